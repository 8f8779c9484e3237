// The blind set: living articles, among them those whose own subject is loss, deletion and pages not found.
import { harbour, oblast } from "./soft-404-blind-chrome.ts";
import { alive, type BlindPage, list, ps } from "./soft-404-blind-page.ts";

const H = "https://harbourcourier.example";
const O = "https://zarechie-segodnya.example";

const post = (title: string, body: string, after = "") =>
  harbour({
    title: `${title} – Harbour Courier`,
    head: `<meta property="og:type" content="article"><meta property="og:title" content="${title}">`,
    main: `<article class="post hentry"><header><h1 class="entry-title">${title}</h1><span class="posted-on"><time datetime="2022-03-02">2 March 2022</time></span></header><div class="entry-content">${body}</div></article>${after}`,
  });

const novost = (title: string, body: string) =>
  oblast({
    title: `${title} — Заречье Сегодня`,
    main: `<h1>${title}</h1><span class="news-date-time">11.04.2023</span><div class="news-detail">${body}</div>`,
  });

const quay = ps(
  "The harbour board met on Tuesday evening for the first time since the storm, and the public gallery was full before the chair had found her glasses.",
  "Members heard that the inner quay had lost eleven metres of facing stone and that the insurers had asked for a second survey.",
  "“We cannot land fish on a drawing,” said the skipper of the Morning Tide, who has moored across the water since January.",
);

export const aliveNews: BlindPage[] = [
  alive(
    "an article about pages not found",
    `${H}/2022/03/02/page-not-found-how-the-council-lost-its-minutes/`,
    post(
      "Page not found: how the council lost its minutes",
      ps(
        "Click on any link to the council's minutes before 2016 and you get the same answer: “404. Page not found. The page you were looking for may have been removed.”",
        "The Courier counted 412 such links after the council's site was rebuilt last autumn. A spokesman said the documents had been left behind by mistake and would be put back by Easter.",
        "Until then readers may ask the clerk for paper copies.",
      ),
    ),
  ),
  alive(
    "the artist's name is Error 404",
    `${H}/2022/05/20/404-not-found-plays-the-lifeboat-hall/`,
    post(
      "404 Not Found plays the Lifeboat Hall",
      ps(
        "The trio called 404 Not Found will play two sets on Friday. Doors open at seven, entry is six pounds and children get in free.",
      ),
    ),
  ),
  alive(
    "one sentence and no more",
    `${H}/2023/01/04/former-harbourmaster-dies/`,
    post(
      "Former harbourmaster dies",
      ps("Edwin Marl, harbourmaster from 1974 to 1999, has died at the age of 91."),
    ),
  ),
  alive(
    "a plain article, its old address led by http and date",
    `http://www.harbourcourier.example/?p=20118`,
    post("Quay repairs will outlast the summer", quay),
    { to: `${H}/2022/03/02/quay-repairs-will-outlast-the-summer/` },
  ),
  alive(
    "a story whose slug and section changed",
    `${H}/2022/03/02/quay-repairs/`,
    post("Quay repairs will outlast the summer", quay),
    { to: `${H}/council/quay-repairs-will-outlast-the-summer/` },
  ),
  alive(
    "comments removed by moderators under a living story",
    `${H}/2022/04/11/second-survey/`,
    post(
      "Second survey ordered for the quay",
      ps(
        "Insurers have ordered a second survey of the inner quay, the board confirmed on Monday. It will begin after the spring tides.",
      ),
      `<section id="comments"><h2>6 comments</h2><ol>${"<li><p>This comment has been removed because it broke our rules.</p></li>".repeat(5)}<li><p>About time.</p></li></ol></section>`,
    ),
  ),
  alive(
    "an embedded video that is gone, in a story that is not",
    `${H}/2021/12/01/wave-takes-kiosk/`,
    post(
      "Wave takes the ice-cream kiosk",
      `${ps("A single wave took the kiosk at the end of the pier early on Wednesday. Nobody was hurt. The owner, Tilly Parr, said she would rebuild.")}<figure class="wp-block-embed"><div class="embed-error">Video unavailable. This video has been removed by the uploader.</div></figure>`,
    ),
  ),
  alive(
    "the search for the missing is called off",
    `${H}/2023/02/17/missing-walker-not-found/`,
    post(
      "Missing walker not found as search is called off",
      ps(
        "The search for a walker missing since Sunday was called off at dusk. Nothing was found, the coastguard said, and no further search is planned.",
      ),
    ),
  ),
  alive(
    "a harbour master removed from office",
    `${H}/2023/03/01/deputy-removed/`,
    post(
      "Deputy removed",
      ps("The deputy harbourmaster has been removed, the board said in a one-line statement on Wednesday."),
    ),
  ),
  alive(
    "a correction on a page of its own",
    `${H}/corrections/2023-05-02/`,
    post(
      "Correction",
      ps(
        "On 30 April we said the ferry had been withdrawn. It has not. The article has been corrected and the wrong sentence removed.",
      ),
    ),
  ),
  alive(
    "a front page, cited as a front page",
    `${H}/index.php`,
    harbour({
      title: "Harbour Courier – The island's paper since 1911",
      main: ["Ferry timetable cut again", "Lobster season opens", "Letters: the pier"]
        .map((t) => `<article><h2><a href="/x/">${t}</a></h2><p>${t}, and what the board says.</p></article>`)
        .join(""),
    }),
    { to: `${H}/` },
  ),
  alive(
    "a tag cited on purpose",
    `${H}/tag/breakwater/`,
    harbour({
      title: "breakwater Archives – Harbour Courier",
      main: `<header><h1 class="page-title">Tag: breakwater</h1></header>${["Council votes on the breakwater", "Breakwater bill doubles", "Storm opens the breakwater"].map((t) => `<article><h2><a href="/x/">${t}</a></h2><p>${t}. Continue reading</p></article>`).join("")}`,
    }),
  ),
  alive(
    "an article on deleted pages",
    `${O}/society/90120/`,
    novost(
      "«Страница удалена»: куда пропадают новости районных газет",
      ps(
        "За пять лет с сайтов трёх районных газет исчезло больше двух тысяч заметок. На их месте читатель видит слова «Страница не найдена» или «Материал удалён».",
        "Библиотекарь Зоя Лапина сохраняет копии с 2018 года. Она говорит, что чаще всего удаляют отчёты о закупках.",
        "В администрации ответили, что архив переносят на новый сайт и часть страниц временно недоступна.",
      ),
    ),
  ),
  alive(
    "a fisherman is not found",
    `${O}/incidents/90411/`,
    novost(
      "Пропавшего рыбака не нашли",
      ps("Поиски рыбака на Каменском водохранилище прекращены. Ничего не найдено, сообщили спасатели."),
    ),
  ),
  alive(
    "a medicine that is no longer to be had",
    `${O}/society/90501/`,
    novost(
      "Препарат больше не доступен в аптеках",
      ps(
        "Препарат для детей с эпилепсией больше не доступен в аптеках района. Остатки закончились в марте, новых поставок не обещают.",
      ),
    ),
  ),
  alive(
    "surgeons removed a growth",
    `${O}/society/90777/`,
    novost(
      "Удалена опухоль весом три килограмма",
      ps("Врачи районной больницы провели операцию за два часа. Пациентка идёт на поправку."),
    ),
  ),
  alive(
    "an outlet's closing as news",
    `${O}/society/91002/`,
    novost(
      "Газета «Луг» закрыта",
      ps(
        "Газета «Луг» закрыта, сайт больше не работает. Об этом сообщил её учредитель. Последний номер вышел 7 апреля тиражом 900 экземпляров.",
      ),
    ),
  ),
  alive(
    "names struck out by a court, text kept",
    `${O}/news/70990/`,
    novost(
      "Как делили карьер",
      ps(
        "По решению суда из этого текста удалены имена двух предпринимателей.",
        "Карьер у Каменки перешёл из рук в руки трижды за год. Каждый раз договор заверял один и тот же нотариус, а цена не менялась: восемь миллионов.",
        "Жители посёлка узнали о сделках, когда дорогу к воде перекрыли шлагбаумом.",
      ),
    ),
  ),
  alive(
    "a long list of fines, hardly any prose",
    `${O}/docs/shtrafy-2023/`,
    novost(
      "Список оштрафованных за сентябрь",
      `<ol>${Array.from({ length: 60 }, (_, at) => `<li>Дело № 5-${200 + at}/2023, штраф ${10 + (at % 7) * 5} тыс. руб., обжаловано: ${at % 3 ? "нет" : "да"}</li>`).join("")}</ol>`,
    ),
  ),
  alive(
    "a photo with its caption only",
    `${O}/photo/5520/`,
    oblast({
      title: "Фото дня: первый лёд — Заречье Сегодня",
      head: '<meta property="og:image" content="/upload/5520.jpg">',
      main: '<h1>Фото дня: первый лёд</h1><img src="/upload/5520.jpg" width="1200" alt="Первый лёд"><p>Первый лёд у лодочной станции. Фото: Н. Грач</p>',
    }),
  ),
  alive(
    "a section's news, cited as a section",
    `${O}/news/`,
    oblast({
      title: "Новости — Заречье Сегодня",
      main: `<h1>Новости</h1>${list("Ремонт моста завершат в мае", "Врачи приняли тройню", "На стадионе меняют газон")}<a href="?PAGEN_1=2">След.</a>`,
    }),
  ),
];
