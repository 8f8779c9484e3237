/**
 * How pages say that there is nothing here, in English, Russian and Kazakh, with German and Ukrainian beside.
 * Each pattern is a whole statement, not a word: a report about deleted pages
 * speaks of deletion too.
 */
import { BESIDE_GERMAN, GERMAN_NOT_FOUND } from "./not-found-german.ts";
import { BESIDE_UKRAINIAN, UKRAINIAN_NOT_FOUND } from "./not-found-ukrainian.ts";

const THING =
  "(?:page|article|post|story|publication|document|content|file|news(?: item)?|record|entry|item|material|link|url|address|account|user|profile|video|broadcast|episode|topic|thread|message|object|category|section|event|location|resource|blog|journal|petition)";
const GONE =
  "(?:not found|(?:was|were|is|has|have|could|can|does|did)(?: not|n['’]t|not)? (?:be(?:en)? )?(?:found|exist|located|removed|deleted|available|unavailable|moved or deleted)|(?:is )?no longer (?:exists?|available|here)|doesn['’]t exist|isn['’]t (?:here|available)|(?:is |are )?(?:currently )?unavailable|(?:has|have) (?:been )?(?:removed|deleted|moved|expired|gone|withdrawn|taken down)|(?:(?:was|is) )?(?:withdrawn|taken down|removed|deleted|expired|retracted))";

const RU_THING =
  "(?:страниц[аыу]|стать[яию]|новость|новости(?= не)|материал|публикаци[яи]|запись|пост|документ|файл|контент|сообщение|раздел|объект|элемент|тема|ссылка|видеозапись|видео|аккаунт|пользователь|профиль|адрес|журнал|блог|петиция)";
/** The same where there is none of them. */
const RU_OF_THING =
  "(?:страницы|статьи|новости|материала|публикации|записи|поста|документа|файла|сообщения|раздела|темы|ссылки|видео|аккаунта|пользователя|профиля|адреса)";
const RU_GONE =
  "(?:не (?:найден[аоы]?|существует|обнаружен[аоы]?|доступн[аоы]?|удалось найти)|недоступ(?:ен|на|но|ны)|(?:был[аои]? )?удал[её]н[аоы]?|(?:был[аои]? )?снят[аоы]? с публикации|перемещ[её]н[аоы]? или удал[её]н[аоы]?|больше не (?:существует|доступ(?:ен|на|но|ны))|отсутству(?:ет|ют))";

const KK_THING =
  "(?:бет|парақ|парақша|мақала|материал|жаңалық|жазба|құжат|файл|пост|жарияланым|ақпарат|мазмұн)(?:ы|і|сы|сі|тың|тің|ның|нің)?";
const KK_GONE =
  "(?:табыл(?:ған жоқ|мады|майды)|жоқ|жойыл(?:ған|ды)|өшіріл(?:ген|ді)|қолжетімсіз|қол жетімсіз|қолжетімді емес|алынып тасталды|алынып тасталған)";

/** Statements that need no more to be clear. */
export const NOT_FOUND = new RegExp(
  [
    String.raw`(?:^|[^\d])(?:error|http)?[\s:#-]*404[\s:–—.-]*(?:error|not found|page|страница|ошибка|қате|бет)`,
    String.raw`(?:error|ошибка|қате|қателік)[\s:#№-]*404`,
    "(?:not found|nothing (?:was )?found|nothing (?:is |was )?here)$",
    "(?:there(?:['’]s| is| was) )?nothing (?:at|under|on|in) this (?:address|location|url|page)",
    "nothing (?:has )?matched your (?:search|query|request)",
    "(?:this |the )?domain (?:name )?(?:is|may be) for sale",
    `(?:the |this |that |your )?(?:requested |web ?)?${THING}(?: (?:that |which )?(?:you (?:are|were|have)(?: been)? (?:looking for|trying to (?:reach|open|view)|requested)|you['’]re looking for|you requested|at this address)(?: (?:in|on) this (?:blog|site|server))?)? ${GONE}`,
    `(?:can['’]t|cannot|could(?: not|n['’]t)|unable to) (?:seem to )?find (?:the |this |that |your )?(?:requested )?${THING}(?: you(?: (?:are|were)|['’]re) looking for)?`,
    `(?:no|there is no) such ${THING}`,
    `${THING} is from a suspended account`,
    "followed an? (?:outdated|broken|old|bad|expired) link|mistyped (?:the|an?|your) (?:address|url|link)",
    "^deleted by (?:the |its )?(?:author|owner|user)",
    `${RU_THING}(?:,? (?:которую|которой|которого|который) вы (?:ищете|искали|запросили|запрашиваете),?)? ${RU_GONE}`,
    `(?:так(?:ой|ого) |этой |данной |запрашиваемой |запрошенной )${RU_THING} (?:не существует|нет|не найдено)`,
    `(?:запрашиваем|запрошенн|искомая|данн|эт|так)[а-яё]* (?:вами )?${RU_THING} ${RU_GONE}`,
    `(?:так|эт|данн|запрашиваем|запрошенн|указанн|искомой)[а-яё]* (?:вами )?${RU_OF_THING} (?:у нас |здесь |на сайте )?(?:нет|не (?:существует|найдено))`,
    "(?:здесь|тут) (?:пока )?(?:ничего|пусто)(?: нет)?",
    "записей (?:нет|не найдено)",
    "(?:данных|сведений|информации) по (?:\\p{L}+ )?запросу не (?:обнаружено|найдено)|по (?:\\p{L}+ )?запросу (?:ничего|данных) не (?:обнаружено|найдено)",
    "не указана тема",
    `(?:не можем|не удалось|не уда[её]тся) найти (?:эту |этот |такую |такой |нужную |запрошенную )?${RU_THING}`,
    "неправильно набран адрес|перешли по (?:неверной|устаревшей|битой|ошибочной) ссылке|в которой (?:была )?допущена ошибка",
    "(?:ничего не (?:найдено|нашлось)|не найдено|страницы нет)$",
    `${KK_THING}(?: (?:енді|серверде|сайтта))? ${KK_GONE}`,
    `(?:мұндай|ондай|бұл|сұралған|сіз сұраған|сіз іздеген|іздеген) ${KK_THING}(?: (?:енді|серверде|сайтта))? ${KK_GONE}`,
    "(?:ештеңе табылмады|табылмады)$",
    ...GERMAN_NOT_FOUND,
    ...UKRAINIAN_NOT_FOUND,
  ].join("|"),
  "iu",
);

/** Words that may stand beside such a statement without making it a headline about something. */
const BESIDE = new RegExp(
  String.raw`(?<!\p{L})(?:oops|ooops|whoops|sorry|we|we're|this|that|the|you|or|it|is|was|has|been|have|may|error|yet|here|any ?more|longer|deactivated|moved|deleted|removed|renamed|on|this|server|site|page|unfortunately|temporarily|hmm|ой|упс|извините|увы|к сожалению|или|либо|была?|было|были|ещё|еще|не|создан[аоы]?|удал[её]н[аоы]?|перемещ[её]н[аоы]?|недоступ(?:ен|на|но)|временно|на|сервере|сайте|в|базе|кешіріңіз|өкінішке қарай|ошибка|қате|404|${BESIDE_GERMAN}|${BESIDE_UKRAINIAN})(?!\p{L})|[\s!?.,:;()«»"“”…–—|-]+`,
  "giu",
);

/** True when the heading says nothing else: "404 – Page not found", not "How pages that were removed live on". */
export function saysOnlyNotFound(heading: string): boolean {
  const bare = heading.trim();
  // Whoever sets it in quotation marks tells what somebody else says.
  if (/^(?:“.*”|«.*»|„.*[“”]|".*")$/u.test(bare)) return false;
  if (/^[\s#:]*(?:http |error |ошибка |қате )?404(?: error| ошибка| қате)?[\s!.]*$/iu.test(bare)) return true;
  const match = NOT_FOUND.exec(bare);
  return match !== null && bare.replace(match[0], " ").replace(BESIDE, "").length <= 3;
}

/** A heading that names no subject. */
export function isGenericHeading(heading: string): boolean {
  return /^[\s!.:]*(?:error|oops|whoops|sorry|information|notice|ошибка|ой|упс|информация|внимание|извините|қате|кешіріңіз|huch|hoppla|ups|fehler|помилка|йой|404)[\s!.:…]*$/iu.test(
    heading,
  );
}

/** "404" that stands by itself, not as a number of something. */
export const LONE_404 =
  /(?:^|(?<!room|flat|no|number|дом|кв|кабинет|палата|№|статья|ст|article|bus)[^\p{L}\d№.,-]\s?)404(?=\s+\p{Lu})/iu;
