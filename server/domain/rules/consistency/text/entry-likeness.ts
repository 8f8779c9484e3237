/**
 * How alike two entries of one day are. Two templated notes about two people
 * ("A. was fined under Article 488…", "B. was fined…") share nearly every word
 * and are not one event, so names decide before words do.
 */

import { likenessOfFolds } from "../../../people/same-surname.ts";
import { LETTER } from "../../../report/letter-classes.ts";
import type { Entry, Language } from "../../../report/model.ts";
import { bodyWords } from "../../../report/text.ts";
import { mentionsOf } from "../people/mentions.ts";

/** The first letters of an entry's longer words: inflection counts for little. */
export type StemPrints = ReadonlySet<string>;

interface Compared {
  readonly entry: Entry;
  readonly fact: StemPrints;
}

const WORD = new RegExp(`[${LETTER}\\d]+`, "g");
const STEM_LENGTH = 5;
const SHORTEST_STEM = 4;
/** Fewer words than this say too little to be a repetition. */
const FEWEST_STEMS = 5;
/**
 * On a real month of 98 entries, two events of one day reach .14 of pairs and .30 of stems; only templated notes
 * about different people reach more (.54 and .71), and names tell those apart.
 */
const SAME_PAIRS = 0.4;
const SAME_STEMS = 0.5;
/** Entries that share fewer stems share fewer pairs of words too, which then need not be counted. */
const CANDIDATE_STEMS = 0.25;
const LONGEST = 4000;

export function stemPrints(entry: Entry): StemPrints {
  const stems = new Set<string>();
  for (const word of wordsOf(entry)) if (word.length >= SHORTEST_STEM) stems.add(word.slice(0, STEM_LENGTH));
  return stems;
}

/** Neighbouring words, two at a time. */
function pairPrints(entry: Entry): ReadonlySet<string> {
  const words = wordsOf(entry);
  return new Set(words.map((word, at) => `${words[at - 1] ?? ""} ${word}`));
}

function wordsOf(entry: Entry): readonly string[] {
  return bodyWords(entry).slice(0, LONGEST).toLowerCase().match(WORD) ?? [];
}

/** True when both are most likely about one event. Names and figures are read only where the words are alike. */
export function saySame(a: Compared, b: Compared, language: Language): boolean {
  if (Math.min(a.fact.size, b.fact.size) < FEWEST_STEMS) return false;
  // What one has beyond the other's number it cannot share.
  if (mostShared(a.fact, b.fact) < CANDIDATE_STEMS) return false;
  const sharedStems = jaccard(a.fact, b.fact);
  if (sharedStems < CANDIDATE_STEMS) return false;
  const areAlike =
    sharedStems >= SAME_STEMS || jaccard(pairPrints(a.entry), pairPrints(b.entry)) >= SAME_PAIRS;
  return areAlike && !areOthers(a.entry, b.entry, language);
}

function mostShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return Math.min(a.size, b.size) / Math.max(a.size, b.size);
}

/** Shared over all. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Each names somebody the other does not; or, where nobody is in both, the places or the figures differ. */
function areOthers(a: Entry, b: Entry, language: Language): boolean {
  const [left, right] = [peopleIn(a, language), peopleIn(b, language)];
  if (lacks(left, right) && lacks(right, left)) return true;
  if (left.some((name) => isNamed(name, right))) return false;
  if (placeOf(a) !== placeOf(b)) return true;
  const [own, other] = [marksOf(a), marksOf(b)];
  return hasOwn(own, other) && hasOwn(other, own);
}

/** Folded surnames of the people an entry names. */
function peopleIn(entry: Entry, language: Language): readonly string[] {
  return mentionsOf(entry, language)
    .filter((one) => one.isSure)
    .map((one) => one.fold);
}

function isNamed(name: string, among: readonly string[]): boolean {
  return among.some((other) => other === name || likenessOfFolds(other, name) !== "different");
}

/** True when somebody named in `own` is not in `other`. */
function lacks(own: readonly string[], other: readonly string[]): boolean {
  return own.some((name) => !isNamed(name, other));
}

function placeOf({ place }: Entry): string {
  return [place.region, place.district, place.settlement, place.facility].join("|");
}

const SENTENCE_START = /(?:^|[.!?…]["”»]?)\s{0,3}["“«]?$/;

/** Numbers, and capitalised words inside sentences: what tells two templated notes apart. */
function marksOf(entry: Entry): ReadonlySet<string> {
  const text = bodyWords(entry).slice(0, LONGEST);
  const marks = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isNumber = /\d/.test(word);
    const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
    if (isNumber || (isCapital && !SENTENCE_START.test(text.slice(Math.max(0, index - 5), index))))
      marks.add(word.toLowerCase());
  }
  return marks;
}

function hasOwn(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const mark of own) if (!other.has(mark)) return true;
  return false;
}
