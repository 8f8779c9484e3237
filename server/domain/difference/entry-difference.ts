/** What changed in one entry between two points in time: words, fields, and the sources it cites. */
import type { Entry, LawReference, Person, Source } from "../report/model.ts";
import { citationsOf } from "../report/text.ts";
import { blockDifference, type ChangedStretch, hasChanged } from "./word-difference.ts";

const DIFFERENCE_FIELDS = [
  "date",
  "country",
  "region",
  "district",
  "settlement",
  "facility",
  "lead",
  "people",
  "law",
  "topics",
] as const;
type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

/** Values as they are kept: days in ISO 8601, topics by their key. A field with one value has at most one on each side. */
export interface FieldChange {
  readonly field: DifferenceField;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface SourceChange {
  readonly sourceId: string;
  /** Null: not cited then. */
  readonly before: Source | null;
  readonly after: Source | null;
}

export interface EntryDifference {
  readonly words: readonly ChangedStretch[];
  readonly fields: readonly FieldChange[];
  readonly sources: readonly SourceChange[];
  readonly isSame: boolean;
}

export interface EntryAt {
  readonly entry: Entry;
  /** At least those it cites. */
  readonly sources: readonly Source[];
}

/** Null stands for an entry that was not there. */
export function entryDifference(before: EntryAt | null, after: EntryAt | null): EntryDifference {
  const words = blockDifference(before?.entry.body ?? [], after?.entry.body ?? []);
  const fields = DIFFERENCE_FIELDS.flatMap((field) => fieldChange(field, before?.entry, after?.entry));
  const sources = sourceChanges(before, after);
  return { words, fields, sources, isSame: !hasChanged(words) && fields.length + sources.length === 0 };
}

function fieldChange(field: DifferenceField, before?: Entry, after?: Entry): readonly FieldChange[] {
  const [was, is] = [before, after].map((entry) => (entry ? valuesOf(entry, field) : []));
  const removed = (was ?? []).filter((value) => !is?.includes(value));
  const added = (is ?? []).filter((value) => !was?.includes(value));
  return removed.length + added.length === 0 ? [] : [{ field, removed, added }];
}

function valuesOf(entry: Entry, field: DifferenceField): readonly string[] {
  switch (field) {
    case "date":
      return entry.date ? [[entry.date.start, entry.date.end].filter((day) => day !== null).join("/")] : [];
    case "lead":
      return present(entry.lead);
    case "people":
      return entry.people.map(personText);
    case "law":
      return entry.law.map((law: LawReference) => law.printed);
    case "topics":
      return entry.topics;
    default:
      return present(entry.place[field]);
  }
}

const present = (value: string | null): readonly string[] => (value === null || value === "" ? [] : [value]);

const personText = ({ name, role }: Person): string => (role === null ? name : `${name}, ${role}`);

function sourceChanges(before: EntryAt | null, after: EntryAt | null): readonly SourceChange[] {
  const [was, is] = [before, after].map(citedIn);
  const ids = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...ids].flatMap((sourceId) => {
    const change = { sourceId, before: was?.get(sourceId) ?? null, after: is?.get(sourceId) ?? null };
    return isSameSource(change.before, change.after) ? [] : [change];
  });
}

/** In order of first citation. */
function citedIn(at: EntryAt | null): ReadonlyMap<string, Source> {
  const sources = new Map(at?.sources.map((source) => [source.id, source]));
  const cited = new Map<string, Source>();
  for (const { sourceId } of at ? citationsOf(at.entry) : []) {
    const source = sources.get(sourceId);
    if (source) cited.set(sourceId, source);
  }
  return cited;
}

/** Numbers move by themselves and are no change. */
function isSameSource(a: Source | null, b: Source | null): boolean {
  if (!a || !b) return a === b;
  return JSON.stringify({ ...a, numbers: [] }) === JSON.stringify({ ...b, numbers: [] });
}
