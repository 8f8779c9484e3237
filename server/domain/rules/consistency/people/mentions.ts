/**
 * Everything one entry says about who is who: each name in its body and in its
 * list of people, with the place an edit would change. The four rules on names
 * all start from here, so an entry is read once and remembered.
 */
import { foldSurname } from "../../../people/fold-surname.ts";
import type { NameForm } from "../../../people/name-match.ts";
import { parseName } from "../../../people/parse-name.ts";
import { recogniseNames } from "../../../people/recognise-names.ts";
import { foldedInitials } from "../../../people/same-surname.ts";
import { surnameParts } from "../../../people/surname-ending.ts";
import type { Entry, Language } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";

/** UTF-16 offsets in one block's text. */
export interface BodyPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export interface Mention {
  /** As printed. */
  readonly name: string;
  /** As printed, and the part of it that no case changes. */
  readonly surname: string;
  readonly stem: string;
  readonly ending: string;
  /** UTF-16 offset of `surname` in `name`. */
  readonly surnameAt: number;
  /** Fold of `stem`. */
  readonly fold: string;
  readonly given: string | null;
  /** As printed, and folded for comparing; of a given name, its first letter folded. */
  readonly initials: readonly string[];
  readonly foldedInitials: readonly string[];
  readonly form: NameForm;
  /** Null for a name in the entry's list of people. */
  readonly place: BodyPlace | null;
  /** False for a word that merely looks like a surname. */
  readonly isSure: boolean;
}

const read = new WeakMap<Entry, ReadonlyMap<Language, readonly Mention[]>>();

/** In reading order, the body's first. Kept as long as the entry stays the same value. */
export function mentionsOf(entry: Entry, language: Language): readonly Mention[] {
  const known = read.get(entry)?.get(language);
  if (known) return known;
  const mentions = [...inBody(entry, language), ...inPeople(entry, language)];
  read.set(entry, new Map([[language, mentions]]));
  return mentions;
}

type Parts = Pick<
  Mention,
  "name" | "surname" | "surnameAt" | "given" | "initials" | "form" | "place" | "isSure"
>;

function toMention(parts: Parts, language: Language): Mention {
  const { stem, ending } = surnameParts(parts.surname, language);
  return { ...parts, stem, ending, fold: foldSurname(stem), foldedInitials: foldedInitials(parts) };
}

/** Turns offsets in the blocks joined by one character each into places. */
function placesIn(blocks: readonly string[]): (from: number, to: number) => BodyPlace {
  let next = 0;
  const starts = blocks.map((text) => {
    const start = next;
    next += text.length + 1;
    return start;
  });
  return (from, to) => {
    const block = starts.findLastIndex((start) => start <= from);
    const start = starts[block] ?? 0;
    return { block, from: from - start, to: to - start };
  };
}

function inBody(entry: Entry, language: Language): readonly Mention[] {
  const blocks = entry.body.map(blockText);
  const placeOf = placesIn(blocks);
  // Read as one text, so that a surname alone finds its initials in another paragraph.
  const { people, loneSurnames } = recogniseNames(blocks.join("\n"), language);
  const named = people.map(({ from, to, surnameFrom, name, surname, given, initials, form }) => ({
    from,
    parts: {
      name,
      surname,
      given,
      initials,
      form,
      surnameAt: surnameFrom - from,
      isSure: true,
      place: placeOf(from, to),
    },
  }));
  const alone = loneSurnames.map(({ from, to, surname }) => ({
    from,
    parts: { ...SURNAME_ALONE, name: surname, surname, place: placeOf(from, to) },
  }));
  return [...named, ...alone].sort((a, b) => a.from - b.from).map(({ parts }) => toMention(parts, language));
}

const SURNAME_ALONE = { given: null, initials: [], form: "surname", surnameAt: 0, isSure: false } as const;

function inPeople(entry: Entry, language: Language): readonly Mention[] {
  const names = new Set(entry.people.map((person) => person.name));
  return [...names].flatMap((name) => {
    const parsed = parseName(name, language);
    if (!parsed) return [];
    const { surname, given, initials, form, surnameFrom } = parsed;
    const parts = { name, surname, given, initials, form, surnameAt: surnameFrom, isSure: true, place: null };
    return [toMention(parts, language)];
  });
}
