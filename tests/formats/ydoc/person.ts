/** Somebody at the desk, without a screen: a replica of the document, editors on two entries, undo, and what they do. */
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { expect } from "vitest";
import * as Y from "yjs";
import { addEntry } from "../../../server/domain/document/add-entry.ts";
import { applyEditToDocument } from "../../../server/domain/document/apply-edit-to-document.ts";
import { restoreEntry } from "../../../server/domain/document/delete-entry.ts";
import { restoreSource } from "../../../server/domain/document/delete-source.ts";
import {
  createDocumentReader,
  type DocumentReader,
} from "../../../server/domain/document/document-reader.ts";
import {
  bodyText,
  entryListings,
  type FieldMap,
  sourceListings,
} from "../../../server/domain/document/document-shape.ts";
import { listed } from "../../../server/domain/document/listing.ts";
import { DomainError } from "../../../server/domain/errors.ts";
import { anyEdit, type EditDraft } from "./any-edit.ts";
import { anyKeystroke, type Editor, type Keystroke, openEditor } from "./editor.ts";
import { AUTHOR, countingIds, FACTS, openUpdate } from "./opened.ts";

export type Act =
  | { readonly kind: "type"; readonly entry: "e1" | "e2"; readonly keystroke: Keystroke }
  | { readonly kind: "edit"; readonly draft: EditDraft }
  | { readonly kind: "undo" | "redo" | "exchange" | "add" | "restore"; readonly at: number };

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      entry: fc.constantFrom("e1" as const, "e2" as const),
      keystroke: anyKeystroke,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("edit" as const), draft: anyEdit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("undo", "redo", "exchange", "add", "restore"),
      at: fc.nat(9),
    }),
  },
);

export interface Person {
  readonly doc: Y.Doc;
  readonly editors: { readonly e1: Editor; readonly e2: Editor };
  readonly reader: DocumentReader;
  /** What the document refuses is left undone, all of it. */
  readonly act: (act: Act) => void;
  readonly close: () => void;
}

export function openPerson(seed: Uint8Array, index: number): Person {
  const doc = openUpdate(seed, 100 + index);
  const editors = { e1: openEditor(bodyText(doc, "e1")), e2: openEditor(bodyText(doc, "e2")) };
  const history = new Y.UndoManager([bodyText(doc, "e1"), bodyText(doc, "e2")], {
    captureTimeout: 0,
    trackedOrigins: new Set([ySyncPluginKey, "fix"]),
  });
  const reader = createDocumentReader(doc, FACTS);
  const newId = countingIds(`p${index}-`);

  function restore(at: number): void {
    const deleted = (map: FieldMap) =>
      [...listed(map)].flatMap(([id, one]) => (one.deleted ? [id] : [])).sort();
    const [entries, sources] = [deleted(entryListings(doc)), deleted(sourceListings(doc))];
    if (entries.length > 0) restoreEntry(doc, entries[at % entries.length] ?? "", AUTHOR);
    if (sources.length > 0) restoreSource(doc, sources[at % sources.length] ?? "", AUTHOR);
  }

  function perform(act: Act): void {
    switch (act.kind) {
      case "type":
        editors[act.entry].change(act.keystroke);
        break;
      case "edit": {
        const context = { ...AUTHOR, numbering: FACTS.numbering, newId, origin: "fix" };
        applyEditToDocument(doc, act.draft(reader.report()), context);
        break;
      }
      case "undo":
        history.undo();
        break;
      case "redo":
        history.redo();
        break;
      case "add":
        addEntry(doc, { id: newId(), beforeId: reader.report().entries[act.at]?.id ?? null }, AUTHOR);
        break;
      case "restore":
        restore(act.at);
        break;
      case "exchange":
        break;
    }
  }

  return {
    doc,
    editors,
    reader,
    act(act) {
      const before = Y.encodeStateAsUpdate(doc);
      try {
        perform(act);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
      }
    },
    close() {
      editors.e1.close();
      editors.e2.close();
      history.destroy();
      reader.close();
      doc.destroy();
    },
  };
}
