/**
 * The people a text names: every mention of them, and each of them once, as an
 * entry's field keeps them.
 */
import type { Language, Person } from "../report/model.ts";
import { surnameKey } from "./name-match.ts";
import { type RecognisedPerson, recogniseNames } from "./recognise-names.ts";
import { foldedInitials, initialsContradict } from "./same-surname.ts";

export type { RecognisedPerson } from "./recognise-names.ts";

/** Every mention of a person, in reading order. */
export function recognisePeople(text: string, language: Language): readonly RecognisedPerson[] {
  return recogniseNames(text, language).people;
}

interface Known {
  readonly key: string;
  initials: readonly string[];
  name: string;
  role: string | null;
  isSurnameOnly: boolean;
}

/** Each person once, in order of first mention: the name as first printed with its initials or given name, the first role told. */
export function peopleOf(text: string, language: Language): readonly Person[] {
  const bySurname = new Map<string, Known[]>();
  const all: Known[] = [];
  for (const person of recognisePeople(text, language)) {
    const key = surnameKey(person.surname, language);
    const sharing = bySurname.get(key) ?? [];
    const initials = foldedInitials(person);
    const known = sharing.find((one) => !initialsContradict(one.initials, initials));
    if (known) {
      learn(known, person, initials);
      continue;
    }
    const added: Known = {
      key,
      initials,
      name: person.name,
      role: person.role,
      isSurnameOnly: person.form === "surname",
    };
    sharing.push(added);
    bySurname.set(key, sharing);
    all.push(added);
  }
  return all.map(({ name, role }) => ({ name, role }));
}

function learn(known: Known, person: RecognisedPerson, initials: readonly string[]): void {
  known.role ??= person.role;
  if (known.initials.length < initials.length) known.initials = initials;
  if (!known.isSurnameOnly || person.form === "surname") return;
  known.name = person.name;
  known.isSurnameOnly = false;
}
