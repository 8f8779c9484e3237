/**
 * The words that say what kind of place a name belongs to ("region", "г.",
 * "ауданында") and the words that merely lead up to it ("the", "в", "имени").
 * They stand at either end of the name and are told from it here.
 */
import { foldName, type NameWord, nameWords } from "./fold-name.ts";
import type { PlaceKind } from "./gazetteer.ts";

type Kinds = readonly PlaceKind[];

const REGION: Kinds = ["region"];
const DISTRICT: Kinds = ["district"];
const SETTLEMENT: Kinds = ["settlement"];
/** A republic is a state, or one inside another (Karakalpakstan). */
const REPUBLIC: Kinds = ["country", "region"];

/** A rural district (сельский округ, ауылдық округ) bears its village's name, so it counts as a settlement. */
const WORDS: readonly (readonly [Kinds, string])[] = [
  [REGION, "region oblast province oblysy область области областью обл облысы облысында облысының"],
  [REGION, "облысына облысынан облыс"],
  [DISTRICT, "district rayon raion audany район района районе району районом"],
  [DISTRICT, "ауданы ауданында ауданының ауданына ауданынан аудан"],
  [SETTLEMENT, "city town village settlement township aul qalasy город города городе городу городом г гор"],
  [SETTLEMENT, "село села селе с посёлок поселка поселке пос п аул аула ауле станция станции"],
  [SETTLEMENT, "қаласы қаласында қаласының қаласына қаласынан қала қ ауылы ауылында ауылының ауыл"],
  [SETTLEMENT, "кенті кентінде кентінің станциясы селосы"],
  [REPUBLIC, "republic республика республики республике республикасы республикасында республикасының"],
];

const PHRASES: readonly (readonly [Kinds, string])[] = [
  [DISTRICT, "р н|р на|р не"],
  [SETTLEMENT, "rural district|rural okrug"],
  [SETTLEMENT, "сельский округ|сельского округа|сельском округе|с о"],
  [SETTLEMENT, "ауылдық округі|ауылдық округінде|ауылдық округінің"],
];

const BEFORE_NAME = "the in at near of from в во на из под около имени им";
const AFTER_NAME = "атындағы";

interface Vocabulary {
  readonly kinds: ReadonlyMap<string, Kinds>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

let vocabulary: Vocabulary | null = null;

function words(): Vocabulary {
  if (vocabulary) return vocabulary;
  const kinds = new Map<string, Kinds>();
  for (const [kind, list] of WORDS) for (const word of list.split(" ")) kinds.set(foldName(word), kind);
  for (const [kind, list] of PHRASES)
    for (const phrase of list.split("|")) kinds.set(phrase.split(" ").map(foldName).join(" "), kind);
  const foldedSet = (list: string) => new Set(list.split(" ").map(foldName));
  vocabulary = { kinds, before: foldedSet(BEFORE_NAME), after: foldedSet(AFTER_NAME) };
  return vocabulary;
}

export interface NamedKind {
  /** All folded words but the fillers at the ends, for names that have a kind word of their own ("Kuwait City"). */
  readonly whole: readonly string[];
  /** The folded words of the name itself. */
  readonly words: readonly string[];
  /** Where the name itself stands in the text. */
  readonly start: number;
  readonly end: number;
  /** What the kind word allows; null when there is none. */
  readonly kinds: Kinds | null;
}

/** How many words at one end are a kind word, and of which kind; at least one word is always left for the name. */
function kindAt(list: readonly NameWord[], atEnd: boolean): { count: number; kinds: Kinds } | null {
  const { kinds } = words();
  for (const count of [2, 1]) {
    if (list.length <= count) continue;
    const taken = atEnd ? list.slice(-count) : list.slice(0, count);
    const found = kinds.get(taken.map((word) => word.folded).join(" "));
    if (found) return { count, kinds: found };
  }
  return null;
}

function withoutFillers(list: readonly NameWord[]): readonly NameWord[] {
  const { before, after } = words();
  let [from, to] = [0, list.length];
  while (to - from > 1 && before.has(list[from]?.folded ?? "")) from += 1;
  while (to - from > 1 && after.has(list[to - 1]?.folded ?? "")) to -= 1;
  return list.slice(from, to);
}

/** Tells a name from the kind words around it: "в Бурлинском районе" → "бурлинском", district. */
export function splitKindWords(text: string): NamedKind {
  const whole = withoutFillers(nameWords(text));
  let rest = whole;
  let kinds: Kinds | null = null;
  for (;;) {
    const trailing = kindAt(rest, true);
    const found = trailing ?? kindAt(rest, false);
    if (!found) break;
    kinds ??= found.kinds;
    rest = withoutFillers(trailing ? rest.slice(0, -found.count) : rest.slice(found.count));
  }
  return {
    whole: whole.map((word) => word.folded),
    words: rest.map((word) => word.folded),
    start: rest[0]?.start ?? 0,
    end: rest.at(-1)?.end ?? 0,
    kinds,
  };
}
