/**
 * Tells a name in quotation marks (an organisation, a law, a publication, a
 * film, a case) from somebody's words. Only words that somebody said or wrote
 * are looked for in a source: the catalogue asks for a verb of saying, a colon
 * or an attribution, and a name has none of them.
 */

/** Characters around a quotation in which what it is can be told. */
const AROUND = 90;

/** Words that stand right before a name of such a thing, in any case or number. English, then Russian, then Kazakh. */
const KINDS_EN =
  "(?:association|foundation|fund|organi[sz]ation|union|movement|party|bureau|cent(?:re|er)|institute|committee|company|firm|llp|llc|jsc|ltd|ngo|group|initiative|campaign|project|programme?|newspaper|magazine|journal|outlet|portal|website|site|channel|page|blog|podcast|radio|television|agency|law|act|code|bill|decree|resolution|regulation|rules?|order|convention|treaty|protocol|constitution|book|novel|poem|song|play|film|documentary|movie|video|clip|series|exhibition|performance|article|report|study|survey|publication|story|interview|post|investigation|review|essay|column|titled|entitled|called|named|headlined|headed|known as|prison|colony|mine|plant|factory|school|hotel|café|cafe|restaurant|theatre|cinema|stadium|square|conference|forum|seminar|training|contest|festival|rally|round ?table|discussion|debate|lecture|section|heading|chapter|topic|theme|slogan|hashtag|poster|banner|placard|sign|inscription|words?)";
const KINDS_RU =
  "(?:объединени\\p{L}*|общественн\\p{L}+ фонд\\p{L}*|фонд\\p{L}*|организаци\\p{L}*|союз\\p{L}*|движени\\p{L}*|парти\\p{L}*|бюро|центр\\p{L}*|институт\\p{L}*|комитет\\p{L}*|компани\\p{L}*|фирм\\p{L}*|товариществ\\p{L}*|тоо|ао|оо|оф|нпо|групп\\p{L}*|инициатив\\p{L}*|кампани\\p{L}*|проект\\p{L}*|программ\\p{L}*|газет\\p{L}*|журнал\\p{L}*|издани\\p{L}*|портал\\p{L}*|сайт\\p{L}*|канал\\p{L}*|телеканал\\p{L}*|паблик\\p{L}*|страниц\\p{L}*|блог\\p{L}*|подкаст\\p{L}*|радио|агентств\\p{L}*|закон\\p{L}*|кодекс\\p{L}*|законопроект\\p{L}*|указ\\p{L}*|постановлени\\p{L}*|приказ\\p{L}*|правил\\p{L}*|положени\\p{L}*|конвенци\\p{L}*|договор\\p{L}*|протокол\\p{L}*|стать[яеиюё]\\p{L}*|книг\\p{L}*|роман\\p{L}*|стих\\p{L}*|песн\\p{L}*|пьес\\p{L}*|спектакл\\p{L}*|фильм\\p{L}*|ролик\\p{L}*|видео|выставк\\p{L}*|материал\\p{L}*|публикаци\\p{L}*|доклад\\p{L}*|отч[её]т\\p{L}*|исследовани\\p{L}*|обзор\\p{L}*|опрос\\p{L}*|расследовани\\p{L}*|интервью|под названием|под заголовком|озаглавлен\\p{L}*|колони\\p{L}*|шахт\\p{L}*|завод\\p{L}*|школ\\p{L}*|гостиниц\\p{L}*|кафе|театр\\p{L}*|кинотеатр\\p{L}*|площад\\p{L}*|конференци\\p{L}*|форум\\p{L}*|семинар\\p{L}*|тренинг\\p{L}*|конкурс\\p{L}*|фестивал\\p{L}*|кругл\\p{L}+ стол\\p{L}*|раздел\\p{L}*|глав[аеыу]|рубрик\\p{L}*|тем[аеуы]|лозунг\\p{L}*|хештег\\p{L}*|плакат\\p{L}*|баннер\\p{L}*|надпис\\p{L}*)";
const KINDS_KK =
  "(?:бірлестіг\\p{L}*|қор\\p{L}{0,5}|ұйым\\p{L}*|қозғалыс\\p{L}*|партия\\p{L}*|бюро\\p{L}*|орталығ\\p{L}*|серіктестіг\\p{L}*|жшс|газет\\p{L}*|журнал\\p{L}*|басылым\\p{L}*|портал\\p{L}*|сайт\\p{L}*|арна\\p{L}*|заң\\p{L}*|кодекс\\p{L}*|жарлығ\\p{L}*|қаулы\\p{L}*|бұйрығ\\p{L}*|конвенция\\p{L}*|бап\\p{L}*|кітап\\p{L}*|фильм\\p{L}*|мақала\\p{L}*|баяндама\\p{L}*|атты|деп аталатын)";

/** A verb of saying or writing, an attribution; before or behind. */
const SAYS_EN =
  "(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing)|told|tell(?:s|ing)?|add(?:s|ed|ing)|ask(?:s|ed|ing)|repl(?:y|ied|ies)|answer(?:s|ed)|wr(?:ite|ites|ote|itten|iting)|quot(?:e|es|ed|ing)|explain(?:s|ed)|declar(?:e|es|ed)|claim(?:s|ed)|insist(?:s|ed)|recall(?:s|ed)|complain(?:s|ed)|shout(?:s|ed|ing)|chant(?:s|ed|ing)|announc(?:e|es|ed)|argu(?:e|es|ed)|not(?:es|ed)|remark(?:s|ed)|warn(?:s|ed)|promis(?:e|es|ed)|demand(?:s|ed)|accus(?:e|es|ed)|according to|in (?:his|her|their|its) words|conclud(?:e|es|ed)|report(?:s|ed)|read(?:s|ing)?|admit(?:s|ted)|testif(?:y|ied)|emphasi[sz](?:e|es|ed)|stress(?:es|ed)|comment(?:s|ed)|threaten(?:s|ed)|thought|believ(?:e|es|ed)|consider(?:s|ed)|respond(?:s|ed)|describ(?:e|es|ed)(?: \\p{L}+)* as)";
const SAYS_RU =
  "(?:(?:рас)?сказ(?:ал|ала|али|ано|ывает|ывал\\p{L}*)|говор(?:ит|ят|ил|ила|или|ится)|заяв(?:ил|ила|или|ляет|лял\\p{L}*)|сообщ(?:ил|ила|или|ает|ают|ается)|отмет(?:ил|ила|или)|отмечает\\p{L}*|добав(?:ил|ила|или|ляет)|ответ(?:ил|ила|или)|отвечает|спрос(?:ил|ила|или)|(?:на)?пи(?:сал|сала|сали|шет|шут|сано)|цитиру\\p{L}*|процитир\\p{L}*|объясн(?:ил|ила|или|яет)|поясн(?:ил|ила|или|яет)|утвержда(?:ет|ют|л|ла|ли)|подчеркнул\\p{L}*|вспомин\\p{L}*|жал(?:уется|овал\\p{L}*)|пожаловал\\p{L}*|кричал\\p{L}*|выкрикивал\\p{L}*|скандировал\\p{L}*|пообещал\\p{L}*|обещал\\p{L}*|потребовал\\p{L}*|предупредил\\p{L}*|считает|полагает|счита(?:л|ла|ли)|по (?:его|её|ее|их) словам|по словам|признал\\p{L}*|говорится|указан[оа]|указыва\\p{L}*|возразил\\p{L}*|уточнил\\p{L}*|призвал\\p{L}*|угрожал\\p{L}*|прокомментировал\\p{L}*|констатировал\\p{L}*|отреагировал\\p{L}*|гласит)";
const SAYS_KK =
  "(?:де(?:ді|йді|ген|п|гендей)|айт(?:ты|ады|қан|ып)|жазды|жазады|жазған|хабарла(?:ды|йды)|мәлімде(?:ді|йді)|сұрады|жауап берді|түсіндірді|қосты|айтуынша|сөзінше)";

const SAYS = `(?:${SAYS_EN}|${SAYS_RU}|${SAYS_KK})`;
const KINDS = `(?:${KINDS_EN}|${KINDS_RU}|${KINDS_KK})`;
const word = (source: string) => `(?<!\\p{L})${source}(?!\\p{L})`;

/** The quotation follows the word for the thing, perhaps with an adjective or a preposition between. */
const KIND_BEFORE = new RegExp(`${word(KINDS)}(?:\\s+(?:of|on|about|«?о|об|по))?\\s*[,(]?\\s*$`, "iu");
/** An offence by its name in the code. */
const OFFENCE_BEFORE = new RegExp(
  `${word(
    "(?:(?:code|law)(?:\\s+of\\s+(?:the\\s+)?\\p{Lu}\\p{L}*)?(?:\\s+for)?|(?:charged?|charges|charged with|suspicion|suspected|accused|convicted|guilty|accusation)(?:\\s+(?:of|with|under))?|(?:fined|sentenced|arrested|detained|tried|wanted)(?:[^.!?:«»“”]{0,40}\\s)?for|(?:кодекс\\p{L}*|ук|коап|закон\\p{L}*)(?:\\s+\\p{Lu}\\p{L}*)?|(?:обвин|подозрев|подозрени|виновн|осужд)\\p{L}*(?:\\s+\\p{L}+)?\\s+(?:в|по|за)|(?:оштраф|осужд|арест|задерж)\\p{L}*(?:[^.!?:«»]{0,40}\\s)?за)",
  )}\\s*$`,
  "iu",
);
/** "the "…" association", «…» қоғамдық бірлестігі: the word may stand behind the name as well. */
const KIND_BEHIND = new RegExp(`^\\s*[)]?\\s*(?:\\p{L}+\\s+)?${word(`(?:${KINDS_EN}|${KINDS_KK})`)}`, "iu");
const SAYS_BEFORE = new RegExp(`${word(SAYS)}(?:[\\s,]+(?!${SAYS})[^.!?;:«»“”"]{0,50})?$`, "iu");
const COLON_BEFORE = /[:]\s*[—–-]?\s*$/u;
/** ," he said; », — сказал; “…” (said …) */
const SAYS_BEHIND = new RegExp(`^\\s*[,.]?\\s*[—–-]?\\s*(?:[^.!?;«»“”"]{0,50}\\s)?${word(SAYS)}`, "iu");
const THAT_BEFORE = /(?<!\p{L})(?:that|because|as|что|будто|якобы|как|потому что)\s*,?\s*$/iu;

/** A whole sentence inside the marks: it ends as sentences do, or breaks in the middle. */
const SENTENCE_END = /[.!?…]\s*$/u;
/** What a person says of themselves or to somebody: names of things have no such words. */
const PERSONAL =
  /(?<!\p{L})(?:I|I['’]\p{L}+|me|my|we|us|our|you|your|he|she|him|they|them|don['’]?t|didn['’]?t|can['’]?t|won['’]?t|isn['’]?t|wasn['’]?t|я|меня|мне|мной|мы|нас|нам|нами|вы|вас|вам|ты|тебя|тебе|мой|моя|мо[её]|мои|моего|моей|наш\p{L}*|ваш\p{L}*|он|она|они|его|её|ему|им|мен|маған|мені|біз|бізге|бізді|сіз|сізге)(?!\p{L})/u;

/** The text of a block and the quotation's place in it, between its marks. */
export function isTitle(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 1 - AROUND), from - 1);
  const behind = text.slice(to + 1, to + 1 + AROUND);
  const inside = text.slice(from, to);
  if (COLON_BEFORE.test(before)) return false;
  if (KIND_BEFORE.test(before)) return true;
  if (OFFENCE_BEFORE.test(before)) return !SENTENCE_END.test(inside) && !PERSONAL.test(inside);
  if (SAYS_BEFORE.test(before) || SAYS_BEHIND.test(behind) || THAT_BEFORE.test(before)) return false;
  if (KIND_BEHIND.test(behind)) return true;
  return !SENTENCE_END.test(inside) && !PERSONAL.test(inside) && isNameLike(inside);
}

/** Capitals as names have them: in English every long word, in Russian and Kazakh the first word and no comma behind. */
function isNameLike(inside: string): boolean {
  const words = inside.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((one) => one.length > 3);
  const isLatin = /[a-z]/iu.test(inside) && !/\p{Script=Cyrillic}/u.test(inside);
  const capital = (one: string) => /^\p{Lu}/u.test(one);
  if (isLatin) return long.length > 0 && long.filter(capital).length >= long.length * 0.8;
  return words[0] !== undefined && capital(words[0]) && !/[,:—–]/u.test(inside);
}
