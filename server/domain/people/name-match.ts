/**
 * What the recognisers of the several ways to write a name have in common: the
 * text as tokens, and a match with its parts.
 */
import type { Language } from "../report/model.ts";
import type { NameToken } from "./name-tokens.ts";
import { wordFacts } from "./word-facts.ts";

export type NameForm =
  | "surname-initials"
  | "initials-surname"
  | "given-surname"
  | "surname-given"
  | "surname";

export interface NameParts {
  /** As printed, in the case it is printed in. */
  readonly surname: string;
  readonly given: string | null;
  /** As printed, without stops: ["B", "N"], ["Zh"]. */
  readonly initials: readonly string[];
  readonly form: NameForm;
}

export interface NameMatch extends NameParts {
  /** Positions in the token list, both included. */
  readonly first: number;
  readonly last: number;
  readonly surnameToken: NameToken;
}

export interface NameText {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly language: Language;
}

/** True for a word that could be a surname or a given name: no office, no court, no month, no place. */
export function canBeName(token: NameToken | undefined, language: Language): token is NameToken {
  return token?.kind === "name" && wordFacts(token.text, language).canBeName;
}

/** True for a word that can be a name and ends as surnames do. */
export function looksLikeSurname(token: NameToken, language: Language): boolean {
  return token.kind === "name" && wordFacts(token.text, language).hasSurnameEnding;
}

/** The fold of a surname without its case ending: what mentions of one surname in one text share. */
export function surnameKey(surname: string, language: Language): string {
  return wordFacts(surname, language).surnameKey;
}

/** Up to three initials from `at` on; they stand close together and all but the last have their stop. */
export function initialRun(source: NameText, at: number): readonly NameToken[] {
  const run: NameToken[] = [];
  for (let i = at; run.length < 3; i++) {
    const token = source.tokens[i];
    const previous = run.at(-1);
    if (token?.kind !== "initial") break;
    if (previous) {
      const gap = source.text.slice(previous.to, token.from);
      // "B.N" has lost a stop; in "B. N went" the N is no initial of his.
      if (!previous.hasStop || !(gap === "" || (/^[ \u00a0]$/.test(gap) && token.hasStop))) break;
    }
    run.push(token);
  }
  return run;
}
