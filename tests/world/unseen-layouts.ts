/** The looks and stock sentences of the sites in the second labelled set, all made up. */

export type Layout = (title: string, body: string, lang: string) => string;

/** A theme with a mast, a sidebar of recent posts and a search form. */
export const wordpress: Layout = (
  title,
  body,
  lang,
) => `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="generator" content="WP"></head><body class="wp-singular single"><header id="masthead"><a class="custom-logo-link" href="/">Salt Lake Courier</a></header>
<div id="primary"><main id="main" class="site-main">${body}</main></div>
<div id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">Recent posts</h2><ul><li><a href="/p/1">Ferry timetable for April</a></li><li><a href="/p/2">Council votes on wells</a></li><li><a href="/p/3">Grain prices stay flat</a></li></ul></section><form role="search"><input name="s"></form></div></body></html>`;

/** A district's portal: tables, a calendar, a column of links on each side. */
export const portal: Layout = (
  title,
  body,
  lang,
) => `<html><head><meta http-equiv="Content-Language" content="${lang}"><title>${title}</title></head><body bgcolor="#fff"><table width="100%"><tr><td colspan="3"><img src="/gerb.gif"> <b>Портал Тарнского района</b></td></tr>
<tr><td width="180"><a href="/akim">Аким</a><br><a href="/struct">Структура</a><br><a href="/zakup">Закупки</a><br><a href="/priem">Приём граждан</a></td><td id="cont">${body}</td><td width="160"><b>Календарь</b><br>1 2 3 4 5 6 7<br>8 9 10 11 12 13 14</td></tr>
<tr><td colspan="3"><small>2031. При использовании материалов ссылка обязательна. Телефон приёмной 2-14-15</small></td></tr></table></body></html>`;

/** One column drawn by a script on the server, with everything in div. */
export const app: Layout = (title, body, lang) =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta name="viewport" content="width=device-width"></head><body><div id="__root"><div class="css-1x"><div class="css-2y"><a href="/">Кристалл</a><a href="/feed">Лента</a><a href="/about">О нас</a></div><div class="css-3z">${body}</div><div class="css-4f">© Кристалл, независимое издание. 18+</div></div></div><script id="__STATE__" type="application/json">{"route":"x"}</script></body></html>`;

/** A magazine of big blocks with a subscription strip. */
export const magazine: Layout = (title, body, lang) =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta property="og:site_name" content="Orlukty Review"></head><body><div class="t-records"><div class="r t-rec"><div class="t-cover">${body}</div></div><div class="r t-rec"><div class="t-form">Subscribe to our Sunday letter <input name="email"><button>Send</button></div></div></div></body></html>`;

/** A forum. */
export const forum: Layout = (title, body, lang) =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><div id="wrap"><div class="headerbar">Форум Арвенды</div><ul class="navlinks"><li><a href="/index">Список форумов</a></li><li><a href="/faq">FAQ</a></li><li><a href="/reg">Регистрация</a></li></ul><div id="page-body">${body}</div><div class="copyright">Часовой пояс: UTC+5</div></div></body></html>`;

/** Nothing around it. */
export const bare: Layout = (title, body) =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;

export const EN = [
  "The council of Orlukty met on Thursday to hear why three of the five public wells have stood locked since autumn.",
  "Engineer Dorn Halvat told the members that the pumps were sealed after a complaint about salt, and that no one had asked for the seals to be taken off.",
  "Several residents said they drive forty minutes to fill canisters, and that the school kitchen closes whenever the road is under snow.",
  "A member of the council asked who had signed the order; the clerk leafed through two binders and said the signature could not be read.",
  "The chair closed the session after ninety minutes and promised an answer in writing before the end of the month.",
  "Outside, a line of women with empty canisters waited for the bus, which did not come.",
];
export const RU = [
  "Совет посёлка Орлукты собрался в четверг, чтобы выяснить, почему три из пяти общественных колодцев стоят под замком с осени.",
  "Инженер Дорн Халват сообщил, что насосы опечатали после жалобы на соль, а снять пломбы никто не попросил.",
  "Несколько жителей сказали, что ездят за водой по сорок минут, а школьная кухня закрывается, как только заметает дорогу.",
  "На вопрос, кто подписал распоряжение, секретарь перелистала две папки и ответила, что подпись неразборчива.",
  "Председатель закрыл заседание через полтора часа и пообещал письменный ответ до конца месяца.",
  "На остановке женщины с пустыми канистрами ждали автобус, который так и не пришёл.",
];
export const KK = [
  "Орлықты ауылының кеңесі бейсенбіде жиналып, бес ортақ құдықтың үшеуі неге күзден бері құлыптаулы тұрғанын сұрады.",
  "Инженер Дорн Халват сорғылар тұз туралы шағымнан кейін пломбаланғанын, пломбаны алуды ешкім сұрамағанын айтты.",
  "Бірнеше тұрғын суға қырық минут жол жүретінін, жолды қар басса мектеп асханасы жабылатынын жеткізді.",
  "Төраға отырысты бір жарым сағаттан соң жауып, ай соңына дейін жазбаша жауап беруге уәде берді.",
];
export const text = (sentences: readonly string[], count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<p>${sentences[at % sentences.length]} ${sentences[(at + 2) % sentences.length]}</p>`,
  ).join("");

export interface Draft {
  readonly say: string;
  readonly layout: Layout;
  readonly lang: "en" | "ru" | "kk";
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly lands?: string;
  /** The site answers a made-up address in the same way, with 200. */
  readonly isSiteWide?: boolean;
  /** The same stands before every address, whether anything is behind it or not. */
  readonly isVeil?: boolean;
}

export const HOME_EN = `<h1>Salt Lake Courier</h1>${["Ferry timetable for April is out", "Council votes on wells", "Grain prices stay flat for a third week", "A bridge that nobody ordered", "School kitchen closes again", "Who sealed the pumps", "Letters to the editor", "Weather for the week", "Night bus to Tarn returns", "The clerk’s second binder"].map((one) => `<article><h2><a href="/x">${one}</a></h2><p>${EN[0]}</p></article>`).join("")}`;
export const HOME_RU = `<div class="news-list">${["Расписание парома на апрель", "Совет решает судьбу колодцев", "Цены на зерно не меняются", "Мост, которого никто не заказывал", "Школьная кухня снова закрыта", "Кто опечатал насосы", "Ночной автобус вернули"].map((one) => `<div class="item"><a href="/x">${one}</a><span>вчера, 14:20</span></div>`).join("")}</div>`;
