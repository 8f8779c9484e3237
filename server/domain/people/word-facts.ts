/**
 * What is known of a word by itself, worked out once: the same few hundred
 * names and capitalised words make up a whole month.
 */
import type { Language } from "../report/model.ts";
import { foldSurname } from "./fold-surname.ts";
import { isNeverName } from "./not-names.ts";
import { roleWord } from "./role-words.ts";
import { hasSurnameEnding, surnameParts } from "./surname-ending.ts";

export interface WordFacts {
  /** No office, no court, no month, no place. */
  readonly canBeName: boolean;
  readonly hasSurnameEnding: boolean;
  /** The fold without its case ending: what mentions of one surname in one text share; "" for no name. */
  readonly surnameKey: string;
}

/** Words remembered per language; past it the memory starts anew. */
const MOST_WORDS = 5_000;

const remembered: Readonly<Record<Language, Map<string, WordFacts>>> = {
  en: new Map(),
  ru: new Map(),
  kk: new Map(),
};

export function wordFacts(word: string, language: Language): WordFacts {
  const known = remembered[language].get(word);
  if (known) return known;
  const canBeName = !isNeverName(word) && roleWord(word, language) === null;
  const facts: WordFacts = {
    canBeName,
    hasSurnameEnding: canBeName && hasSurnameEnding(word, language),
    surnameKey: canBeName ? foldSurname(surnameParts(word, language).stem) : "",
  };
  if (remembered[language].size >= MOST_WORDS) remembered[language].clear();
  remembered[language].set(word, facts);
  return facts;
}
