/** The list on the left: entries under the days they begin on, as a filter leaves them. */
import { contentOf } from "../../server/domain/document/content-of.ts";
import type { Entry } from "../../server/domain/report/model.ts";
import { bodyWords } from "../../server/domain/report/text.ts";

export type EntryRow =
  | { readonly kind: "day"; readonly key: string; readonly day: string | null }
  | { readonly kind: "entry"; readonly key: string; readonly entry: Entry };

export type WhichEntries = "all" | "mine" | "waiting" | "findings";

export interface EntryFilter {
  readonly text: string;
  readonly which: WhichEntries;
}

export const NO_FILTER: EntryFilter = { text: "", which: "all" };

export interface FilterFacts {
  readonly personId: string;
  /** Entry id → the person who began it. */
  readonly authors: ReadonlyMap<string, string>;
  /** Ids of entries that have findings. */
  readonly withFindings: { has(entryId: string): boolean };
  /** Ids of entries that wait for a reviewer. */
  readonly waiting: { has(entryId: string): boolean };
}

export function filteredEntries(
  entries: readonly Entry[],
  { text, which }: EntryFilter,
  { personId, authors, withFindings, waiting }: FilterFacts,
): readonly Entry[] {
  const words = text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (which === "mine" && authors.get(entry.id) !== personId) return false;
    if (which === "findings" && !withFindings.has(entry.id)) return false;
    if (which === "waiting" && !waiting.has(entry.id)) return false;
    const text = words.length === 0 ? "" : searchText(entry);
    return words.every((word) => text.includes(word));
  });
}

/** A heading wherever the day changes; entries out of order get theirs twice, which shows that they are. */
export function entryRows(entries: readonly Entry[]): readonly EntryRow[] {
  const rows: EntryRow[] = [];
  let day: string | null | undefined;
  for (const entry of entries) {
    const start = entry.date?.start ?? null;
    if (start !== day) rows.push({ kind: "day", key: `day-${entry.id}`, day: start });
    day = start;
    rows.push({ kind: "entry", key: entry.id, entry });
  }
  return rows;
}

const searchTexts = new WeakMap<Entry, string>();

function searchText(entry: Entry): string {
  const content = contentOf(entry);
  let text = searchTexts.get(content);
  if (text === undefined) {
    const people = entry.people.map((person) => person.name);
    const place = Object.values(entry.place).filter((part) => part !== null);
    text = [...place, ...people, bodyWords(entry)].join(" ").toLocaleLowerCase();
    searchTexts.set(content, text);
  }
  return text;
}

/** The narrowest two parts of a place, the wider first; null when there is none. */
export function shortPlace({
  country,
  region,
  district,
  settlement,
  facility,
}: Entry["place"]): string | null {
  const parts = [country, region, district, settlement, facility].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.slice(-2).join(", ");
}
