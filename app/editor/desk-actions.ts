/**
 * What a person can do to the report outside the running text, each as one
 * step that can be undone. An action that is not possible any more, because
 * somebody else was faster, gives the sentence that says so.
 */
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { addSource } from "../../server/domain/document/add-source.ts";
import { applyEditToDocument } from "../../server/domain/document/apply-edit-to-document.ts";
import { deleteEntry, restoreEntry } from "../../server/domain/document/delete-entry.ts";
import type { EntryFields } from "../../server/domain/document/entry-fields.ts";
import { moveEntry } from "../../server/domain/document/move-entry.ts";
import { setEntry } from "../../server/domain/document/set-entry.ts";
import { setReportTitle } from "../../server/domain/document/set-report-title.ts";
import { setSource } from "../../server/domain/document/set-source.ts";
import type { SourceFields } from "../../server/domain/document/source-fields.ts";
import { DomainError } from "../../server/domain/errors.ts";
import type { Edit } from "../../server/domain/report/edit-schema.ts";
import type { Entry } from "../../server/domain/report/model.ts";
import type { DeskSession } from "./desk-session.ts";
import { newId } from "./new-id.ts";
import { BY_HAND } from "./own-undo.ts";

export type Outcome<Value = undefined> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

export interface DeskActions {
  /** Behind `afterId`, with its day; at the end when it is null. Gives the new entry's id. */
  newEntry(afterId: string | null): Outcome<string>;
  removeEntry(entryId: string): Outcome;
  /** A deleted entry stands again where it stood, with what was written into it since. */
  bringBack(entryId: string): Outcome;
  /** One place up (-1) or down (1); nothing happens at the ends. */
  nudge(entryId: string, by: -1 | 1): Outcome;
  /** Null: to the end. */
  moveBefore(entryId: string, beforeId: string | null): Outcome;
  setFields(entryId: string, changes: Partial<EntryFields>): Outcome;
  /** Null: the month goes by its name alone. */
  setTitle(title: string | null): Outcome;
  setSourceFields(sourceId: string, changes: Partial<SourceFields>): Outcome;
  /** Gives the new source's id. */
  newSource(url: string, outlet: string | null): Outcome<string>;
  /** Sources that came with pasted citations, as one step; gives their new ids in the same order. */
  newSources(sources: readonly SourceFields[]): Outcome<readonly string[]>;
  applyEdit(edit: Edit): Outcome;
}

type Writer = Pick<DeskSession, "doc" | "undo" | "view" | "author">;

export function createDeskActions({ doc, undo, view, author }: Writer): DeskActions {
  function attempt<Value>(change: () => Value): Outcome<Value> {
    try {
      const value = undo.step(change);
      view.readNow();
      return { ok: true, value };
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, message: error.message };
      throw error;
    }
  }
  const entries = (): readonly Entry[] => view.report.get().entries;
  const done = (change: () => void): Outcome =>
    attempt(() => {
      change();
      return undefined;
    });

  return {
    newEntry: (afterId) =>
      attempt(() => {
        const index = entries().findIndex((entry) => entry.id === afterId);
        const above = index < 0 ? entries().at(-1) : entries()[index];
        const beforeId = index < 0 ? null : (entries()[index + 1]?.id ?? null);
        const id = newId();
        const date = above?.date ? { start: above.date.start, end: null } : null;
        addEntry(doc, { id, beforeId, fields: { date } }, author());
        return id;
      }),
    removeEntry: (entryId) => done(() => deleteEntry(doc, entryId)),
    bringBack: (entryId) => done(() => restoreEntry(doc, entryId, author())),
    nudge: (entryId, by) =>
      done(() => {
        const at = entries().findIndex((entry) => entry.id === entryId);
        const target = at + by;
        if (at < 0 || target < 0 || target >= entries().length) return;
        moveEntry(doc, entryId, entries()[by < 0 ? target : target + 1]?.id ?? null);
      }),
    moveBefore: (entryId, beforeId) => done(() => moveEntry(doc, entryId, beforeId)),
    setFields: (entryId, changes) => done(() => setEntry(doc, entryId, changes)),
    setTitle: (title) => done(() => setReportTitle(doc, title)),
    setSourceFields: (sourceId, changes) => done(() => setSource(doc, sourceId, changes)),
    newSource: (url, outlet) =>
      attempt(() => {
        const id = newId();
        addSource(doc, { id, fields: { kind: "web", url, outlet } }, author());
        return id;
      }),
    newSources: (sources) =>
      attempt(() =>
        sources.map((fields) => {
          const id = newId();
          addSource(doc, { id, fields }, author());
          return id;
        }),
      ),
    applyEdit: (edit) =>
      done(() =>
        applyEditToDocument(doc, edit, { ...author(), numbering: "citation", newId, origin: BY_HAND }),
      ),
  };
}
