/**
 * Articles whose headline still stands and whose words were taken away: by a court, at somebody's request, for want
 * of a licence. A report on such a thing has more to tell, so other prose beside the notice speaks against it.
 */
import type { PageFacts } from "./page-facts.ts";

const START = String.raw`^[\s*\[("«„“—-]*`;

const WITHDRAWN = new RegExp(
  [
    // Documents are left out, for they are withdrawn from force and from archives; posts, comments and videos are left out: networks leave such a notice where one was embedded in an article.
    String.raw`${START}(?:editor(?:s?['’]s?|s)? note: )?this (?:article|story|report|publication|page|material|content|piece|interview) (?:(?:was|is|has been) )?(?:\p{L}+ly )?(?:(?:removed|deleted|withdrawn|taken down|unpublished)(?! from (?!(?:this|our) (?:web)?site))|no longer available)`,
    `${START}we(?:['’]ve| have) (?:removed|deleted|withdrawn|taken down|taken) (?:this|the) (?:article|story|report|piece|publication)`,
    String.raw`${START}(?:эт(?:от|а) |данн(?:ый|ая) )?(?:материал|публикация|статья|новость|текст|заметка|интервью|страница) (?:был[аои]? )?(?:удал[её]н[ао]?|снят[ао]? с публикации|отозван[ао]?)(?!\p{L}| из| со? (?:сайта|страниц))`,
    String.raw`${START}(?:редакция |мы )(?:\p{L}+ ){0,3}?(?:снять|снял[аи]|удалить|удалил[аи]|убрать|убрал[аи]) (?:этот|эту|данн\p{L}+) (?:материал|публикацию|статью|новость|текст|заметку)(?!\p{L})`,
    `${START}доступ к (?:этому |данному )?(?:материалу|тексту|публикации|статье) (?:закрыт|прекращ[её]н) (?:по|на основании) решени`,
    String.raw`${START}(?:ц(?:ей|я|ю) )?(?:матеріал|публікаці[яю]|статт[яю]|новин[ау]|текст|сторінк[ау]) (?:було |був |була )?(?:видален(?:о|ий|а)?|вилучен(?:о|ий|а)?(?! з )|знят(?:о|ий|а) з публікації)(?!\p{L}| зі? (?:сайту|сторін))`,
    String.raw`${START}diese[rs]? (?:artikel|beitrag|meldung|text|inhalt|seite|bericht) (?:ist|wurde) (?:\p{L}+ ){0,6}?(?:nicht mehr (?:verfügbar|abrufbar|online)|gelöscht|entfernt|zurückgezogen)(?!\p{L})`,
    String.raw`${START}(?:бұл )?(?:материал|мақала|жарияланым|мәтін) (?:\p{L}+ ){0,4}?(?:алынып таста(?:лды|лған)|жойыл(?:ды|ған)|өшіріл(?:ді|ген))(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** The notice itself says that the words are there again, were only changed, or that others may read them. */
const STAYS =
  /восстановлен|исправлен|обновл[её]н|відновлен|оновлен|вернули|повернули|restored|re-?published|reinstated|updated|corrected|temporarily|временно|тимчасово|vorübergehend|wiederhergestellt|қалпына|subscri|подпис|передплат|abonn|your (?:country|region|location)|ваше[йм] (?:стране|регионе)|вашій країні|ihrem land/iu;

/** Somebody tells of another's article. */
const REPORTED =
  /(?<!\p{L})(?:said|says|told|сообщил|заявил|сказал|рассказал|повідоми|заяви|сказа|teilte|sagte|erklärte|деді|хабарлады|мәлімдеді)/iu;

/** Characters of a page's prose in all, beside which nothing else is told. */
const WHOLE = 500;
/** Characters of the longest notice, and of the shortest paragraph that is prose of its own. */
const NOTICE = 220;
const PROSE = 40;
/** What a site says beside the notice to whoever came for the article. */
const TO_THE_READER =
  /^(?:©|sorry|please|if you|you |we |read |try |извините|пожалуйста|вы |мы |автор |попробуйте|вибачте|будь ласка|ви |ми |спробуйте|bitte|wir |sie |кешіріңіз|біз |сіз )|[©+]|\d{2}-\d{2}/iu;

/** The words of the notice where a page has no prose but it; null otherwise. */
export function withdrawnNotice({
  readable,
  textLength,
}: Pick<PageFacts, "readable" | "textLength">): string | null {
  if (textLength > WHOLE) return null;
  const paragraphs = (readable ?? "").split(/\n+/u).map((one) => one.trim());
  const at = paragraphs.findIndex(isNotice);
  const notice = paragraphs[at];
  if (notice === undefined) return null;
  const hasProse = paragraphs.some((one, index) => index !== at && isProse(one));
  return hasProse ? null : notice;
}

function isNotice(paragraph: string): boolean {
  if (paragraph.length > NOTICE || !WITHDRAWN.test(paragraph)) return false;
  return !STAYS.test(paragraph) && !REPORTED.test(paragraph);
}

/** A sentence of some length; headlines end without a stop. */
function isProse(paragraph: string): boolean {
  return (
    paragraph.length >= PROSE && /[.!?…][»”"“)]?(?:\s|$)/u.test(paragraph) && !TO_THE_READER.test(paragraph)
  );
}
