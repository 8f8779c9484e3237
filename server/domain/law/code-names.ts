/**
 * How the codes and laws an entry cites are named, in three languages, as data.
 * Each name says which code it is, which of its several forms this is, and
 * whether the form keeps its spelling in every case ("УК" does, "Уголовный
 * кодекс" does not), because only such a form may replace another unseen.
 * Names and abbreviations: the codes of Kazakhstan at adilet.zan.kz in its
 * three languages, and the abbreviations the press uses for them.
 */

import { CAPITAL, LETTER, SMALL } from "../report/letter-classes.ts";
import type { LawCode } from "../report/model.ts";

export interface CodeName {
  readonly code: LawCode;
  /** Names this way of writing it; inflected spellings of one way share it. Null: the words themselves. */
  readonly form: string | null;
  /** True when the words never change with the grammar around them. */
  readonly isFixed: boolean;
  /** Regular expression source without word boundaries. */
  readonly pattern: string;
  /** A title that must follow for the name to be whole: the "On Elections" of a law. */
  readonly title: keyof typeof LAW_TITLES | null;
}

const QUOTED = `[“«„"][^“”«»„"\\n]{2,120}[”»“"]`;
const KZ_EN = `of (?:the )?(?:RK|Republic of Kazakhstan|Kazakhstan) `;
const KZ_RU = `(?:РК|Республики Казахстан) `;
const KZ_KK = `(?:ҚР |Қазақстан Республикасының )`;
const NAME = `[${CAPITAL}][${LETTER}-]{1,24}`;

/** How a law's own title goes on after the word "law": each is tried only where that word stands. */
const TITLES = {
  /** "Political Parties", "Mass Media and Public Order": capitalised words and what joins them. */
  name: `(?:the )?${NAME}(?:,? (?:(?:and|of|the|in|for|to|on|against|their|its|from|with|or) ){0,3}${NAME}){0,9}`,
  /** "peaceful assemblies": up to four plain words, stopping before one that cannot belong to a title. */
  plain: `[${SMALL}-]{3,25}(?: (?!(?:was|were|is|are|has|had|have|which|that|who|for|by|in|as|to|does|did|will|would|can|could|may|at|with|he|she|they|it|but|because|when|after|before|adopted|signed) )[${SMALL}-]{2,25}){0,3}`,
  plainRussian: `[${SMALL}-]{3,25}(?: (?!(?:был|было|была|были|который|которая|которые|которого|за|по|не|что|на|при|это|его|её|ее|их) )[${SMALL}-]{1,25}){0,2}`,
};

const LAW_TITLES: Readonly<Record<"english" | "named" | "russian", string>> = {
  english: ` (?:${QUOTED}|[Oo]n (?:${TITLES.name}|${TITLES.plain}))`,
  named: ` ${TITLES.name}`,
  russian: ` (?:${QUOTED}|об? ${TITLES.plainRussian})`,
};

function name(code: LawCode, form: string | null, isFixed: boolean, pattern: string): CodeName {
  return { code, form, isFixed, pattern, title: null };
}

function titled(title: keyof typeof LAW_TITLES, isFixed: boolean, pattern: string): CodeName {
  return { code: "other", form: null, isFixed, pattern, title };
}

const ENGLISH: readonly CodeName[] = [
  name(
    "criminal-procedure",
    null,
    true,
    `(?:[Cc]riminal|[Pp]enal)[ -][Pp]rocedur(?:e|al) [Cc]ode|[Cc]ode of [Cc]riminal [Pp]rocedure|CPC`,
  ),
  name("criminal", null, true, `(?:[Cc]riminal|[Pp]enal) [Cc]ode|CC`),
  name(
    "administrative",
    null,
    true,
    `[Cc]ode (?:${KZ_EN})?(?:of|on) (?:the )?[Aa]dministrative (?:[Oo]ffen[cs]es|[Vv]iolations|[Ii]nfractions|[Mm]isdemeanou?rs)` +
      `|[Aa]dministrative (?:[Oo]ffen[cs]es? |[Vv]iolations? )?[Cc]ode|CRKoAO|CoAO|CAO`,
  ),
  name(
    "other",
    null,
    true,
    `(?:Labou?r|Civil(?: Proce(?:dure|dural))?|Tax|Budget|Family|Land|Environmental|Ecological|Election|Electoral|Customs|Entrepreneurial|Housing|Water|Forest|Social|(?:Criminal|Penal)[ -]Execut(?:ive|ion)|Penitentiary|Administrative Proce(?:dure|dural)(?: and Process-Related)?) Code` +
      `|Constitution|ICCPR|ICESCR|UDHR|UNCAT|Universal Declaration(?: of Human Rights)?`,
  ),
  titled(
    "named",
    true,
    `Code on|(?:International )?Covenant on|(?:European |UN )?Convention (?:on|against|for)`,
  ),
  titled("english", true, `(?:[Cc]onstitutional )?[Ll]aw(?: ${KZ_EN.trim()})?`),
];

const RUSSIAN: readonly CodeName[] = [
  name(
    "criminal-procedure",
    "Уголовно-процессуальный кодекс",
    false,
    `[Уу]головно-процессуальн[${LETTER}]{2,3} кодекс[${LETTER}]{0,3}`,
  ),
  name("criminal-procedure", "УПК", true, `УПК`),
  name("criminal", "Уголовный кодекс", false, `[Уу]головн[${LETTER}]{2,3} кодекс[${LETTER}]{0,3}`),
  name("criminal", "УК", true, `УК`),
  name(
    "administrative",
    "Кодекс об административных правонарушениях",
    false,
    `[Кк]одекс[${LETTER}]{0,3} (?:${KZ_RU})?об административных (?:право)?нарушениях`,
  ),
  name(
    "administrative",
    "Административный кодекс",
    false,
    `[Аа]дминистративн[${LETTER}]{2,3} кодекс[${LETTER}]{0,3}`,
  ),
  name("administrative", "КоАП", true, `КРКо?бАП|КРКоАП|КоАП`),
  name(
    "other",
    null,
    false,
    `УИК|ГПК|ГК|ТК|НК|АППК|МПГПП|ВДПЧ|[Кк]онституци(?:ей|я|и|ю)(?![${LETTER}])` +
      `|(?:[Гг]ражданск|[Тт]рудов|[Нн]алогов|[Зз]емельн|[Уу]головно-исполнительн|[Пп]редпринимательск|[Сс]оциальн|[Ээ]кологическ|[Бб]юджетн)[${LETTER}]{2,3} (?:процессуальн[${LETTER}]{2,3} )?кодекс[${LETTER}]{0,3}` +
      `|(?:[Мм]еждународн[${LETTER}]{2,3} )?[Пп]акт(?:ом|а|у|е)? о гражданских и политических правах|[Кк]онвенци(?:ей|я|и|ю) (?:ООН )?против пыток|[Вв]сеобщ[${LETTER}]{2} декларац[${LETTER}]{1,3} прав человека`,
  ),
  titled(
    "russian",
    false,
    `(?:[Кк]онституционн[${LETTER}]{2,3} )?[Зз]акон(?:ом|а|у|е)?(?: РК| Республики Казахстан)?`,
  ),
];

const KAZAKH: readonly CodeName[] = [
  name(
    "criminal-procedure",
    "Қылмыстық-процестік кодекс",
    false,
    `[Ққ]ылмыстық(?:[ -]процестік| іс жүргізу) кодекс[${LETTER}]{0,7}`,
  ),
  name("criminal-procedure", "ҚПК", false, `(?:ҚПК|ҚІЖК)(?:-[${SMALL}]{1,5})?`),
  name("criminal", "Қылмыстық кодекс", false, `[Ққ]ылмыстық кодекс[${LETTER}]{0,7}`),
  name("criminal", "ҚК", false, `ҚК(?:-[${SMALL}]{1,5})?`),
  name(
    "administrative",
    "Әкімшілік құқық бұзушылық туралы кодекс",
    false,
    `[Әә]кімшілік құқық ?бұзушылық(?:тар)? туралы кодекс[${LETTER}]{0,7}|[Әә]кімшілік кодекс[${LETTER}]{0,7}`,
  ),
  name("administrative", "ӘҚБтК", false, `ӘҚБ[тТ]?К(?:-[${SMALL}]{1,5})?`),
  name(
    "other",
    null,
    false,
    `(?:[Аа]заматтық(?: процестік)?|[Ее]ңбек|[Сс]алық|[Жж]ер|[Әә]леуметтік) кодекс[${LETTER}]{0,7}|[Кк]онституция(?:сының|сы|ның|ға|да|мен)?(?![${LETTER}])`,
  ),
];

/** A Kazakh law's name begins with its title: "«Сайлау туралы» Заңның". */
const QUOTED_LAW: readonly CodeName[] = [
  name("other", null, false, `${QUOTED} (?:${KZ_KK})?(?:[Кк]онституциялық )?[Зз]аң[${LETTER}]{0,6}`),
];

/** What names a text may hold where a word of one script begins. */
interface CodeLexicon {
  readonly names: readonly CodeName[];
  /** Sticky; its group n + 1 is `names[n]`. */
  readonly code: RegExp;
  /** Sticky; group 1 is Kazakhstan, anything else another state. */
  readonly country: RegExp;
}

const KZ_LATIN = `RK|R\\.K\\.|Republic of Kazakhstan|Kazakhstan[’']s|Kazakhstani|Kazakhstan|Kazakh`;
const KZ_CYRILLIC = `РК|Республики Казахстан|Казахстана|ҚР|Қазақстан Республикасы(?:ның)?|Қазақстан(?:ның)?`;
const STATES_LATIN = `Russian Federation|RF|Russia(?:[’']s)?|Kyrgyz Republic|Kyrgyzstan|Uzbekistan|Tajikistan|Turkmenistan|Belarus|Republic of ${NAME}`;
const STATES_CYRILLIC = `РФ|Российской Федерации|Кыргызской Республики|Республики ${NAME}|Узбекистана|Кыргызстана|Беларуси`;

function lexicon(names: readonly CodeName[], kazakhstan: string, states: string): CodeLexicon {
  const end = `(?![${LETTER}\\d])`;
  return {
    names,
    code: new RegExp(`(?:${names.map((one) => `(${one.pattern})`).join("|")})${end}`, "y"),
    country: new RegExp(`(?:(${kazakhstan})|${states})${end}`, "y"),
  };
}

const titles = new Map<string, RegExp>();

/** The offset after the title that begins at `at`, or null when none does. */
export function titleEnd(kind: keyof typeof LAW_TITLES, text: string, at: number): number | null {
  let pattern = titles.get(kind);
  if (!pattern) {
    pattern = new RegExp(LAW_TITLES[kind], "y");
    titles.set(kind, pattern);
  }
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}

let latin: CodeLexicon | null = null;
let cyrillic: CodeLexicon | null = null;
let quoted: CodeLexicon | null = null;

/** What may begin with `letter`, by its script. Each is built when first met: most months are in one language. */
export function lexiconOf(letter: string): CodeLexicon {
  if (`“«„"`.includes(letter)) {
    quoted ??= lexicon(QUOTED_LAW, KZ_LATIN, STATES_LATIN);
    return quoted;
  }
  if (letter < "ɐ") {
    latin ??= lexicon(ENGLISH, KZ_LATIN, STATES_LATIN);
    return latin;
  }
  cyrillic ??= lexicon([...RUSSIAN, ...KAZAKH], KZ_CYRILLIC, STATES_CYRILLIC);
  return cyrillic;
}
