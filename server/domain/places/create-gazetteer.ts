/**
 * Looks names up in a list of places. Exact names are tried first, then what
 * grammar may have done to a name, then how English may have spelled it; a
 * later reading never hides an earlier one. Indexes are built on first use.
 */
import { foldName, isCyrillic } from "./fold-name.ts";
import type { Gazetteer, KnownPlace, PlaceKind } from "./gazetteer.ts";
import { baseKeys } from "./inflection.ts";
import { splitKindWords } from "./kind-words.ts";
import { isOneLetterAway } from "./one-letter-away.ts";
import { skeletonOf } from "./romanization.ts";

type Index = Map<string, KnownPlace[]>;

/** No place has a longer name, kind words included (UTF-16 units). */
const MAX_NAME = 120;
/** In shorter words one letter is too much to be a slip. */
const MIN_MISSPELT = 5;
/** Bare names that several places share are given in this order; towns before the regions named after them. */
const KIND_ORDER: readonly PlaceKind[] = ["country", "settlement", "region", "district"];

function put(index: Index, key: string, place: KnownPlace): void {
  const known = index.get(key);
  if (!known) index.set(key, [place]);
  else if (!known.includes(place)) known.push(place);
}

/** The folded names written in one script; a report needs the other one only when it misses. */
function indexByName(places: readonly KnownPlace[], script: "latin" | "cyrillic"): Index {
  const index: Index = new Map();
  const isWanted = (name: string) => isCyrillic(name) === (script === "cyrillic");
  for (const place of places) {
    const { en, ru, kk } = place.names;
    for (const names of [en, ru, kk])
      for (const name of names) if (isWanted(name)) put(index, nameKey(name), place);
  }
  return index;
}

/** Ids open with a country's code. Other countries' English names are no romanizations: "Ytaly" is a misspelling. */
const ABROAD = /^(?!kz\.)[a-z]{2}(?:\.|$)/;
/** Of Russian names only adjectives get into English reports besides the English names. */
const RUSSIAN_ADJECTIVE = /(?:ий|ая)$/;

function indexBySkeleton(places: readonly KnownPlace[]): Index {
  const index: Index = new Map();
  for (const place of places) {
    if (ABROAD.test(place.id)) continue;
    for (const name of place.names.en) put(index, skeletonOf(nameKey(name)), place);
    for (const name of place.names.ru)
      if (RUSSIAN_ADJECTIVE.test(name)) put(index, skeletonOf(nameKey(name)), place);
  }
  return index;
}

/** A name's own key: folded, without the article that "The Hague" and "the Netherlands" may have. */
function nameKey(name: string): string {
  return foldName(name.startsWith("The ") || name.startsWith("the ") ? name.slice(4) : name);
}

function indexByLength(index: Index): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, string[]>();
  for (const key of index.keys()) {
    const keys = byLength.get(key.length);
    if (keys) keys.push(key);
    else byLength.set(key.length, [key]);
  }
  return byLength;
}

/** Asks `make` once, when first needed. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function inOrder(places: readonly KnownPlace[]): readonly KnownPlace[] {
  return [...new Set(places)].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** Ids must differ; two places of one name are both given. */
export function createGazetteer(places: readonly KnownPlace[]): Gazetteer {
  const latin = once(() => indexByName(places, "latin"));
  const cyrillic = once(() => indexByName(places, "cyrillic"));
  const bySkeleton = once(() => indexBySkeleton(places));
  const latinByLength = once(() => indexByLength(latin()));
  const cyrillicByLength = once(() => indexByLength(cyrillic()));
  const called = (key: string) => (isCyrillic(key) ? cyrillic() : latin()).get(key) ?? [];

  function* readings(words: readonly string[]): Generator<readonly KnownPlace[]> {
    const key = words.join("");
    yield called(key);
    if (isCyrillic(key)) {
      yield baseKeys(words).flatMap(called);
    } else {
      // "Almaty's"; the apostrophe went with the folding.
      if (key.endsWith("s")) yield called(key.slice(0, -1));
      yield bySkeleton().get(skeletonOf(key)) ?? [];
    }
  }

  function find(name: string): readonly KnownPlace[] {
    if (name.length > MAX_NAME) return [];
    const { whole, words, kinds } = splitKindWords(name);
    const exact = called(whole.join(""));
    if (exact.length > 0) return inOrder(exact);
    for (const found of readings(words)) {
      const fitting = kinds === null ? found : found.filter((place) => kinds.includes(place.kind));
      if (fitting.length > 0) return inOrder(fitting);
    }
    return [];
  }

  function isKnown(words: readonly string[]): boolean {
    for (const found of readings(words)) if (found.length > 0) return true;
    return false;
  }

  /** Folded names one letter away from the key that `fits` lets through. */
  function namesNear(key: string, fits: (place: KnownPlace) => boolean): readonly string[] {
    const byLength = isCyrillic(key) ? cyrillicByLength() : latinByLength();
    const lengths = [key.length - 1, key.length, key.length + 1];
    return lengths.flatMap((length) =>
      (byLength.get(length) ?? []).filter((known) => isOneLetterAway(key, known) && called(known).some(fits)),
    );
  }

  function nearest(name: string): readonly KnownPlace[] {
    if (name.length > MAX_NAME) return [];
    const { whole, words, kinds } = splitKindWords(name);
    const key = words.join("");
    if (key.length < MIN_MISSPELT || /\p{N}/u.test(key)) return [];
    if (called(whole.join("")).length > 0 || isKnown(words)) return [];
    const fits = (place: KnownPlace) => kinds === null || kinds.includes(place.kind);
    const near = namesNear(key, fits);
    // The first letter of a name is the one people rarely get wrong.
    const sameStart = near.filter((known) => known[0] === key[0]);
    return inOrder((sameStart.length > 0 ? sameStart : near).flatMap(called).filter(fits));
  }

  return { find: remembered(find), nearest: remembered(nearest) };
}

/** A month names a dozen places a hundred times; more names than this are a hostile file's, and are looked up anew. */
const MOST_REMEMBERED = 4_000;

function remembered(look: (name: string) => readonly KnownPlace[]): (name: string) => readonly KnownPlace[] {
  const answers = new Map<string, readonly KnownPlace[]>();
  return (name) => {
    const known = answers.get(name);
    if (known) return known;
    const answer = look(name);
    if (answers.size < MOST_REMEMBERED && name.length <= MAX_NAME) answers.set(name, answer);
    return answer;
  };
}
