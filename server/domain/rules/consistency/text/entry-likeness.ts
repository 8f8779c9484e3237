/**
 * How alike two entries of one day are. Two templated notes about two people
 * ("A. was fined under Article 488…", "B. was fined…") share nearly every word
 * and are not one event, so names decide before words do.
 */
import { isWordCode, LETTER } from "../../../law/letters.ts";
import { likenessOfFolds } from "../../../people/same-surname.ts";
import type { Entry, Language } from "../../../report/model.ts";
import { bodyWords } from "../../../report/text.ts";
import { mentionsOf } from "../people/mentions.ts";

/** The first letters of an entry's longer words as hashes, ascending, each once: inflection counts for little. */
export type StemPrints = Int32Array;

interface Compared {
  readonly entry: Entry;
  readonly fact: StemPrints;
}

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
  const stems: number[] = [];
  eachWord(entry, (_word, stem, length) => {
    if (length >= SHORTEST_STEM) stems.push(stem);
  });
  return ascending(stems);
}

/** Neighbouring words, two at a time. */
function pairPrints(entry: Entry): Int32Array {
  const pairs: number[] = [];
  let previous = 0;
  eachWord(entry, (word) => {
    pairs.push((Math.imul(previous, 65_599) + word) | 0);
    previous = word;
  });
  return ascending(pairs);
}

/** Hashes of each word and of its first letters; a collision only makes two entries a little more alike. */
function eachWord(entry: Entry, take: (word: number, stem: number, length: number) => void): void {
  const text = bodyWords(entry).slice(0, LONGEST).toLowerCase();
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let word = 0;
    let stem = 0;
    for (; at < text.length && isWordCode(text.charCodeAt(at)); at++) {
      word = (Math.imul(word, 31) + text.charCodeAt(at)) | 0;
      if (at - start < STEM_LENGTH) stem = word;
    }
    if (at > start) take(word, stem, at - start);
  }
}

function ascending(numbers: readonly number[]): Int32Array {
  return Int32Array.from(new Set(numbers)).sort();
}

/** True when both are most likely about one event. Names and figures are read only where the words are alike. */
export function saySame(a: Compared, b: Compared, language: Language): boolean {
  if (Math.min(a.fact.length, b.fact.length) < FEWEST_STEMS) return false;
  const sharedStems = jaccard(a.fact, b.fact);
  if (sharedStems < CANDIDATE_STEMS) return false;
  const areAlike =
    sharedStems >= SAME_STEMS || jaccard(pairPrints(a.entry), pairPrints(b.entry)) >= SAME_PAIRS;
  return areAlike && !areOthers(a.entry, b.entry, language);
}

/** Shared over all. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const all = a.length + b.length - shared;
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

const WORD = new RegExp(`[${LETTER}\\d]+`, "g");
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
