/**
 * Whether two printed surnames can be one surname, and whether what is known
 * of two given names rules it out. Answers are for a person to judge: nothing
 * is ever merged because of them.
 */
import { foldInitial, foldSurname, toLatin } from "./fold-surname.ts";
import { jaroWinkler } from "./jaro-winkler.ts";

/** Below this a fold of one name is too often another name ("Li" and "Lee", "Pak" and "Pack"). */
const SHORTEST_EQUAL = 4;
/** One letter amiss says little in a name of six letters; rule C01 asks for seven. */
const SHORTEST_NEAR = 7;
const NEAR_ENOUGH = 0.95;

/** Letters that sound or look alike in these names; any other exchange makes another name (Nurmanov, Nurmatov). */
const ALIKE: readonly string[] = ["aeiou", "bp", "dt", "hk", "sz", "vf", "mn"];
const VOWEL = /[aeiou]/;

export type Likeness =
  /** The folds are equal: two spellings of one name. */
  | "equal"
  /** One slip of the pen apart: a misprint, or another name. */
  | "near"
  | "different";

type Gender = "m" | "f" | null;

function genderOfFold(fold: string): Gender {
  if (/(?:[eo]va|ina|skaia|tskaia|kizi)$/.test(fold)) return "f";
  return /(?:[eo]v|in|ski|tski|[ou]li)$/.test(fold) ? "m" : null;
}

/** True for Seitov and Seitova: two people of one family, never two spellings. */
function isGenderedPair(a: string, b: string): boolean {
  const first = genderOfFold(a);
  const second = genderOfFold(b);
  return first !== null && second !== null && first !== second;
}

/**
 * Where the longer fold has one letter more, it must be one a writer drops or
 * does not hear. Another consonant makes another name (Nurali and Nurgali,
 * Alibaev and Alimbaev), and so does the vowel before -bai and -bek
 * (Zhanbaev and Zhanabaev).
 */
function isPlausibleLoss(letter: string, rest: string): boolean {
  return letter === "h" || (VOWEL.test(letter) && !/^b[ae]/.test(rest));
}

/** One letter lost, exchanged for one that sounds alike, or two neighbours swapped. */
function isPlausibleSlip(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  if (at === 0) return false;
  const lost = longer.charAt(at);
  if (longer.length > shorter.length)
    return shorter.slice(at) === longer.slice(at + 1) && isPlausibleLoss(lost, longer.slice(at + 1));
  const kept = shorter.charAt(at);
  if (shorter.slice(at + 1) === longer.slice(at + 1))
    return ALIKE.some((group) => group.includes(lost) && group.includes(kept));
  return (
    shorter.slice(at + 2) === longer.slice(at + 2) &&
    kept === longer.charAt(at + 1) &&
    lost === shorter.charAt(at + 1)
  );
}

/** Likeness of two folds, as `foldSurname` gives them. */
export function likenessOfFolds(a: string, b: string): Likeness {
  if (a === b) return a.length >= SHORTEST_EQUAL ? "equal" : "different";
  if (Math.min(a.length, b.length) < SHORTEST_NEAR || isGenderedPair(a, b)) return "different";
  return isPlausibleSlip(a, b) && jaroWinkler(a, b) >= NEAR_ENOUGH ? "near" : "different";
}

/**
 * Equal folds, or Jaro–Winkler of at least .95 on folds of seven letters or
 * more that are one plausible slip apart; never -ov against -ova.
 */
function surnameLikeness(a: string, b: string): Likeness {
  const likeness = likenessOfFolds(foldSurname(a), foldSurname(b));
  // The fold is for spelling; a short name written alike is the same name all the same.
  return likeness === "different" && toLatin(a) === toLatin(b) && toLatin(a) !== "" ? "equal" : likeness;
}

export function isSameSurname(a: string, b: string): boolean {
  return surnameLikeness(a, b) !== "different";
}

/** A lone Y stands for Ye, Yu, Ya, Yo and for ы alike. */
function isInitialAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const other = a === "y" ? b : b === "y" ? a : "";
  return /^[ei]/.test(other);
}

/**
 * Folded initials ("b", "n") of one person each, first name first. None at all
 * contradicts nothing, and B. does not contradict B.N.
 */
export function initialsContradict(a: readonly string[], b: readonly string[]): boolean {
  return a.some((initial, i) => {
    const other = b[i];
    return other !== undefined && !isInitialAlike(initial, other);
  });
}

/** What is known of someone's given names, folded: from a given name its first letter, else the initials. */
export function foldedInitials(person: {
  readonly given: string | null;
  readonly initials: readonly string[];
}): readonly string[] {
  if (person.given !== null) return [foldInitial(person.given)];
  return person.initials.map(foldInitial);
}
