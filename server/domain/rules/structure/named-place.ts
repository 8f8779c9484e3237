/**
 * The place a sentence names, when it names one without doubt: a capitalised
 * name that stands where a place does ("in Northport", «в г. Северный») and
 * that the gazetteer knows as one settlement or one region. A person called
 * like a town stands elsewhere in a sentence.
 */
import type { Gazetteer, KnownPlace } from "../../places/gazetteer.ts";
import { isCapital } from "../../report/letter.ts";
import type { Language, Place } from "../../report/model.ts";

const BEFORE_PLACE: Readonly<Record<Language, ReadonlySet<string> | null>> = {
  en: new Set(["in", "at", "near", "from", "of", "the"]),
  ru: new Set(
    "в|во|из|под|около|г.|с.|пос.|город|города|городе|село|села|селе|посёлок|поселок|посёлке|поселке".split(
      "|",
    ),
  ),
  // In Kazakh the name's own ending says that it is a place.
  kk: null,
};
const KAZAKH_LOCATIVE = /[дт][ае](?:ғы|гі)?$/u;
const REGION_WORD: Readonly<Record<Language, RegExp>> = {
  en: /^(?:region|oblast|province)$/iu,
  ru: /^(?:област[ьи]|обл)$/u,
  kk: /^облыс/u,
};
const HOUSE_REGION: Readonly<Record<Language, string>> = { en: "region", ru: "область", kk: "облысы" };
/** "city of", "town of": an "of" behind anything else names an owner. */
const KIND_OF = /^(?:city|town|village|settlement)$/iu;
/** Words of the longest name looked up. */
const MOST_WORDS = 3;

interface Word {
  /** With its punctuation. */
  readonly printed: string;
  /** Without quotation marks before it and punctuation behind it. */
  readonly plain: string;
  readonly endsClause: boolean;
}

interface Named {
  readonly place: KnownPlace;
  readonly field: "region" | "settlement";
}

function wordsOf(sentence: string): readonly Word[] {
  return sentence
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((printed) => {
      const plain = printed.replace(/^[“«„"'‘(]+/u, "").replace(/[”»“"'’).,;:!?…]+$/u, "");
      return { printed, plain, endsClause: printed.length > 0 && !printed.endsWith(plain) };
    });
}

function standsAsPlace(words: readonly Word[], at: number, language: Language): boolean {
  const openers = BEFORE_PLACE[language];
  if (openers === null) return true;
  const before = words[at - 1]?.printed.toLowerCase() ?? "";
  if (!openers.has(before)) return false;
  if (before === "the") return standsAsPlace(words, at - 1, language);
  return before !== "of" || KIND_OF.test(words[at - 2]?.plain ?? "");
}

/** The longest name that begins at `at` and is known as exactly one place. */
function knownAt(words: readonly Word[], at: number, language: Language, gazetteer: Gazetteer): Named | null {
  let count = 1;
  while (
    count < MOST_WORDS &&
    !words[at + count - 1]?.endsClause &&
    isCapital(words[at + count]?.plain[0] ?? "")
  )
    count += 1;
  for (; count > 0; count--) {
    const last = words[at + count - 1];
    const next = last?.endsClause ? undefined : words[at + count];
    const isRegion = next !== undefined && REGION_WORD[language].test(next.plain);
    const field = isRegion ? "region" : "settlement";
    const parts = words.slice(at, at + count).map((word) => word.plain);
    const name = parts.join(" ");
    if (language === "kk" && !isRegion && !KAZAKH_LOCATIVE.test(name)) continue;
    const [place, ...others] = gazetteer.find(name).filter((one) => one.kind === field);
    if (place && others.length === 0) return { place, field };
  }
  return null;
}

/** One settlement, one region, or a settlement with the region it lies in, in house spelling; null in any doubt. */
export function namedPlace(
  sentence: string,
  language: Language,
  gazetteer: Gazetteer,
): Partial<Place> | null {
  const words = wordsOf(sentence);
  const named = new Map<string, Named>();
  words.forEach((word, at) => {
    if (!isCapital(word.plain[0] ?? "") || !standsAsPlace(words, at, language)) return;
    const known = knownAt(words, at, language, gazetteer);
    if (known) named.set(known.place.id, known);
  });
  const all = [...named.values()];
  const [settlement, ...otherSettlements] = all.filter((one) => one.field === "settlement");
  const [region, ...otherRegions] = all.filter((one) => one.field === "region");
  if (all.length === 0 || otherSettlements.length > 0 || otherRegions.length > 0) return null;
  if (settlement && region && settlement.place.within !== region.place.id) return null;
  const nameOf = ({ place }: Named) => place.names[language][0] ?? "";
  return {
    ...(region && { region: `${nameOf(region)} ${HOUSE_REGION[language]}` }),
    ...(settlement && { settlement: nameOf(settlement) }),
  };
}
