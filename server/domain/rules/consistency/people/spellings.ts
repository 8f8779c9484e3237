/**
 * The surnames of a report by spelling, and which of them are spellings of one
 * name. Candidates are found through an index, so the work grows with the
 * number of spellings and not with its square.
 */
import { initialsContradict, likenessOfFolds } from "../../../people/same-surname.ts";
import type { Entry } from "../../../report/model.ts";
import type { Collected } from "../../rule.ts";
import type { Mention } from "./mentions.ts";

export interface PlacedMention {
  readonly entry: Entry;
  readonly mention: Mention;
}

export interface Spelling {
  readonly stem: string;
  readonly fold: string;
  /** As first printed. */
  readonly shown: string;
  /** In the text; a name that stands in an entry's list of people alone counts once. */
  readonly count: number;
  readonly isSure: boolean;
  /** The different initials it occurs with; one empty list when it never has any. */
  readonly initials: readonly (readonly string[])[];
  readonly mentions: readonly PlacedMention[];
}

/** Every spelling once, in order of first mention. */
export function spellingsOf(facts: readonly Collected<readonly Mention[]>[]): readonly Spelling[] {
  const byStem = new Map<string, PlacedMention[]>();
  for (const { entry, fact } of facts)
    for (const mention of fact) {
      const known = byStem.get(mention.stem);
      if (known) known.push({ entry, mention });
      else byStem.set(mention.stem, [{ entry, mention }]);
    }
  return [...byStem].map(([stem, mentions]) => toSpelling(stem, mentions));
}

function toSpelling(stem: string, mentions: readonly PlacedMention[]): Spelling {
  const first = mentions[0]?.mention;
  const inText = new Set<Entry>();
  let [count, isSure] = [0, false];
  const initials = new Map<string, readonly string[]>();
  for (const { entry, mention } of mentions) {
    isSure ||= mention.isSure;
    if (mention.foldedInitials.length > 0)
      initials.set(mention.foldedInitials.join(), mention.foldedInitials);
    if (mention.place) inText.add(entry);
    // The body's mentions come before the list's.
    if (mention.place || !inText.has(entry)) count += 1;
  }
  return {
    stem,
    fold: first?.fold ?? "",
    shown: first?.surname ?? stem,
    count,
    isSure,
    initials: initials.size > 0 ? [...initials.values()] : [[]],
    mentions,
  };
}

const LATIN = /[A-Za-zÀ-ɏ]/;
const CYRILLIC = /[Ѐ-ӿ]/;

/** Latin and Cyrillic names are never variants of each other in one report: one of them is quoted. */
function areOfTwoScripts(a: string, b: string): boolean {
  const isPure = LATIN.test(a) !== CYRILLIC.test(a) && LATIN.test(b) !== CYRILLIC.test(b);
  return isPure && LATIN.test(a) !== LATIN.test(b);
}

/**
 * Whether two spellings can be one name: equal folds whose initials do not
 * contradict, or folds a slip apart whose initials agree. A name that merely
 * looks like one needs a sure one beside it.
 */
function isOneName(a: Spelling, b: Spelling): boolean {
  if (!(a.isSure || b.isSure) || areOfTwoScripts(a.stem, b.stem)) return false;
  const likeness = likenessOfFolds(a.fold, b.fold);
  if (likeness === "different") return false;
  return a.initials.some((one) =>
    b.initials.some((other) => {
      if (likeness === "near" && (one.length === 0 || other.length === 0)) return false;
      return !initialsContradict(one, other);
    }),
  );
}

/** Folds one letter apart share one of these: the fold, and the fold less any one letter but the first. */
function indexKeys(fold: string): readonly string[] {
  const keys = [fold];
  for (let at = 1; at < fold.length; at++) keys.push(fold.slice(0, at) + fold.slice(at + 1));
  return keys;
}

/** More spellings than this a letter apart are no human's variants; bounds the work on a hostile text. */
const MOST_VARIANTS = 30;

/** Each spelling with the others that can be the same name; spellings without one are left out. */
export function variantsOf(spellings: readonly Spelling[]): ReadonlyMap<Spelling, readonly Spelling[]> {
  const byKey = new Map<string, Spelling[]>();
  const variants = new Map<Spelling, Set<Spelling>>();
  for (const spelling of spellings)
    for (const key of indexKeys(spelling.fold)) {
      const others = byKey.get(key);
      if (!others) {
        byKey.set(key, [spelling]);
        continue;
      }
      for (const other of others) {
        if (other === spelling || variants.get(spelling)?.has(other) || !isOneName(spelling, other)) continue;
        variants.set(spelling, (variants.get(spelling) ?? new Set()).add(other));
        variants.set(other, (variants.get(other) ?? new Set()).add(spelling));
      }
      if (others.length < MOST_VARIANTS) others.push(spelling);
    }
  return new Map([...variants].map(([spelling, others]) => [spelling, [...others]]));
}
