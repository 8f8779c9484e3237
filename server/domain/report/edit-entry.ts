/** What edits of one entry's fields and words mean: each takes the entry and returns the changed one. */
import { isDay } from "../calendar/day.ts";
import { DomainError } from "../errors.ts";
import { changedFields } from "./changed-fields.ts";
import type { SingleEdit } from "./edit-schema.ts";
import type { Entry, Person } from "./model.ts";
import { type SpliceRefusal, spliceBlock } from "./splice-block.ts";

type EditOf<Type extends SingleEdit["type"]> = Extract<SingleEdit, { type: Type }>;
export type EntryEdit = EditOf<"setDate" | "setPlace" | "setLead" | "replaceText" | "renamePerson">;

const REFUSALS: Readonly<Record<SpliceRefusal, string>> = {
  "out of range": "The text has changed since: there is no such place in it any more. Check again.",
  "inside a character": "The text has changed since: the place lies inside a character. Check again.",
  "holds a citation": "The change would remove a citation. Move the citation first, then change the words.",
};

export function notPossible(message: string, details: string | null = null): DomainError {
  return new DomainError("EDIT_NOT_POSSIBLE", message, details);
}

function setDate(entry: Entry, { start, end }: EditOf<"setDate">): Entry {
  const ordered = end === null || (isDay(end) && end > start);
  if (!isDay(start) || !ordered)
    throw notPossible("That is no date: pick a day, or a first and a later day.");
  if (entry.date?.start === start && entry.date.end === end) return entry;
  return { ...entry, date: { start, end } };
}

function setPlace(entry: Entry, { changes }: EditOf<"setPlace">): Entry {
  const place = changedFields(entry.place, changes);
  return place === entry.place ? entry : { ...entry, place };
}

function replaceText(entry: Entry, { block: index, from, to, text }: EditOf<"replaceText">): Entry {
  const block = entry.body[index];
  if (!block) throw notPossible("The entry has changed since: that paragraph is gone. Check again.");
  const next = spliceBlock(block, from, to, text);
  if (typeof next === "string") throw notPossible(REFUSALS[next], `${entry.id} ${index}:${from}-${to}`);
  return next === block ? entry : { ...entry, body: entry.body.with(index, next) };
}

/** Two people who now bear one name become one; the first known role stays. */
function renamePerson(entry: Entry, { from, to }: EditOf<"renamePerson">): Entry {
  if (to === "") throw notPossible("A person needs a name.");
  if (!entry.people.some((person) => person.name === from))
    throw notPossible(`Nobody in this entry is called ${from}.`, entry.id);
  if (from === to) return entry;
  const people = new Map<string, Person>();
  for (const person of entry.people) {
    const name = person.name === from ? to : person.name;
    const known = people.get(name);
    people.set(name, { name, role: known?.role ?? person.role });
  }
  return { ...entry, people: [...people.values()] };
}

/** The entry after the edit; the same entry when the edit changes nothing. Throws EDIT_NOT_POSSIBLE. */
export function editEntry(entry: Entry, edit: EntryEdit): Entry {
  switch (edit.type) {
    case "setDate":
      return setDate(entry, edit);
    case "setPlace":
      return setPlace(entry, edit);
    case "setLead":
      return entry.lead === edit.lead ? entry : { ...entry, lead: edit.lead };
    case "replaceText":
      return replaceText(entry, edit);
    case "renamePerson":
      return renamePerson(entry, edit);
  }
}
