// The blind set: living articles in German, Ukrainian and Kazakh, and of sites built by scripts or by hand.
import { bote, dala, leaf, nextSite, shell, step } from "./soft-404-blind-chrome.ts";
import { alive, type BlindPage, ps } from "./soft-404-blind-page.ts";

const B = "https://muehlthalerbote.example";
const S = "https://stepkray.example";
const D = "https://dala-uni.example";

const beitrag = (title: string, body: string) =>
  bote({
    title: `${title} | Mühlthaler Bote`,
    main: `<h1>${title}</h1><div class="field--body">${body}</div>`,
  });

const zamitka = (title: string, body: string) =>
  step({
    title: `${title} — Степовий Край`,
    main: `<h1>${title}</h1><div class="date">02.09.2023, 14:20</div><div class="text">${body}</div>`,
  });

export const aliveOthers: BlindPage[] = [
  alive(
    "the village's page could not be found, a report",
    `${B}/lokales/2023-01-12/seite-nicht-gefunden`,
    beitrag(
      "„Seite nicht gefunden“: Gemeinde verliert ihre Webseite",
      ps(
        "Wer die Gemeinde im Netz sucht, liest seit Montag nur „404 – Seite nicht gefunden“. Der Vertrag mit dem Dienstleister war ausgelaufen, niemand hatte es gemerkt.",
        "Bürgermeisterin Anna Holl rechnet damit, dass die Seiten bis Ende der Woche wieder erreichbar sind.",
      ),
    ),
  ),
  alive(
    "a thief who was not found",
    `${B}/polizei/2023-02-02/fahrraddieb`,
    beitrag(
      "Fahrraddieb entkommt",
      ps("Der Mann, der am Bahnhof sieben Räder stahl, wurde nicht gefunden. Hinweise an die Wache."),
    ),
  ),
  alive(
    "a paywall after the first lines",
    `${B}/kreis/haushalt-gekippt-1.901177`,
    beitrag(
      "Haushalt gekippt",
      `${ps("Mit einer Stimme Mehrheit hat der Kreistag den Haushalt abgelehnt. Was das für die Schulen heißt, ist offen.")}<div class="paywall"><h2>Weiterlesen mit B+</h2><p>Dieser Inhalt ist nur für Abonnenten verfügbar. Sie haben bereits ein Abo? Jetzt anmelden.</p></div>`,
    ),
  ),
  alive(
    "a veil of consent or payment",
    "https://rheinblick.example/politik/2023/untersuchungsausschuss-4410",
    leaf("de", "Rheinblick", {
      title: "Rheinblick mit Werbung oder im Pur-Abo",
      main: "<main><h1>Weiter mit Werbung lesen oder Pur abonnieren</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking oder nutzen Sie das Pur-Abo für 3,99 Euro im Monat.</p><button>Einwilligen und weiter</button><button>Pur abonnieren</button></main>",
    }),
    { to: "https://rheinblick.example/consent?return=%2Fpolitik%2F2023%2Funtersuchungsausschuss-4410" },
  ),
  alive(
    "an event that is over",
    `${B}/kultur/2022/orgelnacht`,
    beitrag(
      "Orgelnacht in St. Veit",
      ps(
        "Diese Veranstaltung ist bereits vorbei.",
        "Drei Organisten, fünf Stunden, freier Eintritt. Beginn 19 Uhr.",
      ),
    ),
  ),
  alive(
    "a short Ukrainian note",
    `${S}/novyny/118941`,
    zamitka(
      "У громаді відкрили пункт обігріву",
      ps("Пункт працює цілодобово у будинку культури. Є генератор і чай."),
    ),
  ),
  alive(
    "a Ukrainian report of a man not found",
    `${S}/novyny/119020`,
    zamitka(
      "Зниклого пасічника не знайшли",
      ps(
        "Третій день пошуків не дав результату: нічого не знайдено. Рятувальники просять відгукнутися свідків.",
      ),
    ),
  ),
  alive(
    "a living blog",
    `${S}/online/povin-2023`,
    zamitka(
      "Повінь: наживо",
      `<div class="live">${Array.from({ length: 24 }, (_, at) => `<div class="live__item"><time>${23 - at}:1${at % 6}</time><p>Рівень води біля мосту ${410 - at * 3} см, вулиця Садова ${at % 2 ? "перекрита" : "відкрита"}.</p></div>`).join("")}</div>`,
    ),
  ),
  alive(
    "a gallery",
    `${S}/foto/yarmarok`,
    zamitka(
      "Ярмарок: фоторепортаж",
      Array.from(
        { length: 9 },
        (_, at) =>
          `<figure><img src="/f/${at}.jpg" alt=""><figcaption>Фото ${at + 1} з 9</figcaption></figure>`,
      ).join(""),
    ),
  ),
  alive(
    "a Kazakh article",
    `${D}/kogam/2201-su-tasqyny`,
    dala({
      title: "Су тасқыны: ауыл тұрғындары көшірілді",
      main: `<h2>Су тасқыны: ауыл тұрғындары көшірілді</h2><div itemprop="articleBody">${ps("Түнде өзен арнасынан асып, төменгі көшелерді су басты. Қырық отбасы мектеп ғимаратына көшірілді.", "Ауыл әкімі жолдың екі жерден үзілгенін айтты. Мал шығыны әлі есептелген жоқ.")}</div>`,
    }),
  ),
  alive(
    "a Kazakh note: the shepherd was not found",
    `${D}/zhanalyk/2290`,
    dala({
      title: "Жоғалған шопан табылмады",
      main: `<h2>Жоғалған шопан табылмады</h2><div itemprop="articleBody">${ps("Құтқарушылар іздеуді тоқтатты. Шопан табылмады.")}</div>`,
    }),
  ),
  alive(
    "a Kazakh poem, four lines",
    `${D}/adebiet/88-bulaq`,
    dala({
      title: "Бұлақ",
      main: "<h2>Бұлақ</h2><div itemprop='articleBody'><p>Таң ата салқын бұлақ басында<br>Тал тұр ғой көктем келген шағында.<br>Су сылдыр, құс та үнсіз қалмайды,<br>Жел есер ғана кешкі жағында.</p></div>",
    }),
  ),
  alive(
    "Next.js with its translations aboard",
    "https://tochka-opory.example/article/hleb-podorozhal",
    nextSite(
      "ru",
      "Точка опоры",
      {
        title: "Хлеб подорожал третий раз за зиму",
        main: `<main><h1>Хлеб подорожал третий раз за зиму</h1>${ps("Буханка в магазинах посёлка стоит 61 рубль. В декабре она стоила 48.", "Пекарь объясняет это ценой на муку и бензин.")}</main>`,
      },
      {
        props: {
          pageProps: {
            messages: { notFound: "Страница не найдена", error404: "404", removed: "Материал удалён" },
            article: { id: 5 },
          },
        },
        page: "/article/[slug]",
      },
    ),
  ),
  alive(
    "a shell with the article in JSON-LD",
    "https://meridianpost.example/world/story/90118",
    shell(
      "en",
      "Strike at the salt works enters a second week",
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Strike at the salt works enters a second week","datePublished":"2023-10-04","articleBody":"Some two hundred workers stayed outside the gates of the salt works for the eighth day. Management offered four per cent; the union asks for nine."}</script>',
    ),
  ),
  alive(
    "a shell that tells nothing without its script",
    "https://ulitsa.example/post/7712",
    shell("ru", "Улица"),
  ),
  alive(
    "an AMP article",
    "https://meridianpost.example/amp/world/story/90119",
    `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>Ferry company fined over life jackets</title><link rel="canonical" href="https://meridianpost.example/world/story/90119"></head><body><main><h1>Ferry company fined over life jackets</h1>${ps("A court fined the ferry company 40,000 crowns on Thursday after inspectors found life jackets older than the crew.")}</main></body></html>`,
  ),
  alive(
    "a hidden template for missing results",
    "https://lakesideledger.example/news/2023/snow-days",
    leaf("en", "Lakeside Ledger", {
      title: "Three snow days in a row | Lakeside Ledger",
      main: `<main><h1>Three snow days in a row</h1>${ps("Schools on the east shore stayed shut for a third day. Buses may run again on Thursday, the district said.")}</main><template id="none"><h1>Page not found</h1><p>The page you requested does not exist.</p></template><div hidden class="search-empty">Nothing found</div>`,
    }),
  ),
  alive(
    "a withdrawn article put back, with a note",
    "https://list-severa.example/p/9960",
    leaf("ru", "Лист Севера", {
      title: "Возвращённый текст — Лист Севера",
      main: `<main><h1>Возвращённый текст</h1><p><i>Этот материал был удалён 3 мая и восстановлен 9 июня после апелляции.</i></p>${ps("Деревня Верхний Брод осталась без моста в апреле. Временную переправу обещали к маю, потом к июню.", "Почтальон возит письма на лодке, фельдшер приезжает по вторникам, если ветер не с севера.")}</main>`,
    }),
  ),
  alive(
    "an article in a frame of old tables",
    "http://selskaya-nov.example/n/2007_14_3.htm",
    '<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=windows-1251"><TITLE>Сельская новь N14</TITLE></HEAD><BODY BGCOLOR="#FFFFCC"><TABLE><TR><TD><A HREF="index.htm">На главную</A></TD><TD><FONT SIZE=4><B>Сход решил: колодец копать</B></FONT><P>В субботу жители Ольховки решили копать новый колодец за свой счёт. Собрали по триста рублей со двора.<P>Старый колодец пересох ещё прошлым летом.</TD></TR></TABLE></BODY></HTML>',
  ),
];
