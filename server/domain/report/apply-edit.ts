/**
 * The meaning of an edit on a report value. A fix, a suggestion somebody
 * accepts and an import's correction all come down to this; the shared document
 * applies the same edits to its own types. New values share whatever did not
 * change, so the checker re-runs only what an edit touched.
 */
import { deriveNumbers, type Numbering, renumber } from "../citations/numbering.ts";
import { type EntryEdit, editEntry, notPossible } from "./edit-entry.ts";
import type { Edit, SingleEdit } from "./edit-schema.ts";
import {
  addWithheldSource,
  deleteSource,
  mergeSources,
  releaseSources,
  setSource,
  withoutDanglingFindings,
} from "./edit-source.ts";
import type { Entry, Report } from "./model.ts";
import { citationsOf, printedText } from "./text.ts";

export interface ApplyOptions {
  readonly numbering: Numbering;
  /** A fresh id for a citation or a source, at most 64 characters. */
  readonly newId: () => string;
}

type ReplaceText = Extract<SingleEdit, { type: "replaceText" }>;

function entryAt(report: Report, id: string): { readonly entry: Entry; readonly index: number } {
  const index = report.entries.findIndex((entry) => entry.id === id);
  const entry = report.entries[index];
  if (!entry) throw notPossible("That entry is no longer in the report.", id);
  return { entry, index };
}

function changeEntry(report: Report, edit: EntryEdit): Report {
  const { entry, index } = entryAt(report, edit.entryId);
  const next = editEntry(entry, edit);
  return next === entry ? report : { ...report, entries: report.entries.with(index, next) };
}

/** Before the entry `beforeId` names, or to the end when it is null. */
function moveEntry(report: Report, entryId: string, beforeId: string | null): Report {
  const { entry, index } = entryAt(report, entryId);
  if (beforeId !== null) entryAt(report, beforeId);
  if (beforeId === entryId) return report;
  const others = report.entries.toSpliced(index, 1);
  const to = beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId);
  return to === index ? report : { ...report, entries: others.toSpliced(to, 0, entry) };
}

function removeEntry(report: Report, entryId: string): Report {
  const { entry, index } = entryAt(report, entryId);
  const without = { ...report, entries: report.entries.toSpliced(index, 1) };
  return withoutDanglingFindings(releaseSources(without, entry));
}

/** Entries do not remember the line they came from: the line told is the entry's place in the report. */
function setAside(report: Report, entryId: string, reason: string): Report {
  if (reason === "") throw notPossible("Say why the entry is set aside.");
  const { entry, index } = entryAt(report, entryId);
  const line = { line: index + 1, text: printedText(entry), reason };
  return { ...removeEntry(report, entryId), setAside: [...report.setAside, line] };
}

function applySingle(report: Report, edit: SingleEdit, { numbering, newId }: ApplyOptions): Report {
  switch (edit.type) {
    case "setDate":
    case "setPlace":
    case "setLead":
    case "replaceText":
    case "renamePerson":
      return changeEntry(report, edit);
    case "moveEntry":
      return moveEntry(report, edit.entryId, edit.beforeId);
    case "deleteEntry":
      return removeEntry(report, edit.entryId);
    case "setAsideEntry":
      return setAside(report, edit.entryId, edit.reason);
    case "setSource":
      return setSource(report, edit);
    case "deleteSource":
      return deleteSource(report, edit);
    case "mergeSources":
      return mergeSources(report, edit);
    case "addWithheldSource":
      return addWithheldSource(report, entryAt(report, edit.entryId).entry, newId);
    case "renumber":
      return renumber(report, numbering);
  }
}

/** From the end of each block to its start, so that every offset still means the block as it was. */
function fromTheEnd(edits: readonly ReplaceText[]): readonly ReplaceText[] {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => b.edit.from - a.edit.from || b.edit.to - a.edit.to || b.order - a.order)
    .map(({ edit }) => edit);
  const starts = new Map<string, number>();
  for (const { entryId, block, from, to } of sorted) {
    const place = `${block} ${entryId}`;
    if (to > (starts.get(place) ?? Number.POSITIVE_INFINITY))
      throw notPossible("Two of the changes touch the same words. Apply them one by one.", entryId);
    starts.set(place, from);
  }
  return sorted;
}

/** What follows from the places of entries and citations in the report, or from which of them there are. */
const STRUCTURAL: ReadonlySet<SingleEdit["type"]> = new Set([
  "moveEntry",
  "deleteEntry",
  "setAsideEntry",
  "mergeSources",
  "addWithheldSource",
]);

function showsDerivedNumbers(report: Report, numbering: Numbering): boolean {
  const { byCitation } = deriveNumbers(report, numbering);
  return report.entries.every((entry) =>
    citationsOf(entry).every((one) => byCitation.get(one.id) === one.number),
  );
}

/**
 * The report after the edit; entries and sources the edit does not touch stay
 * the same values. In a batch, offsets of `replaceText` mean the blocks as they
 * were before it; words change first, then the other edits follow in order.
 * Numbers follow a structural edit when they were in derived order before it:
 * numbers printed in an imported file stay until somebody renumbers. Throws
 * DomainError EDIT_NOT_POSSIBLE when a target is gone, an offset lies outside
 * the text, or a citation would be lost; then nothing has changed.
 */
export function applyEdit(report: Report, edit: Edit, options: ApplyOptions): Report {
  const edits = edit.type === "batch" ? edit.edits : [edit];
  const words = fromTheEnd(edits.filter((one) => one.type === "replaceText"));
  const others = edits.filter((one) => one.type !== "replaceText");
  const structural = others.some((one) => STRUCTURAL.has(one.type));
  const derived = structural && showsDerivedNumbers(report, options.numbering);
  let next = report;
  for (const one of [...words, ...others]) next = applySingle(next, one, options);
  return derived && next !== report ? renumber(next, options.numbering) : next;
}
