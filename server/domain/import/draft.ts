/**
 * An import between reading and adding: the proposed report, the file's lines
 * with the place each went to, and what stands set aside. Corrections make a
 * new draft of it; nothing of it is stored before it is added.
 */

import type { Gazetteer } from "../places/gazetteer.ts";
import type { Entry, Report, SetAsideLine } from "../report/model.ts";
import { readLead } from "../report/read-lead.ts";
import type { FileLine } from "./file-line.ts";

/** Where a line's characters went; `nowhere` is a line nobody has taken yet. */
export type LinePlace =
  | { readonly in: "entry" | "source" | "aside"; readonly id: string }
  | { readonly in: "nowhere" };

export interface Aside extends SetAsideLine {
  readonly id: string;
  /** Hidden text is asked about: null until somebody says that it stays out. Other lines need no answer. */
  readonly isAnswered: boolean;
  /** The entry it was, for one that a person set aside: putting it back restores every field. */
  readonly was: Entry | null;
}

export interface ImportDraft {
  readonly lines: readonly FileLine[];
  /** One for each of `lines`. */
  readonly places: readonly LinePlace[];
  /** Findings are the reader's doubts; its own `setAside` is empty, for `asides` has more to say. */
  readonly report: Report;
  readonly asides: readonly Aside[];
}

/** What corrections need besides the draft. */
export interface CorrectionTools {
  readonly gazetteer: Gazetteer;
  /** A fresh id for an entry, a citation or a source, at most 64 characters. */
  readonly newId: () => string;
}

export const HIDDEN_TEXT = "hidden text";
const NO_NAMES: ReadonlySet<string> = new Set();

/** A line's lead as the reader would read it, without knowing the rest of the file. */
export function leadOf(draft: ImportDraft, text: string, { gazetteer }: CorrectionTools) {
  const { month, language } = draft.report.report;
  return readLead(text, { month, language, gazetteer, namesInFile: NO_NAMES });
}

export function withEntries(draft: ImportDraft, entries: readonly Entry[]): ImportDraft {
  return { ...draft, report: { ...draft.report, entries } };
}

/** Index of the entry, or of the source; -1 when it is gone. */
export function entryIndex(draft: ImportDraft, entryId: string): number {
  return draft.report.entries.findIndex((entry) => entry.id === entryId);
}

/** Lines that were at one place move to another. */
export function movePlaces(
  places: readonly LinePlace[],
  from: { readonly in: LinePlace["in"]; readonly id: string },
  to: LinePlace,
): readonly LinePlace[] {
  return places.map((place) =>
    place.in !== "nowhere" && place.in === from.in && place.id === from.id ? to : place,
  );
}

/** The first of the file's lines that went there; Infinity when none did. */
export function firstLineAt(draft: ImportDraft, id: string): number {
  const index = draft.places.findIndex((place) => place.in !== "nowhere" && place.id === id);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
