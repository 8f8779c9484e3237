/** People, law and topics of an entry whose words a person changed, found as the reader finds them. */
import { lawOf } from "../law/recognise-law.ts";
import { peopleOf } from "../people/recognise-people.ts";
import type { Entry, Language } from "../report/model.ts";
import { blockText, bodyWords } from "../report/text.ts";
import { recogniseTopics } from "../topics/recognise-topics.ts";

export function withFacts(entry: Entry, language: Language): Entry {
  const words = bodyWords(entry);
  return {
    ...entry,
    people: peopleOf(entry.body.map(blockText).join("\n"), language),
    law: lawOf(words),
    topics: recogniseTopics(words, language),
  };
}
