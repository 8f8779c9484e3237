/**
 * The people a text names: every mention of them, and each of them once, as an
 * entry's field keeps them.
 */
import type { Language, Person } from "../report/model.ts";
import { nameForms } from "./nominative.ts";
import { everyone } from "./people-in-text.ts";
import { type RecognisedPerson, recogniseNames } from "./recognise-names.ts";

export type { RecognisedPerson } from "./recognise-names.ts";

/** Every mention of a person, in reading order. */
export function recognisePeople(text: string, language: Language): readonly RecognisedPerson[] {
  return recogniseNames(text, language).people;
}

/** Those whose name is certain: what an entry's field may hold before anybody has looked. */
export function peopleOf(text: string, language: Language): readonly Person[] {
  return everyone(text, language, nameForms).flatMap(({ names: [name], role, isCertain }) =>
    isCertain && name !== undefined ? [{ name, role }] : [],
  );
}
