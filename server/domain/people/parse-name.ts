/**
 * Takes a name that stands alone, as in an entry's field, apart. Nothing has to
 * prove here that it is a name, so any two words are read as one.
 */
import type { Language } from "../report/model.ts";
import { isGivenName } from "./given-names.ts";
import type { NameForm, NameParts } from "./name-match.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";
import { recogniseNames } from "./recognise-names.ts";
import { hasSurnameEnding } from "./surname-ending.ts";

export interface ParsedName extends NameParts {
  /** UTF-16 offset of `surname` in the name. */
  readonly surnameFrom: number;
}

/** Null when the string holds anything but one to three words of a name and initials. */
export function parseName(name: string, language: Language): ParsedName | null {
  const [person, ...others] = recogniseNames(name, language).people;
  if (person && others.length === 0 && person.name === name.trim()) return person;
  const tokens = nameTokens(name);
  const words = tokens.filter((token) => token.kind === "name");
  const initials = tokens.filter((token) => token.kind === "initial").map((token) => token.text);
  const [first, second] = words;
  if (!first || words.length + initials.length !== tokens.length || words.length > 3) return null;
  if (second) return inFull(first, second, language);
  const withInitials: NameForm = tokens[0] === first ? "surname-initials" : "initials-surname";
  const form = initials.length === 0 ? "surname" : withInitials;
  return { surname: first.text, given: null, initials, form, surnameFrom: first.from };
}

function inFull(first: NameToken, second: NameToken, language: Language): ParsedName {
  const [firstIsGiven, secondIsGiven] = [first, second].map((word) => isGivenName(word.text, language));
  const isSurnameFirst =
    firstIsGiven === secondIsGiven
      ? hasSurnameEnding(first.text, language) && !hasSurnameEnding(second.text, language)
      : secondIsGiven === true;
  const [surname, given] = isSurnameFirst ? [first, second] : [second, first];
  const form: NameForm = isSurnameFirst ? "surname-given" : "given-surname";
  return { surname: surname.text, given: given.text, initials: [], form, surnameFrom: surname.from };
}
