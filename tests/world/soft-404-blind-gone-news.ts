// The blind set: newspapers whose page is gone and who answer 200 all the same.
import { bote, dala, harbour, leaf, nextSite, oblast, shell, step } from "./soft-404-blind-chrome.ts";
import { type BlindPage, gone, list, ps } from "./soft-404-blind-page.ts";

const H = "https://harbourcourier.example";
const O = "https://zarechie-segodnya.example";
const B = "https://muehlthalerbote.example";
const S = "https://stepkray.example";
const D = "https://dala-uni.example";

const harbourFront = harbour({
  title: "Harbour Courier – The island's paper since 1911",
  head: `<link rel="canonical" href="${H}/"><meta property="og:type" content="website">`,
  main: [
    "Ferry timetable cut again",
    "Council votes on the breakwater",
    "Lobster season opens",
    "School roof to be mended",
    "Letters: the pier",
  ]
    .map(
      (title, at) =>
        `<article class="post"><h2 class="entry-title"><a href="/2024/02/${at + 3}/story-${at}/">${title}</a></h2><div class="entry-summary"><p>${title}, and what the harbour board says about it this week.</p><a href="/2024/02/${at + 3}/story-${at}/">Continue reading</a></div></article>`,
    )
    .join(""),
});

const oblastNews = (title: string) =>
  oblast({
    title,
    main: `<h1>Новости</h1><div class="news-list">${[
      "Ремонт моста завершат в мае",
      "Врачи приняли тройню",
      "На стадионе меняют газон",
      "Открыт новый маршрут автобуса",
      "Суд оштрафовал перевозчика",
      "В парке высадят липы",
    ]
      .map(
        (item, at) =>
          `<p class="news-item"><span class="news-date-time">1${at}.02.2024</span> <a href="/news/${880 + at}/"><b>${item}</b></a><br>${item}, сообщили в районной администрации.</p>`,
      )
      .join(
        "",
      )}</div><div class="modern-page-navigation">Страницы: 1 <a href="?PAGEN_1=2">2</a> <a href="?PAGEN_1=3">3</a> <a href="?PAGEN_1=2">След.</a></div>`,
  });

export const goneNews: BlindPage[] = [
  gone(
    "a WordPress page not found, cached as 200",
    `${H}/2020/06/11/three-held-after-pier-meeting/`,
    harbour({
      title: "Page not found – Harbour Courier",
      head: '<meta name="robots" content="noindex, follow">',
      main: `<section class="error-404 not-found"><header class="page-header"><h1 class="page-title">Oops! That page can&rsquo;t be found.</h1></header><div class="page-content"><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p><form role="search"><input type="search" name="s"></form></div></section>`,
    }),
  ),
  gone("an article sent to the front page", `${H}/2019/09/02/editor-summoned/`, harbourFront, {
    to: `${H}/`,
  }),
  gone(
    "the front page served at the article's address",
    `${H}/2018/04/19/clerk-resigns-over-minutes/`,
    harbourFront,
  ),
  gone(
    "a search for the slug that finds nothing",
    `${H}/2020/01/29/striking-dockers-fined/`,
    harbour({
      title: "You searched for striking dockers fined – Harbour Courier",
      main: `<section class="no-results not-found"><h1 class="page-title">Nothing Found</h1><p>Sorry, but nothing matched your search terms. Please try again with some different keywords.</p></section>`,
    }),
    { to: `${H}/?s=striking+dockers+fined` },
  ),
  gone(
    "a search page with other people's results",
    `${H}/2020/01/30/dockers-lawyer-barred/`,
    harbour({
      title: "Search Results for “dockers lawyer barred” – Harbour Courier",
      main: `<h1 class="page-title">Search Results for: dockers lawyer barred</h1>${["Lawyer opens second office", "The dockers' choir", "Barred from the ferry", "A history of the docks"].map((t) => `<article><h2><a href="/x/">${t}</a></h2><p>${t} — read the story in this week's Courier.</p></article>`).join("")}`,
    }),
    { to: `${H}/search/dockers-lawyer-barred/` },
  ),
  gone(
    "a removed story, its headline kept",
    `${H}/2021/11/08/foundation-accounts-questioned/`,
    harbour({
      title: "Foundation accounts questioned – Harbour Courier",
      head: '<meta property="og:type" content="article"><meta property="og:title" content="Foundation accounts questioned">',
      main: `<article class="post"><header><h1 class="entry-title">Foundation accounts questioned</h1><time datetime="2021-11-08">8 November 2021</time></header><div class="entry-content"><p><em>This article has been removed following a legal complaint.</em></p></div></article>`,
    }),
  ),
  gone(
    "an article template with a date and no words",
    `${H}/2017/03/14/hearing-adjourned/`,
    harbour({
      title: "– Harbour Courier",
      main: `<article class="post"><header><h1 class="entry-title"></h1><div class="entry-meta">Posted on <time>January 1, 1970</time> by</div></header><div class="entry-content"></div></article><p class="no-comments">Comments are closed.</p>`,
    }),
  ),
  gone(
    "Bitrix: the element is not found",
    `${O}/news/66210/`,
    oblast({
      title: "Новости — Заречье Сегодня",
      main: '<h1>Новости</h1><p><font class="errortext">Элемент не найден</font></p>',
    }),
  ),
  gone(
    "Bitrix: 404 with a map of the site",
    `${O}/incidents/2019/zaderzhan-aktivist.html`,
    oblast({
      title: "404 Not Found",
      main: `<h1>404 Not Found</h1><p>К сожалению, запрашиваемая Вами страница не существует.</p><p>Возможно, она была перемещена или удалена. Воспользуйтесь картой сайта:</p>${list("Новости", "Политика", "Происшествия", "Общество", "Спорт", "Афиша", "О редакции", "Реклама")}`,
    }),
  ),
  gone(
    "a story sent to its section",
    `${O}/news/politics/2020/05/12/miting-u-vodokanala/`,
    oblastNews("Новости — Заречье Сегодня"),
    {
      to: `${O}/news/`,
    },
  ),
  gone(
    "the section's list served at a story's address",
    `${O}/news/51877/`,
    oblastNews("Новости Заречья и области"),
  ),
  gone(
    "withdrawn by a court's decision, headline kept",
    `${O}/news/70418/`,
    oblast({
      title: "Кому принадлежит карьер у Каменки — Заречье Сегодня",
      head: '<meta name="description" content="Кому принадлежит карьер у Каменки">',
      main: `<h1>Кому принадлежит карьер у Каменки</h1><span class="news-date-time">03.10.2021</span><div class="news-detail"><p>Материал удалён на основании решения суда.</p></div>`,
    }),
  ),
  gone(
    "blocked and deleted at a regulator's demand",
    `${O}/news/81230/`,
    oblast({
      title: "Что говорят на рынке — Заречье Сегодня",
      main: `<h1>Что говорят на рынке</h1><div class="news-detail"><p>Публикация удалена по требованию надзорного ведомства от 4 марта 2022 года.</p></div>`,
    }),
  ),
  gone(
    "Bitrix: a detail page with everything but the story",
    `${O}/society/33120/`,
    oblast({
      title: "Заречье Сегодня",
      main: `<h1></h1><div class="news-detail"><div class="share">Поделиться: VK OK Telegram</div><div style="clear:both"></div><a href="/society/">Возврат к списку</a></div>`,
    }),
  ),
  gone(
    "the publication was taken down, in the editors' words",
    "https://list-severa.example/p/9914",
    leaf("ru", "Лист Севера", {
      title: "Материал снят с публикации",
      main: `<main><h1>Материал снят с публикации</h1>${ps("Автор попросил нас убрать этот текст.", 'Другие тексты — <a href="/">на главной</a>.')}</main>`,
    }),
  ),
  gone(
    "Drupal: page not found",
    `${B}/lokales/2019-08-14/streit-um-die-deponie`,
    bote({
      title: "Seite nicht gefunden | Mühlthaler Bote",
      main: `<div data-block-plugin-id="page_title_block"><h1>Seite nicht gefunden</h1></div><div>Die angeforderte Seite konnte nicht gefunden werden.</div>`,
    }),
  ),
  gone(
    "no longer available for reasons of licence",
    `${B}/kreis/prozess-gegen-landrat-beginnt-1.884201`,
    bote({
      title: "Prozess gegen Landrat beginnt | Mühlthaler Bote",
      head: '<meta property="og:type" content="article">',
      main: `<h1>Prozess gegen Landrat beginnt</h1><div class="field--body"><p>Dieser Artikel ist aus lizenzrechtlichen Gründen leider nicht mehr verfügbar.</p></div>`,
    }),
  ),
  gone(
    "a German front page in place of the article",
    `${B}/lokales/2018-02-01/demonstration-vor-dem-rathaus`,
    bote({
      title: "Mühlthaler Bote – Nachrichten aus dem Mühlthal",
      main: `${["Brücke bleibt gesperrt", "Schulchor singt", "Freibad öffnet", "Gemeinderat tagt", "Wetter: Regen"].map((t) => `<div class="teaser"><h2><a href="/lokales/${t.length}">${t}</a></h2><p>${t}: was die Gemeinde dazu sagt und wie es weitergeht.</p></div>`).join("")}`,
    }),
    { to: `${B}/?ref=404` },
  ),
  gone(
    "Huch, the page is off",
    "https://kiezfunk.example/2020/03/wagenplatz-geraeumt",
    leaf("de", "Kiezfunk", {
      title: "Huch! | Kiezfunk",
      main: `<main><h1>Huch!</h1><p>Diese Seite gibt es nicht (mehr). Vielleicht hilft dir die Suche weiter.</p><form><input type="search"></form></main>`,
    }),
  ),
  gone(
    "a Ukrainian WordPress that found nothing",
    "https://prychal.example/2020/08/obshuky-u-redaktsii/",
    leaf("uk", "Причал", {
      title: "Сторінку не знайдено — Причал",
      main: `<main class="error404"><h1>От халепа! Такої сторінки немає.</h1><p>Схоже, за цією адресою нічого не знайдено. Спробуйте пошук.</p></main>`,
    }),
  ),
  gone(
    "deleted at the hero's request",
    `${S}/statti/40211-yak-zhyve-hospital`,
    step({
      title: "Як живе госпіталь — Степовий Край",
      head: '<meta property="og:title" content="Як живе госпіталь">',
      main: `<h1>Як живе госпіталь</h1><div class="date">12.05.2022</div><div class="text"><p>Матеріал видалено на прохання героїв з міркувань безпеки.</p></div>`,
    }),
  ),
  gone(
    "an unknown article id in a Ukrainian site of its own making",
    `${S}/novyny/118200`,
    step({
      title: "Степовий Край",
      main: '<div class="empty"><p>Такої новини не існує</p><a href="/novyny">До стрічки новин</a></div>',
    }),
  ),
  gone(
    "sent to the Russian front page",
    `${S}/ru/novosti/2017/06/obysk-u-volontera`,
    step({
      title: "Степной Край — новости области",
      head: `<link rel="canonical" href="${S}/ru/">`,
      main: [
        "На элеваторе закончили ремонт",
        "Община получила автобус",
        "Запись в кружки",
        "Туман на трассе",
        "График приёма",
      ]
        .map((t) => `<a class="card" href="/ru/novosti/${t.length}"><h3>${t}</h3><span>сегодня</span></a>`)
        .join(""),
    }),
    { to: `${S}/ru/` },
  ),
  gone(
    "Joomla in Kazakh: the article is not found",
    `${D}/kogam/1207-ereuil-turaly`,
    dala({
      title: "Қате: 404",
      main: '<h1 class="page-header">404 — Бет табылмады</h1><p>Сұралған бет табылмады немесе жойылған.</p><p><a href="/index.php">Басты бетке оралу</a></p>',
    }),
  ),
  gone(
    "withdrawn by a court in Kazakh",
    `${D}/kogam/1541-kombinat-tutini`,
    dala({
      title: "Комбинат түтіні",
      main: '<h2>Комбинат түтіні</h2><dl class="article-info"><dd>14 Қазан 2021</dd></dl><div itemprop="articleBody"><p>Материал сот шешімі бойынша алынып тасталды.</p></div>',
    }),
  ),
  gone(
    "Joomla: a category in place of an article",
    `${D}/kogam/998-zher-dauy`,
    dala({
      title: "Қоғам",
      main: `<h2>Қоғам</h2><div class="cat-list">${list("Ауылға газ келді", "Мектепке жаңа спортзал", "Жол жөнделді", "Емхана ашылды", "Кітапханада кездесу өтті", "Егін жиналды")}</div><div class="pagination"><a href="?start=6">Келесі</a></div>`,
    }),
    { to: `${D}/kogam` },
  ),
  gone(
    "Next.js rendered its own 404 at 200",
    "https://tochka-opory.example/article/vzyatka-v-shkole",
    nextSite(
      "ru",
      "Точка опоры",
      {
        title: "Точка опоры",
        main: '<main><div class="NotFound_box__3a"><h1>404</h1><h2>Кажется, вы заблудились</h2><a href="/">На главную</a></div></main>',
      },
      { props: { pageProps: { statusCode: 404 } }, page: "/_error", query: {} },
    ),
  ),
  gone(
    "a shell whose state says not found",
    "https://meridianpost.example/world/story/88120",
    shell("en", "Meridian Post", "", "").replace(
      "</body>",
      `<script>window.__PRELOADED_STATE__={"route":{"path":"/world/story/88120"},"article":{"data":null,"error":{"code":404,"message":"Article not found"}},"ui":{"lang":"en"}}</script></body>`,
    ),
  ),
  gone(
    "an AMP page of a story that was pulled",
    "https://meridianpost.example/amp/world/story/77105",
    `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>Meridian Post</title><link rel="canonical" href="https://meridianpost.example/404"><style amp-custom>h1{font:2em serif}</style></head><body><header><amp-img src="/l.png" width="90" height="20" alt="Meridian Post"></amp-img></header><main><h1>Sorry, we can't find that story</h1><p>The story you were looking for may have expired or been moved.</p></main></body></html>`,
  ),
  gone(
    "sent to an address named 404",
    "https://gazeta-lug.example/2016/11/08/dolgi-sovhoza",
    leaf("ru", "Газета «Луг»", {
      title: "Газета «Луг»",
      main: "<main><h1>Упс…</h1><p>Ничего нет. Но есть <a href='/archive'>архив номеров</a>.</p></main>",
    }),
    { to: "https://gazeta-lug.example/404.html" },
  ),
  gone(
    "the paper has closed and says so at every address",
    "https://utro-porta.example/articles/18822.html",
    `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>«Утро порта» закрыто</title></head><body style="text-align:center"><h1>Проект закрыт</h1><p>«Утро порта» выходило с 2011 по 2022 год. Сайт больше не работает, архив недоступен. Спасибо, что были с нами.</p><p>Редакция</p></body></html>`,
  ),
  gone(
    "an old domain leads to the new site's front page",
    "https://old-beacon.example/news/2015/07/08/tenants-march.html",
    leaf("en", "The Beacon Weekly", {
      title: "The Beacon Weekly | Independent local journalism",
      head: '<link rel="canonical" href="https://beaconweekly.example/"><meta property="og:type" content="website">',
      main: `<main>${["Market square to be repaved", "What the new bus fares mean", "A baker's dozen years", "Planning notes", "Five walks before spring"].map((t) => `<section><h2><a href="/s/${t.length}">${t}</a></h2><p>${t}. Our reporter went to see.</p></section>`).join("")}</main>`,
    }),
    { to: "https://beaconweekly.example/" },
  ),
  gone(
    "a notice of a new site, with its front page only",
    "http://vesti-poimy.example/index.php?option=com_content&id=7712",
    `<html lang="ru"><head><meta charset="utf-8"><title>Вести Поймы</title></head><body><center><img src="logo.gif"><h3>Наш сайт переехал!</h3><p>Новый адрес: <a href="https://poima.example/">poima.example</a></p><p>Старые материалы на новый сайт не переносились.</p></center></body></html>`,
  ),
  gone(
    "removed under a right to be forgotten",
    "https://lakesideledger.example/courts/2014/teacher-cleared",
    nextSite(
      "en",
      "Lakeside Ledger",
      {
        title: "Content removed | Lakeside Ledger",
        main: "<main><h1>Content removed</h1><p>We have taken this report down after a request under data protection law. We do not comment on individual requests.</p></main>",
      },
      { props: { pageProps: { type: "tombstone", id: 99120 } }, page: "/[...slug]" },
    ),
  ),
];
