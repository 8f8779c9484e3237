// The blind set: living pages on networks, portals, courts and boards, and doors that tell nothing about what is
// behind them: log-ins, veils, checks of the reader, borders, repairs. None of these says that a page is gone.
import { board, court, harbour, leaf, nextSite, shell } from "./soft-404-blind-chrome.ts";
import { alive, type BlindPage, list, ps } from "./soft-404-blind-page.ts";

const plain = (lang: string, title: string, body: string, head = "") =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const telegram = (inner: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Telegram Widget</title><link href="//telegram.org/css/widget-frame.css?66" rel="stylesheet"></head><body class="widget_frame_base tgme_widget body_widget_post nodark"><div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="zarechie_chat/4411"><div class="tgme_widget_message_user"><a href="https://t.me/zarechie_chat"><i class="tgme_widget_message_user_photo"></i></a></div><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/zarechie_chat">Чат Заречья</a></div>${inner}<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span><a class="tgme_widget_message_date" href="https://t.me/zarechie_chat/4411"><time datetime="2023-04-11T09:20:00+00:00">Apr 11</time></a></div></div></div></div></body></html>`;

export const aliveElsewhere: BlindPage[] = [
  alive(
    "Telegram: a post of one line",
    "https://t.me/zarechie_chat/4411?embed=1",
    telegram('<div class="tgme_widget_message_text js-message_text" dir="auto">Воду дадут к вечеру.</div>'),
  ),
  alive(
    "Telegram: a photo without a word",
    "https://t.me/zarechie_chat/4412?embed=1",
    telegram(
      '<a class="tgme_widget_message_photo_wrap" style="width:800px;background-image:url(https://cdn4.example/f.jpg)" href="https://t.me/zarechie_chat/4412"></a>',
    ),
  ),
  alive(
    "Telegram: open the app to see the post",
    "https://t.me/zarechie_chat/4413?embed=1",
    telegram(
      '<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div><a class="message_media_view_in_telegram" href="https://t.me/zarechie_chat/4413">VIEW IN TELEGRAM</a></div></div>',
    ),
  ),
  alive(
    "Telegram: a post on deleted messages",
    "https://t.me/zarechie_chat/4490?embed=1",
    telegram(
      '<div class="tgme_widget_message_text js-message_text" dir="auto">Запись удалена. Вчерашний пост о котельной мы удалили: цифры были неверны. Новые — завтра.</div>',
    ),
  ),
  alive(
    "YouTube: a video that plays",
    "https://www.youtube.com/watch?v=Zr3chIe0100",
    plain(
      "en",
      "Flood at the bridge - YouTube",
      "<ytd-app></ytd-app>",
      `<meta property="og:title" content="Flood at the bridge"><meta property="og:type" content="video.other"><script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"OK","playableInEmbed":true},"videoDetails":{"videoId":"Zr3chIe0100","title":"Flood at the bridge","lengthSeconds":"84","shortDescription":""}};var msgs={"UNAVAILABLE":"Video unavailable"};</script>`,
    ),
  ),
  alive(
    "YouTube: consent before the video",
    "https://www.youtube.com/watch?v=Zr3chIe0101",
    plain(
      "de",
      "Bevor Sie zu YouTube weitergehen",
      "<h1>Bevor Sie zu YouTube weitergehen</h1><p>Wir verwenden Cookies und Daten, um Dienste bereitzustellen.</p><button>Alle ablehnen</button><button>Alle akzeptieren</button>",
    ),
    {
      to: "https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DZr3chIe0101&gl=DE",
    },
  ),
  alive(
    "Facebook: log in to continue",
    "https://www.facebook.com/zarechie.eco/posts/10158820099",
    plain(
      "en",
      "Log in to Facebook",
      '<div id="login_form"><h2>Log in to Facebook</h2><p>You must log in to continue.</p><input name="email"><input type="password"></div>',
    ),
    {
      to: "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fzarechie.eco%2Fposts%2F10158820099",
    },
  ),
  alive(
    "Facebook: a public post",
    "https://www.facebook.com/zarechie.eco/posts/10158820100",
    plain(
      "ru",
      "Эко Заречье - В субботу убираем берег.",
      '<div id="mount_0_0"></div>',
      '<meta property="og:title" content="Эко Заречье"><meta property="og:description" content="В субботу убираем берег. Мешки и перчатки дадим, чай приносите."><meta property="og:url" content="https://www.facebook.com/zarechie.eco/posts/10158820100">',
    ),
  ),
  alive(
    "Instagram: the log-in page",
    "https://www.instagram.com/p/CzR00bb/",
    plain(
      "en",
      "Login • Instagram",
      "<main><h1>Instagram</h1><form><input><input type='password'><button>Log in</button></form></main>",
    ),
    { to: "https://www.instagram.com/accounts/login/?next=%2Fp%2FCzR00bb%2F" },
  ),
  alive(
    "a paper's log-in door",
    "https://northledger.example/2023/05/04/water-board",
    plain(
      "en",
      "Sign in | Northern Ledger",
      "<h1>Sign in to keep reading</h1><form><input name='email'><button>Continue</button></form><p>New here? Create a free account.</p>",
    ),
    { to: "https://accounts.northledger.example/signin?redirect=%2F2023%2F05%2F04%2Fwater-board" },
  ),
  alive(
    "a metered wall over a headline",
    "https://northledger.example/2023/06/01/ferry-inquiry",
    nextSite(
      "en",
      "Northern Ledger",
      {
        title: "Ferry inquiry hears first witness - Northern Ledger",
        main: "<main><h1>Ferry inquiry hears first witness</h1><div><h2>You've read your last free article</h2><p>Subscribe for £1 a week to continue.</p></div></main>",
      },
      { props: { pageProps: { gate: "meter" } }, page: "/[...path]" },
    ),
  ),
  alive(
    "a veil of age",
    "https://nochnoy-gorod.example/articles/bar-zakryt",
    plain(
      "ru",
      "Вам есть 18 лет? — Ночной город",
      "<div class='veil'><h1>Вам уже исполнилось 18 лет?</h1><button>Да, мне есть 18</button><a href='https://ya.example'>Нет</a></div>",
    ),
  ),
  alive(
    "a border for readers",
    "https://streamhaus.example/video/dokumentation-fluss",
    plain(
      "de",
      "Fluss ohne Ufer | Streamhaus",
      "<header><a href='/'>Streamhaus</a></header><h1>Fluss ohne Ufer</h1><p>Dieses Video ist in Ihrem Land leider nicht verfügbar.</p>",
    ),
  ),
  alive(
    "not for readers of the EEA",
    "https://prairieherald.example/news/article_91aa.html",
    plain(
      "en",
      "Prairie Herald",
      "<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time.</p>",
    ),
  ),
  alive(
    "blocked by the reader's provider",
    "https://list-severa.example/p/9700",
    plain(
      "ru",
      "Доступ ограничен",
      "<h1>Доступ к ресурсу ограничен</h1><p>Доступ к запрашиваемому ресурсу ограничен на территории страны в соответствии с законом об информации.</p><p>Ваш оператор связи</p>",
    ),
  ),
  alive(
    "repairs, back soon",
    "https://beaconweekly.example/2023/market-square",
    plain(
      "en",
      "We'll be right back",
      "<h1>We&rsquo;ll be back soon!</h1><p>Sorry for the inconvenience. We&rsquo;re performing some maintenance at the moment.</p><p>&mdash; The Beacon team</p>",
    ),
  ),
  alive(
    "technical works, in Russian",
    "https://zarechie-segodnya.example/news/91550/",
    plain(
      "ru",
      "Технические работы",
      "<h1>На сайте ведутся технические работы</h1><p>Сайт временно недоступен. Зайдите, пожалуйста, позже.</p>",
    ),
  ),
  alive(
    "the database did not answer",
    "https://prychal.example/2021/02/nova-shkola/",
    plain(
      "en",
      "Database Error",
      '<div class="wp-die-message"><h1>Error establishing a database connection</h1></div>',
    ),
  ),
  alive(
    "a check of the browser",
    "https://tochka-opory.example/article/dom-kultury",
    plain(
      "en",
      "Just a moment...",
      '<h1>tochka-opory.example</h1><h2>Checking if the site connection is secure</h2><noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cvId:"2"};</script>',
      '<meta name="robots" content="noindex,nofollow">',
    ),
  ),
  alive(
    "a guard against floods",
    "https://gazeta-lug.example/2023/02/02/plotina",
    plain(
      "ru",
      "DDoS-Guard",
      "<h1 id='title'>Проверка браузера перед переходом на сайт gazeta-lug.example</h1><p>Процесс автоматический. Ваш браузер будет перенаправлен.</p>",
    ),
  ),
  alive(
    "are you not a robot",
    "https://ulitsa.example/post/8001",
    plain(
      "ru",
      "Ой!",
      "<h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p><input type='checkbox'> Я не робот",
    ),
    { to: "https://ulitsa.example/showcaptcha?retpath=%2Fpost%2F8001" },
  ),
  alive(
    "the site moved, the same story linked",
    "https://old-prychal.example/2019/05/mist/",
    plain(
      "uk",
      "Ми переїхали",
      '<h1>Ми переїхали!</h1><p>Ця стаття тепер тут: <a href="https://prychal.example/2019/05/mist/">Міст, якого чекали десять років</a>.</p>',
    ),
  ),
  alive(
    "the same path on a new domain",
    "http://vesti-poimy.example/2022/sad",
    leaf("ru", "Пойма", {
      title: "Школьники посадили сад",
      main: `<main><h1>Школьники посадили сад</h1>${ps("Сорок яблонь посадили ученики третьей школы у реки. Саженцы дал питомник.")}</main>`,
    }),
    { to: "https://poima.example/2022/sad" },
  ),
  alive(
    "an act that is no longer in force",
    "https://adilet.gov.example/rus/docs/V1400009120",
    plain(
      "ru",
      "Об утверждении Правил водопользования — ИПС",
      `<header><a href="/rus">Информационно-правовая система</a></header><nav>${list("Поиск", "Новое", "Помощь")}</nav><h1>Об утверждении Правил водопользования</h1><p class="status">Утративший силу</p><p>Приказ министра от 4 марта 2014 года № 112. Утратил силу приказом от 9 июня 2020 года № 87.</p>`,
    ),
  ),
  alive(
    "an akimat's short notice",
    "https://akimat-zar.gov.example/kk/activities/60011/view",
    plain(
      "kk",
      "Хабарландыру — Аудан әкімдігі",
      `<header><a href="/kk">Аудан әкімдігі</a></header><nav>${list("Қызмет", "Құжаттар", "Байланыс")}</nav><main><h1>Хабарландыру</h1><div class="body"><p>12 сәуірде сағат 10:00-де халықпен кездесу өтеді.</p></div></main>`,
    ),
  ),
  alive(
    "a ministry's release in a full portal",
    "https://minwater.gov.example/news/rivni-vody-kviten",
    plain(
      "uk",
      "Рівні води у квітні | Міністерство водних ресурсів",
      `<header><span>Міністерство водних ресурсів</span>${list("Діяльність", "Для громадськості", "Пресцентр", "Контакти")}</header><main><h1>Рівні води у квітні</h1>${ps("За добу рівень води у нижній течії знизився на чотири сантиметри.", "Гідрологи очікують подальшого спаду до кінця тижня.")}</main><footer>Урядова гаряча лінія</footer>`,
    ),
  ),
  alive(
    "a court's list of hearings",
    "https://lesnoy.sudrf.example/modules.php?name=sud_delo&op=hl&H_date=11.04.2023",
    court(
      "ru",
      "Лесной районный суд",
      `<div class="title">Список дел, назначенных на 11.04.2023</div><table>${Array.from({ length: 12 }, (_, at) => `<tr><td>${at + 1}</td><td>5-${110 + at}/2023</td><td>${9 + Math.floor(at / 2)}:${at % 2 ? "30" : "00"}</td><td>зал ${1 + (at % 4)}</td><td>Рассмотрено по существу</td></tr>`).join("")}</table>`,
    ),
  ),
  alive(
    "a court's session that ran out",
    "https://e-sud.example/case/view?id=88120",
    court(
      "ru",
      "Электронный суд",
      "<p>Сессия истекла. Войдите в систему с помощью ЭЦП, чтобы продолжить.</p>",
    ),
    { to: "https://e-sud.example/login?expired=1" },
  ),
  alive(
    "a case card with empty cells",
    "https://lesnoy.sudrf.example/modules.php?name=sud_delo&case_id=30111",
    court(
      "ru",
      "Лесной районный суд",
      '<div class="title">ДЕЛО № 2-411/2023</div><table><tr><td>Дата поступления</td><td>03.03.2023</td></tr><tr><td>Судья</td><td>Лунина А. В.</td></tr><tr><td>Дата рассмотрения</td><td></td></tr><tr><td>Результат рассмотрения</td><td></td></tr></table><p>Судебные акты по делу не опубликованы.</p>',
    ),
  ),
  alive(
    "a living topic with a deleted post",
    "https://forum.boatyard.example/viewtopic.php?f=4&t=9500",
    board(
      "en-gb",
      "Best varnish for oak? - Boatyard Forum",
      '<h2 class="topic-title">Best varnish for oak?</h2><div class="post"><p>What do people use on oak rails these days? Mine peels every winter.</p></div><div class="post deleted"><p>This post has been deleted by a moderator. Reason: advertising.</p></div><div class="post"><p>Three thin coats and patience.</p></div>',
      ["Boatyard Forum", "Login", "Register"],
    ),
  ),
  alive(
    "a closed topic is still a topic",
    "https://forum-dvor.example/showthread.php?t=33100",
    plain(
      "ru",
      "Парковка у третьего подъезда - Форум двора",
      '<table class="tborder"><tr><td class="tcat">Парковка у третьего подъезда</td></tr><tr><td>Тема закрыта</td></tr><tr><td class="alt1">Коллеги, кто ставит белую «Ниву» на газон? Давайте договоримся.</td></tr><tr><td class="alt1">Сообщение удалено</td></tr></table>',
    ),
  ),
  alive(
    "a landing page of a PDF",
    "https://repository.uni-muehlthal.example/handle/1181/3307",
    plain(
      "de",
      "Grundwasser im Mühlthal | Publikationsserver",
      '<header>Publikationsserver</header><h1>Grundwasser im Mühlthal</h1><dl><dt>Autorin</dt><dd>Keller, Ruth</dd><dt>Jahr</dt><dd>2021</dd></dl><a href="/bitstream/1181/3307/1/keller.pdf">Volltext (PDF, 4 MB)</a>',
    ),
  ),
  alive(
    "a PDF in a viewer",
    "https://docs.paperbox.example/file/d/1aBc/view",
    plain(
      "ru",
      "Отчёт о закупках 2022.pdf - Paperbox",
      '<div class="viewer" role="document" aria-label="Отчёт о закупках 2022.pdf"></div><script>var viewerData={"title":"Отчёт о закупках 2022.pdf","mimeType":"application/pdf","pages":41,"msg":{"missing":"Sorry, the file you have requested does not exist."}};</script>',
    ),
  ),
  alive(
    "a petition that is closed",
    "https://petitions.example/ru/p/vernite-avtobus",
    plain(
      "ru",
      "Верните автобус № 7 · Петиции",
      "<header><a href='/'>Петиции</a></header><h1>Верните автобус № 7</h1><p>Петиция закрыта. Собрано 1 204 подписи.</p><p>Автобус № 7 отменили в январе. До поликлиники теперь сорок минут пешком.</p>",
    ),
  ),
  alive(
    "a video page with a title only",
    "https://video.vezha.example/v/99201",
    plain(
      "uk",
      "Прийом громадян 3 березня | Вежа.Відео",
      "<div class='player'><video src='/s/99201.mp4' poster='/p/99201.jpg' controls></video></div><div class='meta'><h1>Прийом громадян 3 березня</h1><span>312 переглядів</span></div>",
      '<meta property="og:video" content="https://video.vezha.example/s/99201.mp4"><meta property="og:type" content="video.other">',
    ),
  ),
  alive(
    "a podcast with two sentences",
    "https://kiezfunk.example/folge/44",
    leaf("de", "Kiezfunk", {
      title: "Folge 44: Der Brunnen | Kiezfunk",
      main: "<main><h1>Folge 44: Der Brunnen</h1><audio controls src='/44.mp3'></audio><p>Wir reden mit Murat über den Brunnen. Und über Geduld.</p></main>",
    }),
  ),
  alive(
    "an encyclopedia's stub, deletion proposed",
    "https://wiki.example/wiki/Verkhny_Brod",
    plain(
      "en",
      "Verkhny Brod - Openwiki",
      '<div class="ambox">This article is being considered for deletion in accordance with the deletion policy.</div><h1 id="firstHeading">Verkhny Brod</h1><p>Verkhny Brod is a village on the river Kama-Sai. Population: 214.</p><div class="stub">This article about a village is a stub.</div>',
    ),
  ),
  alive(
    "a person's page",
    "https://uni-east.example/staff/orlova",
    plain(
      "ru",
      "Орлова Мария Сергеевна — Восточный институт",
      `<nav>${list("Институт", "Абитуриенту", "Наука", "Контакты")}</nav><h1>Орлова Мария Сергеевна</h1><p>Доцент кафедры гидрологии. Кабинет 214.</p>`,
    ),
  ),
  alive(
    "a search cited on purpose",
    "https://harbourcourier.example/?s=breakwater",
    harbour({
      title: "You searched for breakwater – Harbour Courier",
      main: `<h1>Search Results for: breakwater</h1>${list("Council votes on the breakwater", "Breakwater bill doubles")}`,
    }),
  ),
  alive(
    "a query dropped on the way",
    "https://rheinblick.example/lokal/kita-streik-5512.html?utm_source=mail&utm_medium=nl",
    leaf("de", "Rheinblick", {
      title: "Kita-Streik: Eltern springen ein",
      main: `<main><h1>Kita-Streik: Eltern springen ein</h1>${ps("In sechs Kitas betreuen Eltern seit Montag selbst. Die Stadt duldet es, bezahlt aber nicht.")}</main>`,
    }),
    { to: "https://rheinblick.example/lokal/kita-streik-5512.html" },
  ),
  alive(
    "a shop of words on a domain's sale",
    "https://lakesideledger.example/biz/domain-for-sale",
    leaf("en", "Lakeside Ledger", {
      title: "Town's old domain is for sale | Lakeside Ledger",
      main: `<main><h1>“This domain is for sale”</h1>${ps("The town let its web address lapse in May. Since Friday it has shown three words and a price: 9,000 dollars.", "The clerk says the renewal letter went to a man who retired in 2015.")}</main>`,
    }),
  ),
  alive(
    "an empty root but a living head",
    "https://ulitsa.example/post/9120",
    shell(
      "ru",
      "Дворники бастуют второй день — Улица",
      '<meta property="og:type" content="article"><meta property="og:title" content="Дворники бастуют второй день"><meta property="og:description" content="Улицы не метут с понедельника: дворникам не платили с июня.">',
    ),
  ),
];
