// A third handful of pages, written after the rules were mended for the blind set and judged once before anybody
// looked; then the rules were mended for it as well. The figures of that first run stand in decision 015.
import { bote, dala, harbour, leaf, nextSite, oblast, shell, step } from "./soft-404-blind-chrome.ts";
import { alive, type BlindPage, gone, list, ps } from "./soft-404-blind-page.ts";

const H = "https://harbourcourier.example";
const O = "https://zarechie-segodnya.example";
const B = "https://muehlthalerbote.example";
const S = "https://stepkray.example";
const D = "https://dala-uni.example";

const plain = (lang: string, title: string, body: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const h1 = (heading: string, ...paragraphs: string[]) => `<h1>${heading}</h1>${ps(...paragraphs)}`;

/** A site's answer to whatever it does not have. */
const goneForAll: BlindPage[] = [
  gone(
    "outdated or mistyped",
    `${H}/2016/07/a-town-without-a-bank/`,
    harbour({
      title: "Harbour Courier",
      main: h1(
        "Sorry – we haven't been able to serve the page you asked for.",
        "You may have followed an outdated link, or have mistyped the address.",
      ),
    }),
  ),
  gone(
    "we seem to have lost it",
    "https://northledger.example/2014/02/11/mayor",
    leaf("en", "Northern Ledger", {
      title: "Northern Ledger",
      main: h1("We seem to have lost this page", "But we don't want to lose you. Try the front page."),
    }),
  ),
  gone(
    "nothing here",
    "https://riverfolk.example/2019/weir",
    leaf("en", "Riverfolk", {
      title: "Riverfolk",
      main: h1("Nothing here", "It seems we can’t find what you’re looking for. Perhaps searching can help."),
    }),
  ),
  gone(
    "such a page is not with us",
    `${O}/news/2017/kotelnaya.html`,
    oblast({
      title: "Заречье Сегодня",
      main: h1("Такой страницы у нас нет", "Возможно, вы перешли по ссылке, в которой была допущена ошибка."),
    }),
  ),
  gone(
    "wrongly typed or no more",
    "https://list-severa.example/p/12",
    leaf("ru", "Лист Севера", {
      title: "Ошибка",
      main: h1("Ошибка 404", "Неправильно набран адрес, или такой страницы больше не существует."),
    }),
  ),
  gone(
    "you seem to be lost, in Ukrainian",
    `${S}/novyny/99`,
    step({
      title: "Степовий Край",
      main: h1("Сторінка, яку ви шукаєте, не існує", "Поверніться на головну."),
    }),
  ),
  gone(
    "we cannot find it, in Ukrainian",
    "https://prychal.example/2017/x/",
    leaf("uk", "Причал", { title: "Причал", main: h1("Вибачте, ми не можемо знайти цю сторінку") }),
  ),
  gone(
    "in Kazakh, the article you asked for",
    `${D}/kogam/77`,
    dala({ title: "Дала үні", main: h1("Сіз сұраған мақала жоқ", "Басқа мақалаларды оқып көріңіз.") }),
  ),
  gone(
    "in German, we could not find it",
    `${B}/lokales/2011/brand`,
    bote({
      title: "Mühlthaler Bote",
      main: h1("Leider konnten wir die gewünschte Seite nicht finden", "Vielleicht hilft die Suche."),
    }),
  ),
  gone(
    "in German, exists no more",
    "https://rheinblick.example/alt/22",
    leaf("de", "Rheinblick", {
      title: "Rheinblick",
      main: h1("Ups", "Die von Ihnen aufgerufene Seite existiert nicht mehr."),
    }),
  ),
  gone(
    "a publication not at hand",
    "https://lenta-kanaly.example/a/Yx81",
    shell(
      "ru",
      "Каналы",
      "",
      "<div><h1>Публикация недоступна</h1><p>Возможно, автор её удалил или скрыл.</p></div>",
    ),
  ),
  gone(
    "a front page for whatever is asked",
    "https://ostrov-news.example/2012/02/parom",
    plain(
      "ru",
      "Остров — новости",
      `<div class="top">Остров</div>${["Паром встал до весны", "Маяк покрасили заново", "Рыбу привезли с материка", "Школьный хор едет в столицу", "Шторм оборвал провода", "Цены на уголь"].map((t) => `<div><a href="/${t.length}">${t}</a><p>${t}: подробности в свежем номере и на сайте.</p></div>`).join("")}`,
    ),
  ),
  gone(
    "a German seller's sign",
    "http://dorfchronik.example/1998.html",
    plain(
      "de",
      "dorfchronik.example",
      h1("dorfchronik.example", "Diese Domain steht zum Verkauf. Angebote bitte per Formular."),
    ),
  ),
  gone(
    "in Polish",
    "https://kurier-zatoki.example/2018/strajk",
    leaf("pl", "Kurier Zatoki", {
      title: "Kurier Zatoki",
      main: h1("Nie znaleziono strony", "Adres jest nieprawidłowy albo strona została usunięta."),
    }),
  ),
  gone(
    "an archive in place of an entry",
    `${O}/blogs/2014/05/les/`,
    oblast({ title: "Блоги — Заречье Сегодня", main: list("О лесе", "О воде", "О дороге") }),
    { to: `${O}/blogs/` },
  ),
];

/** A notice of one article. */
const goneAlone: BlindPage[] = [
  gone(
    "withdrawn for review",
    `${H}/2023/08/oyster-licences/`,
    harbour({
      title: "Who holds the oyster licences? – Harbour Courier",
      main: h1(
        "Who holds the oyster licences?",
        "Editor's note: this story has been withdrawn while we review it.",
      ),
    }),
  ),
  gone(
    "the editors decided",
    `${O}/news/80011/`,
    oblast({
      title: "Дачи у воды — Заречье Сегодня",
      main: h1("Дачи у воды", "Редакция приняла решение снять эту публикацию."),
    }),
  ),
  gone(
    "closed by a court",
    `${O}/news/80090/`,
    oblast({
      title: "Кто строит порт — Заречье Сегодня",
      main: h1("Кто строит порт", "Доступ к материалу закрыт по решению суда."),
    }),
  ),
  gone(
    "offered for a term",
    `${B}/kultur/hoerspiel`,
    bote({
      title: "Hörspiel: Der Fährmann | Mühlthaler Bote",
      main: h1(
        "Hörspiel: Der Fährmann",
        "Dieser Inhalt ist nicht mehr verfügbar. Aus rechtlichen Gründen durften wir ihn nur ein Jahr lang anbieten.",
      ),
    }),
  ),
  gone(
    "removed by its author, in Ukrainian",
    `${S}/pogliad/3110`,
    step({ title: "Погляд: ліс — Степовий Край", main: h1("Погляд: ліс", "Публікацію видалено автором.") }),
  ),
  gone(
    "taken away, in Kazakh",
    `${D}/kogam/1700`,
    dala({ title: "Кеніш", main: h1("Кеніш", "Бұл мақала редакция шешімімен алынып тасталды.") }),
  ),
];

/** Doors before every address. */
const doors: BlindPage[] = [
  alive(
    "repairs in French",
    "https://littoral.example/2022/digue",
    plain("fr", "Littoral", h1("Site en travaux", "Nous revenons très vite. Merci de votre patience.")),
  ),
  alive(
    "cookies in Italian",
    "https://lagunanews.example/2021/molo",
    plain(
      "it",
      "Laguna News",
      h1(
        "La tua privacy",
        "Noi e i nostri fornitori archiviamo informazioni su un dispositivo. Accetta per proseguire.",
      ),
    ),
  ),
  alive(
    "a robot's door in a site's frame",
    `${O}/news/80100/`,
    oblast({ title: "Заречье Сегодня", main: h1("Подтвердите, что вы не робот") }),
  ),
  alive(
    "menus and a root to be filled",
    "https://portal-rayon.example/news/55",
    plain(
      "ru",
      "Портал района",
      `<div class="m">${list("Район", "Глава", "Документы", "Услуги", "Новости", "Контакты", "Опросы", "Вакансии", "Закупки", "Карта")}</div><div id="app"></div>`,
    ),
  ),
  alive(
    "log in, in Russian",
    "https://klub-chteniya.example/t/5",
    plain("ru", "Клуб", h1("Закрытый клуб", "Войдите, чтобы читать.")),
    { to: "https://klub-chteniya.example/login" },
  ),
  alive(
    "an overloaded site",
    "https://beaconweekly.example/2022/fair",
    plain(
      "en",
      "Busy",
      h1("We're experiencing heavy traffic", "You are in a queue. This page will refresh by itself."),
    ),
  ),
  alive(
    "a library's proxy",
    "https://reader.lib.example/doc/7781",
    plain(
      "de",
      "Zugang",
      h1("Zugang nur im Campusnetz", "Bitte verbinden Sie sich mit dem VPN der Hochschule."),
    ),
  ),
];

const living: BlindPage[] = [
  alive(
    "a bridge in one line",
    `${H}/2023/02/bridge/`,
    harbour({
      title: "Bridge reopened – Harbour Courier",
      main: h1("Bridge reopened", "The swing bridge reopened at noon."),
    }),
  ),
  alive(
    "a deputy sent out",
    `${O}/news/80200/`,
    oblast({
      title: "Депутат удалён с заседания — Заречье Сегодня",
      main: h1("Депутат удалён с заседания", "Депутата удалили за выкрики. Заседание продолжили без него."),
    }),
  ),
  alive(
    "the administration's site is down",
    `${O}/news/80210/`,
    oblast({
      title: "Сайт администрации недоступен — Заречье Сегодня",
      main: h1("Сайт администрации недоступен", "Сайт не открывается с утра. Причину не называют."),
    }),
  ),
  alive(
    "salt no longer to be had",
    `${B}/kreis/streusalz`,
    bote({
      title: "Streusalz nicht mehr verfügbar | Mühlthaler Bote",
      main: h1(
        "Streusalz nicht mehr verfügbar",
        "Der Kreis hat kein Salz mehr. Nachschub kommt frühestens am Montag.",
      ),
    }),
  ),
  alive(
    "a search that ended, in Kazakh",
    `${D}/zhanalyk/2400`,
    dala({
      title: "Іздеу тоқтатылды",
      main: h1("Іздеу тоқтатылды", "Көлден ештеңе табылмады, деді құтқарушылар."),
    }),
  ),
  alive(
    "files lost, in Ukrainian",
    `${S}/novyny/119400`,
    step({
      title: "У лікарні зникли картки — Степовий Край",
      main: h1(
        "У лікарні зникли картки",
        "Дві сотні файлів видалено, ще стільки ж пошкоджено. Поліція шукає винних.",
      ),
    }),
  ),
  alive(
    "archives that lose documents",
    "https://list-severa.example/p/99",
    leaf("ru", "Лист Севера", {
      title: "Документ не найден: как теряют архивы",
      main: h1(
        "Документ не найден: как теряют архивы",
        "В районном архиве не хватает каждого десятого дела. Описи сгорели в 1998 году.",
      ),
    }),
  ),
  alive(
    "a stream that has ended",
    "https://video.vezha.example/v/8",
    plain(
      "en",
      "Council meeting, 4 May",
      "<h1>Council meeting, 4 May</h1><p>This live stream has ended.</p>",
    ),
  ),
  alive(
    "this page intentionally left blank",
    "https://smallpress.example/poems/blank",
    leaf("en", "Small Press", {
      title: "Blank",
      main: "<h1>Blank</h1><p>This page intentionally left<br>blank, like the chair<br>you do not come to.</p>",
    }),
  ),
  alive(
    "a table of results",
    "https://liga.example/2023/results",
    plain(
      "de",
      "Ergebnisse 12. Spieltag",
      `<h1>Ergebnisse 12. Spieltag</h1><table>${Array.from({ length: 9 }, (_, at) => `<tr><td>SV ${at}</td><td>${at % 4}:${at % 3}</td></tr>`).join("")}</table>`,
    ),
  ),
  alive(
    "a question on a removed entry",
    "https://forum-dvor.example/t/8",
    plain(
      "ru",
      "Запись на приём удалена? — Форум двора",
      h1(
        "Запись на приём удалена?",
        "Записался к терапевту, а утром записи нет. У кого так было?",
        "Позвоните в регистратуру, они видят отменённые.",
      ),
    ),
  ),
  alive(
    "removed from sale",
    "https://northledger.example/2023/09/spread",
    nextSite(
      "en",
      "Northern Ledger",
      {
        title: "Herring spread removed from sale - Northern Ledger",
        main: h1(
          "Herring spread removed from sale",
          "The product was withdrawn on Friday. Shops will refund buyers.",
        ),
      },
      { page: "/[...path]" },
    ),
  ),
  alive(
    "a notice under an article, not of it",
    `${H}/2023/01/old-pier/`,
    harbour({
      title: "The old pier – Harbour Courier",
      main: `${h1("The old pier", "Ninety years of ice cream, brass bands and one collision with a whale.")}<p><em>This article was updated on 4 January. A photograph has been removed.</em></p>`,
    }),
  ),
  alive(
    "a plain obituary",
    `${B}/familienanzeigen/4410`,
    bote({ title: "Irma Holl | Mühlthaler Bote", main: h1("Irma Holl", "1931 – 2023") }),
  ),
  alive(
    "an album's page",
    "https://foto.example/album/3/77",
    plain("uk", "Фото 77", '<h1>Фото 77</h1><img src="77.jpg" alt=""><p>Весна, 2019</p>'),
  ),
];

const anyAddress = new Set([...goneForAll, ...doors]);

export const laterPages: readonly { page: BlindPage; isForAnyAddress: boolean }[] = [
  ...goneForAll,
  ...goneAlone,
  ...doors,
  ...living,
].map((page) => ({ page, isForAnyAddress: anyAddress.has(page) }));
