/**
 * What an entry is about, proposed from its words: a reader fills an imported
 * entry's topics with it and an editor corrects them. It prefers to miss a
 * topic rather than to claim one, because a wrong label is believed.
 */
import { type Language, TOPICS, type Topic } from "../report/model.ts";
import type { TopicLexicon } from "./lexicon.ts";
import { ENGLISH_TOPICS } from "./lexicon-en.ts";
import { KAZAKH_TOPICS } from "./lexicon-kk.ts";
import { RUSSIAN_TOPICS } from "./lexicon-ru.ts";
import { bareWords, type PhraseFinder, phraseFinder } from "./phrases.ts";

const LEXICONS: Readonly<Record<Language, TopicLexicon>> = {
  en: ENGLISH_TOPICS,
  ru: RUSSIAN_TOPICS,
  kk: KAZAKH_TOPICS,
};

type Finders = readonly (readonly [Topic, PhraseFinder])[];

const finders = new Map<Language, Finders>();

function findersOf(language: Language): Finders {
  let known = finders.get(language);
  if (!known) {
    const lexicon = LEXICONS[language];
    known = TOPICS.map((topic) => [topic, phraseFinder(lexicon[topic].says, lexicon[topic].except)]);
    finders.set(language, known);
  }
  return known;
}

/** The topics of an entry's body words (without date and place), in the order of `TOPICS`. */
export function recogniseTopics(text: string, language: Language): readonly Topic[] {
  const bare = bareWords(text);
  return findersOf(language)
    .filter(([, finder]) => finder.find(bare) !== null)
    .map(([topic]) => topic);
}
