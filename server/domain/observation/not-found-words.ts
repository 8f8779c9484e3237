/**
 * How pages say that there is nothing here, in English, Russian and Kazakh.
 * Each pattern is a whole statement, not a word: a report about deleted pages
 * speaks of deletion too.
 */
const THING =
  "(?:page|article|post|story|publication|document|content|file|news(?: item)?|record|entry|item|material)";
const GONE =
  "(?:not found|(?:was|were|is|has|have|could|can|does|did)(?: not|n['’]t|not)? (?:be(?:en)? )?(?:found|exist|located|removed|deleted|available|unavailable|moved or deleted)|(?:is )?no longer (?:exists?|available|here)|doesn['’]t exist|isn['’]t (?:here|available)|(?:is |are )?(?:currently )?unavailable|(?:has|have) (?:been )?(?:removed|deleted|moved|expired|gone))";

const RU_THING =
  "(?:страниц[аыу]|стать[яию]|новост[ьи]|материал|публикаци[яи]|запись|пост|документ|файл|контент|сообщение|раздел|объект|элемент)";
const RU_GONE =
  "(?:не (?:найден[аоы]?|существует|обнаружен[аоы]?|доступн[аоы]?|удалось найти)|недоступ(?:ен|на|но|ны)|(?:был[аои]? )?удал[её]н[аоы]?|(?:был[аои]? )?снят[аоы]? с публикации|перемещ[её]н[аоы]? или удал[её]н[аоы]?|больше не существует)";

const KK_THING =
  "(?:бет|парақ|парақша|мақала|материал|жаңалық|жазба|құжат|файл|пост|жарияланым|ақпарат|мазмұн)(?:ы|і|сы|сі|тың|тің|ның|нің)?";
const KK_GONE =
  "(?:табыл(?:ған жоқ|мады|майды)|жоқ|жойыл(?:ған|ды)|өшіріл(?:ген|ді)|қолжетімсіз|қол жетімсіз|қолжетімді емес)";

/** Statements that need no more to be clear. */
export const NOT_FOUND = new RegExp(
  [
    String.raw`(?:^|[^\d])(?:error|http)?[\s:#-]*404[\s:–—.-]*(?:error|not found|page|страница|ошибка|қате|бет)`,
    String.raw`(?:error|ошибка|қате|қателік)[\s:#№-]*404`,
    "(?:not found|nothing found|nothing (?:was )?here)$",
    `(?:the |this |that |your )?(?:requested |web ?)?${THING}(?: (?:that |which )?(?:you (?:are|were|have)(?: been)? (?:looking for|trying to (?:reach|open|view)|requested)|you['’]re looking for|you requested|at this address)(?: (?:in|on) this (?:blog|site|server))?)? ${GONE}`,
    `(?:can['’]t|cannot|could(?: not|n['’]t)|unable to) find (?:the |this |that |your )?(?:requested )?${THING}(?: you(?: (?:are|were)|['’]re) looking for)?`,
    `(?:no|there is no) such ${THING}`,
    `${RU_THING}(?:,? (?:которую|которой|которого|который) вы (?:ищете|искали|запросили|запрашиваете),?)? ${RU_GONE}`,
    `(?:так(?:ой|ого) |этой |данной |запрашиваемой |запрошенной )${RU_THING} (?:не существует|нет|не найдено)`,
    `(?:запрашиваем|запрошенн|искомая|данн|эт)[а-яё]* (?:вами )?${RU_THING} ${RU_GONE}`,
    "(?:ничего не найдено|не найдено|страницы нет)$",
    `${KK_THING} ${KK_GONE}`,
    `(?:мұндай|ондай|бұл|сұралған|сіз іздеген|іздеген) ${KK_THING} ${KK_GONE}`,
    "(?:ештеңе табылмады|табылмады)$",
  ].join("|"),
  "iu",
);

/** What may stand before and behind such a statement without making it a headline about something. */
const AROUND =
  /^(?:oops|ooops|sorry|we|ой|упс|извините|к сожалению|кешіріңіз|өкінішке қарай|error|ошибка|қате|404|[\s!.,:;()«»"“”–—|-])+|(?:[\s!.,:;()«»"“”–—|-]|404)+$/giu;

/** True when the heading says nothing else: "404 – Page not found", not "How pages that were removed live on". */
export function saysOnlyNotFound(heading: string): boolean {
  const bare = heading.trim();
  if (/^[\s#:]*(?:error |ошибка |қате )?404(?: error| ошибка| қате)?[\s!.]*$/iu.test(bare)) return true;
  const match = NOT_FOUND.exec(bare);
  if (!match) return false;
  const rest = bare.replace(match[0], " ").replace(AROUND, "").trim();
  return rest.length <= Math.max(12, match[0].length / 2);
}
