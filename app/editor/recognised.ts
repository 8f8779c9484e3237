/** What an entry's words name and its fields do not have yet, to be added with one click. */
import { contentOf } from "../../server/domain/document/content-of.ts";
import { lawKey } from "../../server/domain/document/law-key.ts";
import { lawOf } from "../../server/domain/law/recognise-law.ts";
import { surnameKey } from "../../server/domain/people/name-match.ts";
import { parseName } from "../../server/domain/people/parse-name.ts";
import { asPrinted, type FormsOf, peopleOffered } from "../../server/domain/people/people-in-text.ts";
import { foldedInitials, initialsContradict } from "../../server/domain/people/same-surname.ts";
import type { Gazetteer } from "../../server/domain/places/gazetteer.ts";
import type { Edit, SingleEdit } from "../../server/domain/report/edit-schema.ts";
import type { Entry, Language, LawReference, Person, Topic } from "../../server/domain/report/model.ts";
import { readLead } from "../../server/domain/report/read-lead.ts";
import { blockText, bodyWords } from "../../server/domain/report/text.ts";
import { recogniseTopics } from "../../server/domain/topics/recognise-topics.ts";

export interface Recognised {
  readonly people: readonly Person[];
  readonly law: readonly LawReference[];
  readonly topics: readonly Topic[];
}

const known = new WeakMap<Entry, Recognised>();

/** No people are named while `formsOf`, which knows how their names inflect, is still awaited. */
export function recognisedIn(
  entry: Entry,
  language: Language,
  formsOf: FormsOf | null = asPrinted,
): Recognised {
  const content = contentOf(entry);
  const before = known.get(content);
  if (before) return before;
  const words = bodyWords(entry);
  const laws = new Set(entry.law.map(lawKey));
  const people = formsOf === null ? [] : peopleOffered(words, language, formsOf);
  const found = {
    people: people.filter(({ name }) => !isNamed(name, entry.people, language)),
    law: lawOf(words).filter((law) => !laws.has(lawKey(law))),
    topics: recogniseTopics(words, language).filter((topic) => !entry.topics.includes(topic)),
  };
  if (formsOf !== null) known.set(content, found);
  return found;
}

/** "R. Toktarov" is the "Toktarov R." the field has already. */
function isNamed(name: string, people: readonly Person[], language: Language): boolean {
  const parsed = parseName(name, language);
  return people.some((known) => {
    if (known.name === name) return true;
    const other = parseName(known.name, language);
    return (
      parsed !== null &&
      other !== null &&
      surnameKey(parsed.surname, language) === surnameKey(other.surname, language) &&
      !initialsContradict(foldedInitials(parsed), foldedInitials(other))
    );
  });
}

/** An article as a person typed it; without the word a language uses for it, the text itself is the article's name. */
export function typedLaw(text: string): LawReference | null {
  const printed = text.trim();
  if (printed === "") return null;
  return lawOf(printed)[0] ?? { code: "other", article: printed, part: null, paragraph: null, printed };
}

export interface LeadInText {
  readonly words: string;
  readonly edit: Edit;
}

export interface LeadFacts {
  readonly month: string;
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  /** Names this month uses for places, whether or not a gazetteer has them. */
  readonly placesInUse?: ReadonlySet<string>;
}

/** A date and place typed at the head of an entry that has no place yet; null when there is nothing to move. */
export function leadInText(
  entry: Entry,
  { month, language, gazetteer, placesInUse = new Set() }: LeadFacts,
): LeadInText | null {
  const first = entry.body[0];
  if (!first || Object.values(entry.place).some((part) => part !== null)) return null;
  const text = blockText(first);
  const lead = readLead(text, { month, language, gazetteer, namesInFile: placesInUse });
  const hasPlace = Object.values(lead.place).some((part) => part !== null);
  if (lead.end === 0 || !hasPlace) return null;
  const edits: SingleEdit[] = [{ type: "setPlace", entryId: entry.id, changes: lead.place }];
  if (lead.date)
    edits.push({ type: "setDate", entryId: entry.id, start: lead.date.start, end: lead.date.end });
  edits.push({ type: "replaceText", entryId: entry.id, block: 0, from: 0, to: lead.end, text: "" });
  return { words: text.slice(0, lead.end).trim(), edit: { type: "batch", edits } };
}
