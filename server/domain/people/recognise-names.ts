/**
 * Finds the people a text names. It would rather miss a name than take a court
 * for one: a surname with initials is always read, two capitalised words only
 * when something speaks for a person, a surname alone only when the same text
 * gives it with its initials.
 */
import type { Language } from "../report/model.ts";
import { remembered } from "../report/remembered.ts";
import { type FoundRole, isListGap, roleAfter, roleBefore } from "./find-role.ts";
import { fullName } from "./full-name.ts";
import { initialsThenSurname, surnameThenInitials } from "./initialled-name.ts";
import {
  canBeName,
  looksLikeSurname,
  type NameMatch,
  type NameParts,
  type NameText,
  surnameKey,
} from "./name-match.ts";
import { areAdjacent, areJoined, nameTokens } from "./name-tokens.ts";
import { isNamesake } from "./not-names.ts";

/** UTF-16 units; a longer gap is no comma and no "and". */
const LONGEST_LIST_GAP = 8;

export interface RecognisedPerson extends NameParts {
  /** UTF-16 offsets of `name` in the text. */
  readonly from: number;
  readonly to: number;
  /** Exactly as printed, slips included: "Akanov F" where the stop is missing. */
  readonly name: string;
  /** As printed, in the singular and, where it is inflected, in its dictionary form; lower-cased at a sentence's start. */
  readonly role: string | null;
  /** Offset of `surname`. */
  readonly surnameFrom: number;
  /** The role as found beside the name: its form says in which case the name stands. */
  readonly beside: { readonly role: FoundRole; readonly isBefore: boolean } | null;
}

/** A word that looks like a surname and that nothing else in its text confirms. */
export interface LoneSurname {
  readonly surname: string;
  readonly from: number;
  readonly to: number;
}

export interface NamesInText {
  readonly people: readonly RecognisedPerson[];
  /** For comparing with names other texts give in full; never people by themselves. */
  readonly loneSurnames: readonly LoneSurname[];
}

/** The people a text names, and the words in it that are surnames by their looks alone. */
export function recogniseNames(text: string, language: Language): NamesInText {
  return READERS[language](text);
}

const READERS: Readonly<Record<Language, (text: string) => NamesInText>> = {
  en: remembered((text) => readNames(text, "en")),
  ru: remembered((text) => readNames(text, "ru")),
  kk: remembered((text) => readNames(text, "kk")),
};

function readNames(text: string, language: Language): NamesInText {
  const names = new NamesFound({ text, tokens: nameTokens(text), language });
  names.seek(
    (source, at, known) => surnameThenInitials(source, at, known) ?? initialsThenSurname(source, at),
  );
  names.seek(fullName);
  const printed: RolesPrinted = new Map();
  for (const match of listEnds(names, printed)) names.add(match);
  if (names.known.size > 0)
    names.seek((source, at, known) => {
      const token = source.tokens[at];
      return token?.kind === "name" && known.has(surnameKey(token.text, language))
        ? surnameOnly(source, at)
        : null;
    });
  const matches = names.inOrder();
  const roles = rolesBefore(names.source, matches, printed);
  return {
    people: matches.map((match, i) => toPerson(names.source, match, roles[i] ?? null)),
    loneSurnames: loneSurnames(names),
  };
}

/** The matches so far, which tokens they took, and which surnames they made known. */
class NamesFound {
  readonly source: NameText;
  readonly known = new Set<string>();
  readonly #matches: NameMatch[] = [];
  readonly #taken: Uint8Array;

  constructor(source: NameText) {
    this.source = source;
    this.#taken = new Uint8Array(source.tokens.length);
  }

  isFree(first: number, last: number = first): boolean {
    for (let at = first; at <= last; at++) if (this.#taken[at] !== 0) return false;
    return true;
  }

  add(match: NameMatch): void {
    this.#matches.push(match);
    this.#taken.fill(1, match.first, match.last + 1);
    this.known.add(surnameKey(match.surname, this.source.language));
  }

  /** Adds what `recognise` finds among the free tokens, left to right. */
  seek(recognise: (source: NameText, at: number, known: ReadonlySet<string>) => NameMatch | null): void {
    const { tokens } = this.source;
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]?.kind === "other" || !this.isFree(at)) continue;
      const match = recognise(this.source, at, this.known);
      if (!match || !this.isFree(match.first, match.last)) continue;
      this.add(match);
      at = match.last;
    }
  }

  inOrder(): readonly NameMatch[] {
    return this.#matches.sort((a, b) => a.first - b.first);
  }
}

function surnameOnly(source: NameText, at: number): NameMatch | null {
  const token = source.tokens[at];
  if (!canBeName(token, source.language) || isNamesake(source.text, token.from, token.to)) return null;
  return {
    surname: token.text,
    given: null,
    initials: [],
    form: "surname",
    first: at,
    last: at,
    surnameToken: token,
  };
}

/** Whether a name carries a list on: what stands between it and the one before. */
function continuesList({ text, tokens }: NameText, previous: NameMatch | undefined, at: number): boolean {
  const [left, right] = [tokens[previous?.last ?? -1], tokens[at]];
  if (!left || !right || right.from - left.to > LONGEST_LIST_GAP) return false;
  return isListGap(text.slice(left.to, right.from));
}

/** Roles printed right before a name, remembered because they are asked for before and after lists are closed. */
type RolesPrinted = Map<NameMatch, FoundRole | null>;

function printedBefore(
  { text, tokens, language }: NameText,
  match: NameMatch,
  printed: RolesPrinted,
): FoundRole | null {
  const known = printed.get(match);
  if (known !== undefined) return known;
  const role = roleBefore(text, language, tokens[match.first]?.from ?? 0);
  printed.set(match, role);
  return role;
}

/** The role of each name that has one before it, or before the list it stands in; null for the others. */
function rolesBefore(
  source: NameText,
  matches: readonly NameMatch[],
  printed: RolesPrinted,
): readonly (FoundRole | null)[] {
  let shared: FoundRole | null = null;
  return matches.map((match, i) => {
    const before = printedBefore(source, match, printed);
    if (before) shared = before.isShared ? before : null;
    else if (!continuesList(source, matches[i - 1], match.first)) shared = null;
    return before ?? shared;
  });
}

/** "journalists Melnik V. and Sokolov": a list under one role may close with a surname alone. */
function listEnds(names: NamesFound, printed: RolesPrinted): readonly NameMatch[] {
  const { source } = names;
  const matches = names.inOrder();
  const roles = rolesBefore(source, matches, printed);
  return matches.flatMap((match, i) => {
    const at = match.last + 1;
    const token = source.tokens[at];
    if (!roles[i]?.isShared || !token || !names.isFree(at)) return [];
    if (!looksLikeSurname(token, source.language) || !continuesList(source, match, at)) return [];
    return surnameOnly(source, at) ?? [];
  });
}

function loneSurnames(names: NamesFound): readonly LoneSurname[] {
  const { text, tokens, language } = names.source;
  return tokens.flatMap((token, at) => {
    if (!looksLikeSurname(token, language) || !names.isFree(at)) return [];
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    // In a row of capitals a surname is part of some longer name; after an initial, of a street's or a school's.
    if (next?.kind === "name" && areAdjacent(text, token, next)) return [];
    if (before?.kind === "initial" && areJoined(text, before, token)) return [];
    return surnameOnly(names.source, at) ? [{ surname: token.text, from: token.from, to: token.to }] : [];
  });
}

function toPerson(source: NameText, match: NameMatch, before: FoundRole | null): RecognisedPerson {
  const { text, tokens, language } = source;
  const from = tokens[match.first]?.from ?? 0;
  const to = tokens[match.last]?.to ?? from;
  const role = before ?? roleAfter(text, language, to);
  return {
    surname: match.surname,
    given: match.given,
    initials: match.initials,
    form: match.form,
    from,
    to,
    name: text.slice(from, to),
    role: role?.role ?? null,
    surnameFrom: match.surnameToken.from,
    beside: role && { role, isBefore: before !== null },
  };
}
