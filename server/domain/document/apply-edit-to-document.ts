/**
 * The meaning of an edit on the shared document: what `applyEdit` does to a
 * report value, done to the document with the fewest changes, so that it merges
 * with what others are doing. The value decides whether an edit is possible
 * before anything is written; numbers are derived and never written.
 */
import type { Doc } from "yjs";
import type { Numbering } from "../citations/numbering.ts";
import { applyEdit } from "../report/apply-edit.ts";
import type { Edit, SingleEdit } from "../report/edit-schema.ts";
import type { Entry, Report } from "../report/model.ts";
import { addCitation } from "./add-citation.ts";
import type { Authorship } from "./add-entry.ts";
import { addSource } from "./add-source.ts";
import { deleteEntry } from "./delete-entry.ts";
import { deleteSource, mergeSource, restoreSource } from "./delete-source.ts";
import { readDocument } from "./document-reader.ts";
import { sourceListings } from "./document-shape.ts";
import { moveEntry } from "./move-entry.ts";
import { isLive } from "./reading-order.ts";
import { replaceText } from "./replace-text.ts";
import { setEntry } from "./set-entry.ts";
import { setSource } from "./set-source.ts";
import type { SourceFields } from "./source-fields.ts";
import { requireStorable } from "./storable-edit.ts";

export interface DocumentEditContext extends Authorship {
  readonly numbering: Numbering;
  /** A fresh random id for a citation or a source, at most 64 characters. */
  readonly newId: () => string;
  /** The Yjs transaction's origin: undo managers and providers go by it. */
  readonly origin: unknown;
}

/** One edit with the report before and after it. */
interface Step {
  readonly doc: Doc;
  readonly edit: SingleEdit;
  readonly before: Report;
  readonly after: Report;
  readonly author: Authorship;
}

type EditOf<Type extends SingleEdit["type"]> = Extract<SingleEdit, { type: Type }>;

/** Edits look neither at the month nor at the language. */
const ANY_MONTH = { month: "2000-01", language: "en" } as const;

/**
 * In one transaction. Of an entry set aside the reason is kept in its listing. Throws DomainError EDIT_NOT_POSSIBLE as
 * `applyEdit` does, and for what the document refuses to keep; then nothing has changed.
 */
export function applyEditToDocument(doc: Doc, edit: Edit, context: DocumentEditContext): void {
  const { numbering, newId, origin } = context;
  const edits = edit.type === "batch" ? edit.edits : [edit];
  for (const one of edits) requireStorable(one);
  const before = readDocument(doc, { ...ANY_MONTH, numbering });
  const ids: string[] = [];
  const draw = () => {
    const id = newId();
    ids.push(id);
    return id;
  };
  applyEdit(before, edit, { numbering, newId: draw });
  const options = { numbering, newId: () => ids.shift() ?? newId() };
  doc.transact(() => {
    const words = edits.filter((one) => one.type === "replaceText");
    for (const replacement of fromTheEnd(words)) replaceText(doc, replacement);
    let value = applyEdit(before, { type: "batch", edits: words }, options);
    for (const one of edits) {
      if (one.type === "replaceText") continue;
      const after = applyEdit(value, one, options);
      write({ doc, edit: one, before: value, after, author: context });
      value = after;
    }
  }, origin);
}

/** As `applyEdit` does: every offset still means the block as it was. */
function fromTheEnd(edits: readonly EditOf<"replaceText">[]): readonly EditOf<"replaceText">[] {
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => b.edit.from - a.edit.from || b.edit.to - a.edit.to || b.order - a.order)
    .map(({ edit }) => edit);
}

function write(step: Step): void {
  const { doc, edit, before, after, author } = step;
  if (after === before) return;
  switch (edit.type) {
    case "setDate":
    case "setPlace":
    case "setLead":
    case "renamePerson":
      writeEntry(step, edit.entryId);
      break;
    case "replaceText":
      replaceText(doc, edit);
      break;
    case "moveEntry":
      moveEntry(doc, edit.entryId, edit.beforeId);
      break;
    case "deleteEntry":
      deleteEntry(doc, edit.entryId);
      break;
    case "setAsideEntry":
      deleteEntry(doc, edit.entryId, edit.reason);
      break;
    case "setSource":
      writeSource(step, edit.sourceId);
      break;
    case "deleteSource":
      deleteSource(doc, edit.sourceId);
      break;
    case "mergeSources":
      writeSource(step, edit.keepId);
      for (const dropId of new Set(edit.dropIds)) mergeSource(doc, dropId, edit.keepId);
      break;
    case "addWithheldSource":
      writeWithheldSource(doc, entryOf(after, edit.entryId), after, author);
      break;
    case "renumber":
      break;
  }
}

function entryOf(report: Report, entryId: string): Entry | undefined {
  return report.entries.find((one) => one.id === entryId);
}

function writeEntry({ doc, before, after }: Step, entryId: string): void {
  const [was, is] = [entryOf(before, entryId), entryOf(after, entryId)];
  if (was && is) setEntry(doc, entryId, differing(was, is));
}

/** A source that only its citations still know is listed again, as the edit leaves it and not as it once was. */
function writeSource({ doc, before, after, author }: Step, sourceId: string): void {
  const was = before.sources.find((one) => one.id === sourceId);
  const is = after.sources.find((one) => one.id === sourceId);
  if (!was || !is) return;
  const { id: _id, numbers: _numbers, ...fields } = is;
  if (isLive(sourceListings(doc), sourceId)) {
    setSource(doc, sourceId, differing<SourceFields>(was, fields));
    return;
  }
  restoreSource(doc, sourceId, author);
  setSource(doc, sourceId, fields);
}

/** The marker of the withheld source is the citation of the new report that the document does not have yet. */
function writeWithheldSource(doc: Doc, entry: Entry | undefined, after: Report, author: Authorship): void {
  const source = after.sources.at(-1);
  if (!entry || !source) return;
  addSource(doc, { id: source.id, fields: { kind: source.kind } }, author);
  entry.body.forEach(({ content }, block) => {
    let offset = 0;
    for (const inline of content) {
      if (inline.type === "citation" && inline.sourceId === source.id)
        addCitation(doc, { entryId: entry.id, block, offset }, inline);
      offset += inline.type === "text" ? inline.text.length : 1;
    }
  });
}

/** The fields of `is` whose values are others than those of `was`. */
function differing<T extends object>(was: T, is: T): Partial<T> {
  const fields: Partial<T> = {};
  for (const key of Object.keys(is) as (keyof T)[]) if (was[key] !== is[key]) fields[key] = is[key];
  return fields;
}
