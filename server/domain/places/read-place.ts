/**
 * Says what part of a place one comma-separated piece of a lead names:
 * "Akmola region" a region, "г. Тараз" a settlement, "EC-166/4 facility" a
 * facility. The words are kept as written, without a leading "the" or "in".
 * A bare name counts when the gazetteer knows it; anything else is left to
 * the caller, who knows what else the file says.
 */
import { CAPITAL, INSIDE_NAME, LETTER } from "../report/letter-classes.ts";
import type { Place } from "../report/model.ts";
import type { Gazetteer, PlaceKind } from "./gazetteer.ts";

export type PlaceField = keyof Place;

export interface PlacePart {
  readonly field: PlaceField;
  readonly value: string;
}

/** Any capitalised words; in English every word of a name is, elsewhere only the first need be. */
const NAME = `[${CAPITAL}][${INSIDE_NAME}.]*(?:[ \\u00A0-][${INSIDE_NAME}]+){0,3}`;
const EN_NAME = `[${CAPITAL}][${INSIDE_NAME}.]*(?:[ \\u00A0-][${CAPITAL}][${INSIDE_NAME}]+){0,3}`;

const PREPOSITION = /^(?:[Ii]n|[Aa]t|[Nn]ear|[Вв]о?|[Нн]а)[ \u00A0]+/;
const ARTICLE = /^[Tt]he[ \u00A0]+/;

/** Several alternatives as one expression over the whole piece: one to compile, one to run. */
const whole = (...alternatives: readonly string[]) => new RegExp(`^(?:${alternatives.join("|")})$`);

const REGION = whole(
  `${EN_NAME} (?:[Rr]egion|[Oo]blast|[Pp]rovince)`,
  `${NAME} (?:област[ьи]|обл\\.?|край|крае|облысы|облысында)`,
  `област[ьи] [${CAPITAL}][${LETTER}]+`,
);

const DISTRICT = whole(
  `${EN_NAME} (?:[Dd]istrict|[Rr]ayon|[Rr]aion)`,
  `${NAME} (?:район|районе|р-н|ауданы|ауданында)`,
);

const SETTLEMENT = whole(
  `${EN_NAME} (?:city|town|village|settlement|auyl|aul)`,
  `(?:city|town|village|settlement) of ${EN_NAME}`,
  `(?:г|гор|с|пос|п|пгт|ст|аул)\\.[ \\u00A0]?${NAME}`,
  `(?:город|городе|село|селе|посёлок|поселок|посёлке|поселке|аул|ауле|станица) ${NAME}`,
  `${NAME} (?:қаласы|қаласында|ауылы|ауылында|кенті|кентінде)`,
);

const CODE = `(?:(?:No\\.?|N[o°º]|№|#)[ \\u00A0]*\\d+[\\w/-]*|[${CAPITAL}]{2,3}[- \\u00A0]?\\d+(?:/\\d+)*)`;
const ALIAS = "(?:[ \\u00A0]\\([^)]{1,80}\\))?";
const EN_FACILITY =
  "(?:[Ff]acility|[Cc]olony|[Pp]rison|[Ii]nstitution|[Pp]enitentiary|[Dd]etention [Cc]ent(?:er|re)|[Dd]etention [Ff]acility|SIZO)";
const RU_FACILITY =
  "(?:[Уу]чреждени[ея]|[Кк]олони[яи]|[Тт]юрьм[аые]|[Ии]золяторе?|СИЗО|ИВС|ИК|УК|КП|ЛТП|[Сс]пецпри[её]мнике?)";
const KK_FACILITY =
  "(?:[Мм]екеме(?:сі|сінде)?|[Тт]үрме(?:сі|сінде)?|[Кк]олония(?:сы|сында)?|[Ии]золятор(?:ы|ында)?)";
/** Up to four words before the noun, each a known adjective or a name: "high-security penal", "Tarn city". */
const EN_ADJECTIVE = `(?:(?:[Pp]re-?trial|[Tt]emporary|[Hh]igh-security|[Mm]aximum-security|[Mm]edium-security|[Mm]inimum-security|[Ss]trict-regime|[Gg]eneral-regime|[Pp]enal|[Cc]orrectional|[Rr]emand|[Ii]nvestigative|[Ww]omen['’]s|[Mm]en['’]s|[Jj]uvenile|[Pp]olice|city|regional|[${CAPITAL}][${INSIDE_NAME}]+)[ \\u00A0]){0,4}`;

const FACILITY = whole(
  `${EN_ADJECTIVE}${EN_FACILITY}[ \\u00A0]?-?${CODE}${ALIAS}`,
  `${CODE}[ \\u00A0](?:${EN_FACILITY}|${RU_FACILITY}|${KK_FACILITY})${ALIAS}`,
  `(?:[${LETTER}]+[ \\u00A0]){0,3}${RU_FACILITY}[ \\u00A0-]?(?:${CODE}|\\d+)${ALIAS}`,
  `${EN_ADJECTIVE}(?:colony|prison|penitentiary|detention (?:center|centre|facility))`,
);

const BY_KIND: readonly (readonly [PlaceField, RegExp])[] = [
  ["facility", FACILITY],
  ["region", REGION],
  ["district", DISTRICT],
  ["settlement", SETTLEMENT],
];

const FIELD_OF_KIND: Readonly<Record<PlaceKind, PlaceField>> = {
  country: "country",
  region: "region",
  district: "district",
  settlement: "settlement",
};

/** A bare name that several places share means, in this order, the town, the country, the region, the district. */
const BARE_NAME_ORDER: readonly PlaceKind[] = ["settlement", "country", "region", "district"];

/** Longer pieces are sentences, not places. */
const LONGEST_PIECE = 100;

/** The words without "in" and "the" before them. */
export function withoutPreposition(piece: string): string {
  return piece.trim().replace(PREPOSITION, "").replace(ARTICLE, "");
}

const OPENS_WITH_WORD = new RegExp(`^[${LETTER}\\d№]`);
const OPENS_WITH_CAPITAL = new RegExp(`^[${CAPITAL}]`);

/** What a piece of a lead names, or null when it names no place we can tell. */
export function readPlacePart(piece: string, gazetteer: Gazetteer): PlacePart | null {
  if (piece.length > LONGEST_PIECE) return null;
  const value = withoutPreposition(piece);
  if (!OPENS_WITH_WORD.test(value)) return null;
  for (const [field, pattern] of BY_KIND) if (pattern.test(value)) return { field, value };
  if (!OPENS_WITH_CAPITAL.test(value) || value.split(/[ \u00A0]/).length > 4) return null;
  const known = gazetteer.find(value);
  const kind = BARE_NAME_ORDER.find((one) => known.some((place) => place.kind === one));
  return kind === undefined ? null : { field: FIELD_OF_KIND[kind], value };
}

const PLACE_NAME = whole(`[${CAPITAL}][${LETTER}'’ʼ]{2,}(?:[ \\u00A0-][${CAPITAL}][${LETTER}'’ʼ]{2,}){0,2}`);
/** Two capitals together are an abbreviation, not a town. */
const INITIALS = new RegExp(`[${CAPITAL}]{2}`);
const NOT_A_PLACE =
  /(?:house|watch|council|committee|fund|foundation|radio|court|ministry|union|police|office|party|movement|parliament|senate|government|society|center|centre|agency|company|board|суд|фонд|совет|комитет|министерство|партия|полиция|союз|сот|полиция|қор)$/;

/** Looks like the name of a town nobody has listed: one to three capitalised words, no initial, no institution. */
export function looksLikePlaceName(piece: string): boolean {
  const value = withoutPreposition(piece);
  return PLACE_NAME.test(value) && !INITIALS.test(value) && !NOT_A_PLACE.test(value.toLowerCase());
}
