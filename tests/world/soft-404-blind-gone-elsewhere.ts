// The blind set: pages that are gone on networks, portals, courts, boards, document stores and lost domains.
import { board, court, shell } from "./soft-404-blind-chrome.ts";
import { type BlindPage, gone, list } from "./soft-404-blind-page.ts";

const plain = (lang: string, title: string, body: string, head = "") =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

export const goneElsewhere: BlindPage[] = [
  gone(
    "Telegram: the embedded post is not found",
    "https://t.me/zarechie_chat/4410?embed=1",
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Telegram Widget</title><base target="_blank"><link href="//telegram.org/css/widget-frame.css?66" rel="stylesheet"></head><body class="widget_frame_base tgme_widget body_widget_post emoji_image nodark"><div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message"><div class="tgme_widget_message_error">Post not found</div></div></div><script src="https://telegram.org/js/widget-frame.js?63"></script></body></html>`,
  ),
  gone(
    "Telegram: the handle's card in place of the post",
    "https://t.me/kamenka_live/2093",
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Telegram: Contact @kamenka_live</title><meta property="og:title" content="Telegram: Contact @kamenka_live"><meta property="og:site_name" content="Telegram"><meta property="og:description" content=""></head><body class="no_transition"><div class="tgme_page_wrap"><div class="tgme_head_wrap"><a href="//telegram.org/dl">Download</a></div><div class="tgme_body_wrap"><div class="tgme_page"><div class="tgme_page_icon"><i class="tgme_icon_user"></i></div><div class="tgme_page_description">If you have <strong>Telegram</strong>, you can contact <a class="tgme_username_link" href="tg://resolve?domain=kamenka_live">@kamenka_live</a> right away.</div><div class="tgme_page_action"><a class="tgme_action_button_new" href="tg://resolve?domain=kamenka_live">Send Message</a></div></div></div></div></body></html>`,
  ),
  gone(
    "YouTube: the video is unavailable",
    "https://www.youtube.com/watch?v=Zr3chIe0001",
    plain(
      "en",
      " - YouTube",
      '<div id="watch7-container"></div><ytd-app></ytd-app>',
      `<meta name="theme-color" content="rgba(255,255,255,.98)"><script>var ytInitialPlayerResponse = {"responseContext":{},"playabilityStatus":{"status":"ERROR","reason":"Video unavailable","errorScreen":{"playerErrorMessageRenderer":{"reason":{"simpleText":"Video unavailable"},"subreason":{"simpleText":"This video is no longer available because the YouTube account associated with this video has been terminated."}}}}};</script>`,
    ),
  ),
  gone(
    "YouTube: made private",
    "https://www.youtube.com/watch?v=Zr3chIe0002",
    plain(
      "ru",
      " - YouTube",
      "<ytd-app></ytd-app>",
      `<script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"LOGIN_REQUIRED","messages":["Это видео с ограниченным доступом. Если вам предоставлен доступ, войдите в аккаунт."],"errorScreen":{"playerErrorMessageRenderer":{"reason":{"simpleText":"Видео с ограниченным доступом"}}}}};</script>`,
    ),
  ),
  gone(
    "Facebook: the content is not available",
    "https://www.facebook.com/zarechie.eco/posts/10158820011",
    plain(
      "en",
      "Facebook",
      `<div id="mount_0_0"><div role="banner"><a href="/">Facebook</a><form id="login_form"><input name="email"><input name="pass" type="password"><button>Log In</button></form></div><div role="main"><h2>This content isn't available right now</h2><span>When this happens, it's usually because the owner only shared it with a small group of people, changed who can see it or it's been deleted.</span><a href="/">Go to News Feed</a><a href="/help">Visit Help Center</a></div></div>`,
    ),
  ),
  gone(
    "Instagram: sorry, not available",
    "https://www.instagram.com/p/CzR00aa/",
    plain(
      "en",
      "Page not found • Instagram",
      `<main role="main"><h2>Sorry, this page isn't available.</h2><div>The link you followed may be broken, or the page may have been removed. <a href="/">Go back to Instagram.</a></div></main>`,
    ),
  ),
  gone(
    "a network's wall: the entry is deleted",
    "https://vk.com/wall-551020_7741",
    plain(
      "ru",
      "Ошибка | ВКонтакте",
      '<div id="page_header"><a href="/">ВКонтакте</a> <a href="/login">Вход</a></div><div class="message_page page_block"><div class="message_page_title">Ошибка</div><div class="message_page_body">Запись удалена или ещё не опубликована.<br><button onclick="history.back()">Назад</button></div></div>',
    ),
  ),
  gone(
    "a journal that was purged",
    "https://lodochnik.livejournal.com/88410.html",
    plain(
      "ru",
      "Журнал удалён",
      '<div class="s-header"><a href="https://www.livejournal.com/">LiveJournal</a><a href="/login">Войти</a></div><div class="b-msgsystem-error"><h1>Ошибка</h1><p>Этот журнал был удалён. Если это ваш журнал, вы можете восстановить его в течение 30 дней.</p></div>',
    ),
  ),
  gone(
    "a story deleted by its author",
    "https://stories.example/@ines/the-quiet-strike-9a1c",
    shell(
      "en",
      "Stories",
      "",
      "<div><nav>Sign in · Get started</nav><div><h1>410</h1><h2>Deleted by author</h2><p>The author deleted this story.</p></div></div>",
    ),
  ),
  gone(
    "a blog that was removed",
    "https://riverwatchers.blogspot.com/2013/05/dam.html",
    plain(
      "en",
      "Blog has been removed",
      '<div id="main"><h1>Blog has been removed</h1><p>Sorry, the blog at riverwatchers.blogspot.com has been removed. This address is not available for new blogs.</p><p>Did you expect to see your blog here? See: <a href="/help">I can\'t find my blog on the Web</a></p></div>',
    ),
  ),
  gone(
    "a government portal in Kazakh",
    "https://portal.gov.example/memleket/entities/zarechie/press/news/details/71820?lang=kk",
    plain(
      "kk",
      "Мемлекеттік органдардың бірыңғай платформасы",
      `<header class="gov-header"><a href="/">Бірыңғай платформа</a><button>Нашар көретіндерге</button><nav>${list("Мемлекеттік органдар", "Қызметтер", "Байланыс")}</nav></header><div class="error-page"><div class="error-page__code">404</div><p>Кешіріңіз, сіз іздеген бет жоқ немесе мекенжайы өзгерген</p><a href="/">Басты бет</a></div><footer>Ақпараттық қауіпсіздік · Сайт картасы</footer>`,
    ),
  ),
  gone(
    "a ministry's press release that no longer opens",
    "https://minwater.gov.example/news/oficiine-povidomlennya-442",
    plain(
      "uk",
      "Міністерство водних ресурсів",
      `<header><img alt="Герб"><span>Міністерство водних ресурсів</span>${list("Діяльність", "Для громадськості", "Пресцентр", "Контакти")}</header><main><h1>Помилка</h1><p>Запитувану сторінку не знайдено. Можливо, її було видалено або переміщено під час оновлення вебсайту.</p></main><footer>Урядова гаряча лінія</footer>`,
    ),
  ),
  gone(
    "an akimat's page without its text",
    "https://akimat-zar.gov.example/ru/activities/55120/view",
    plain(
      "ru",
      "Акимат района",
      `<header><a href="/ru">Акимат района</a><a href="/kk">ҚАЗ</a><a href="/ru">РУС</a></header><nav>${list("Об органе", "Деятельность", "Услуги", "Пресс-центр", "Контакты", "Документы")}</nav><main><div class="breadcrumbs"><a href="/ru">Главная</a> / <a href="/ru/activities">Деятельность</a> / </div><div class="content-view"><h1></h1><div class="dates">Дата публикации: </div><div class="body"></div></div></main><footer>Адрес: ул. Центральная, 1. Тел.: 20-10-10</footer>`,
    ),
  ),
  gone(
    "a court: no such case card",
    "https://lesnoy.sudrf.example/modules.php?name=sud_delo&case_id=20144&op=case",
    court(
      "ru",
      "Лесной районный суд",
      '<div class="title">Судебное делопроизводство</div><p>Данных по запросу не обнаружено</p><a href="javascript:history.back()">Вернуться назад</a>',
    ),
  ),
  gone(
    "a court: the act was taken out of publication",
    "https://lesnoy.sudrf.example/modules.php?name=docum_sud&id=4410",
    court(
      "ru",
      "Лесной районный суд",
      '<div class="title">ДОКУМЕНТЫ СУДА</div><p>Запрашиваемый документ снят с публикации.</p>',
    ),
  ),
  gone(
    "a board: the topic does not exist",
    "https://forum.boatyard.example/viewtopic.php?f=4&t=9120",
    board(
      "en-gb",
      "Boatyard Forum - Information",
      '<div class="panel" id="message"><div class="inner"><h2 class="message-title">Information</h2><p>The requested topic does not exist.</p></div></div>',
      ["Boatyard Forum", "Login", "Register"],
    ),
  ),
  gone(
    "a German board that could not find the thread",
    "https://community.garten.example/threads/wasserrechnung.5512/",
    plain(
      "de",
      "Hoppla! Wir sind auf ein Problem gestoßen. | Gartenfreunde",
      '<div class="p-pageWrapper"><header class="p-header">Gartenfreunde</header><nav class="p-nav"><a>Foren</a><a>Aktuelles</a><a>Anmelden</a></nav><div class="p-body"><h1 class="p-title-value">Hoppla! Wir sind auf ein Problem gestoßen.</h1><div class="blockMessage">Das angeforderte Thema konnte nicht gefunden werden.</div></div></div>',
    ),
  ),
  gone(
    "a Russian board: no topic given",
    "https://forum-dvor.example/showthread.php?t=33012",
    plain(
      "ru",
      "Форум двора",
      '<table class="tborder"><tr><td class="tcat">Сообщение форума</td></tr><tr><td class="panelsurround"><div class="panel"><div>Не указана Тема. Если вы уверены, что использовали правильную ссылку, свяжитесь с администрацией</div></div></td></tr></table>',
    ),
  ),
  gone(
    "a shared file whose owner deleted it",
    "https://disk.cloud.example/d/a71bQx",
    plain(
      "ru",
      "Диск",
      '<div class="header"><a href="/">Диск</a><a href="/login">Войти</a></div><div class="error"><h1>Ничего не найдено</h1><p>Возможно, владелец удалил файлы или закрыл к ним доступ, а может быть, вы опечатались в ссылке.</p></div>',
    ),
  ),
  gone(
    "a document store: no such file",
    "https://docs.paperbox.example/file/d/1xYz/view",
    plain(
      "en",
      "Page Not Found",
      '<div id="drive-logo"><a href="/">Paperbox</a></div><div class="main-col"><p class="errorMessage">Sorry, the file you have requested does not exist.</p><p>Make sure that you have the correct URL and the file exists.</p></div>',
    ),
  ),
  gone(
    "a landing page for a PDF that was withdrawn",
    "https://repository.uni-muehlthal.example/handle/1181/2210",
    plain(
      "de",
      "Publikationsserver der Hochschule Mühlthal",
      '<header>Publikationsserver</header><nav><a>Stöbern</a><a>Suche</a><a>Über uns</a></nav><div class="item-withdrawn"><h1>Dokument zurückgezogen</h1><p>Das ausgewählte Dokument wurde zurückgezogen und steht nicht mehr zur Verfügung.</p></div>',
    ),
  ),
  gone(
    "a parked domain for sale",
    "http://islandmonitor.example/reports/2012/quota.html",
    plain(
      "en",
      "islandmonitor.example",
      '<div class="wrap"><h1>islandmonitor.example</h1><p>This domain is for sale! Buy now or make an offer.</p><ul><li><a href="/?k=1">Cheap Flights</a></li><li><a href="/?k=2">Car Insurance</a></li><li><a href="/?k=3">Work from Home</a></li></ul><p>The domain owner maintains no relationship with the advertisers. Privacy Policy</p></div>',
    ),
  ),
  gone(
    "a domain whose time ran out",
    "http://prav-obzor.example/node/4412",
    plain(
      "ru",
      "Срок регистрации домена истёк",
      '<div><a href="https://reg.example">Регистратор</a></div><h1>Срок регистрации домена prav-obzor.example истёк</h1><p>Если вы администратор домена, продлите регистрацию в личном кабинете.</p>',
    ),
    { to: "https://expired.reg.example/?d=prav-obzor.example" },
  ),
  gone(
    "a machine wiped to its first page",
    "http://selo-info.example/sobytiya/2014/shod.html",
    plain(
      "en",
      "Welcome to nginx!",
      "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p><p><em>Thank you for using nginx.</em></p>",
    ),
  ),
  gone(
    "a taken domain that sells luck",
    "https://eco-vestnik.example/2016/03/vyrubka-v-zapovednike/",
    plain(
      "ru",
      "Казино Вулканчик — играть онлайн, бонус за регистрацию",
      `<header>Казино Вулканчик <a href="/go">Регистрация</a></header><h1>Играть онлайн на деньги</h1>${list("Слоты", "Рулетка", "Бонусы", "Зеркало", "Отзывы")}<p>Казино Вулканчик предлагает лицензионные автоматы и быстрые выплаты. Получите бонус 200% на первый депозит и 50 бесплатных вращений.</p><p>Вейджер x35, минимальный депозит 100 рублей. Рабочее зеркало обновляется ежедневно.</p>`,
      '<link rel="canonical" href="https://eco-vestnik.example/">',
    ),
  ),
  gone(
    "a site maker's missing page",
    "https://volunteers-east.example/tpost/x81-otchet",
    plain(
      "ru",
      "404 page not found",
      '<div id="allrecords"><div class="t-container"><div class="t-title">404</div><div class="t-descr">Page not found</div><a class="t-btn" href="/">Back to home page</a></div></div>',
    ),
  ),
  gone(
    "an account that was suspended",
    "https://x-board.example/nadia_reports/status/1581",
    shell(
      "en",
      "Profile",
      "",
      '<main><div data-testid="emptyState"><span>Account suspended</span><span>This post is from a suspended account and is no longer available.</span></div></main>',
    ),
  ),
  gone(
    "a petition site that lost the petition",
    "https://petitions.example/ru/p/spasite-park",
    plain(
      "ru",
      "Петиции",
      `<header><a href="/">Петиции</a> <a href="/start">Начать петицию</a></header><main><h1>Петиция недоступна</h1><p>Эта петиция была удалена автором или не соответствовала правилам сообщества.</p>${list("Сохраните трамвай", "Верните скамейки")}</main>`,
    ),
  ),
  gone(
    "a video host in Ukrainian",
    "https://video.vezha.example/v/99120",
    plain(
      "uk",
      "Вежа.Відео",
      '<div class="player player--error"><span>Відео видалено</span></div><div class="meta"><h1></h1></div><div class="next">Дивіться також: <a href="/v/1">Риболовля</a> <a href="/v/2">Ярмарок</a></div>',
    ),
  ),
];
