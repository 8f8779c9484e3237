import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createOwnUndo } from "../../app/editor/own-undo.ts";
import { addCitation } from "../../server/domain/document/add-citation.ts";
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { addSource } from "../../server/domain/document/add-source.ts";
import { deleteEntry, restoreEntry } from "../../server/domain/document/delete-entry.ts";
import { readDocument } from "../../server/domain/document/document-reader.ts";
import { moveEntry } from "../../server/domain/document/move-entry.ts";
import { replaceText } from "../../server/domain/document/replace-text.ts";
import { setEntry } from "../../server/domain/document/set-entry.ts";
import { bodyWords } from "../../server/domain/report/text.ts";
import { seedDocument } from "../../server/formats/ydoc/seed-document.ts";
import { validateTransaction } from "../../server/formats/ydoc/validate-transaction.ts";
import { cite, entry, report } from "../factories/report.ts";

const AUTHOR = { personId: "p1", now: 1_900_000_000_000 };

/** Two people in one document; what either does reaches the other at once and must pass the server's check. */
function twoPeople() {
  const seed = seedDocument(
    report(entry("2031-03-01", "First.", cite(1)), entry("2031-03-02", "Second.", cite(2))),
    AUTHOR,
  );
  const [mine, theirs, server] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  for (const doc of [mine, theirs, server]) Y.applyUpdate(doc, seed);
  const faults: string[] = [];
  server.on("afterTransaction", (transaction: Y.Transaction) => {
    const fault = validateTransaction({ doc: server, transaction });
    if (fault !== null) faults.push(fault);
  });
  const pass = (from: Y.Doc, to: Y.Doc) =>
    from.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "wire") return;
      Y.applyUpdate(server, update, "wire");
      Y.applyUpdate(to, update, "wire");
    });
  pass(mine, theirs);
  pass(theirs, mine);
  const undo = createOwnUndo(mine, () => AUTHOR);
  const read = () => readDocument(mine, { month: "2031-03", language: "en", numbering: "citation" });
  return { mine, theirs, undo, read, faults, words: () => read().entries.map(bodyWords) };
}

const insert = (doc: Y.Doc, entryId: string, at: number, text: string) =>
  replaceText(doc, { entryId, block: 0, from: at, to: at, text });

describe("undo of one's own doing", () => {
  test("takes back one's own step and leaves the others' words", () => {
    const { mine, theirs, undo, words, faults } = twoPeople();
    undo.step(() => insert(mine, "e1", 0, "Mine. "));
    insert(theirs, "e1", 0, "Theirs. ");
    expect(words()[0]).toBe("Theirs. Mine. First.");
    expect(undo.undo()).toBe("e1");
    expect(words()[0]).toBe("Theirs. First.");
    expect(undo.redo()).toBe("e1");
    expect(words()[0]).toBe("Theirs. Mine. First.");
    expect(faults).toEqual([]);
  });

  test("says nothing was undone when there is nothing of one's own", () => {
    const { theirs, undo } = twoPeople();
    insert(theirs, "e1", 0, "Theirs. ");
    expect(undo.undo()).toBeUndefined();
  });

  test("can be done again after the caret moved, which is no step", () => {
    const { mine, undo, words } = twoPeople();
    const moveCaret = () => mine.transact(() => {}, ySyncPluginKey);
    let steps = 0;
    for (const name of ["stack-item-added", "stack-item-updated"] as const)
      undo.manager.on(name, () => (steps += 1));
    undo.step(() => insert(mine, "e1", 0, "Mine. "));
    moveCaret();
    expect(steps).toBe(1);
    undo.undo();
    moveCaret();
    expect(undo.redo()).toBe("e1");
    expect(words()[0]).toBe("Mine. First.");
  });

  test("of bringing back what somebody else deleted deletes it again", () => {
    const { mine, theirs, undo, read, faults } = twoPeople();
    deleteEntry(theirs, "e2");
    insert(mine, "e2", 0, "Mine. ");
    undo.step(() => restoreEntry(mine, "e2", AUTHOR));
    expect(read().entries.map(bodyWords)).toEqual(["First.", "Mine. Second."]);
    expect(undo.undo()).toBe("e2");
    expect(read().entries).toHaveLength(1);
    expect(undo.redo()).toBe("e2");
    expect(read().entries).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test("of a field, a move and a deletion gives back what was", () => {
    const { mine, undo, read, faults } = twoPeople();
    undo.step(() => setEntry(mine, "e1", { date: { start: "2031-03-05", end: null } }));
    undo.step(() => moveEntry(mine, "e2", "e1"));
    undo.step(() => deleteEntry(mine, "e2"));
    expect(read().entries.map((one) => one.id)).toEqual(["e1"]);
    expect(undo.undo()).toBe("e2");
    expect(read().entries.map((one) => one.id)).toEqual(["e2", "e1"]);
    undo.undo();
    expect(read().entries.map((one) => one.id)).toEqual(["e1", "e2"]);
    undo.undo();
    expect(read().entries[0]?.date?.start).toBe("2031-03-01");
    expect(faults).toEqual([]);
  });

  test("of a new entry deletes it, keeps it listed, and can bring it back", () => {
    const { mine, undo, read, faults } = twoPeople();
    const fields = { date: { start: "2031-03-03", end: null } };
    undo.step(() => addEntry(mine, { id: "e3", beforeId: null, fields }, AUTHOR));
    expect(read().entries).toHaveLength(3);
    undo.undo();
    expect(read().entries).toHaveLength(2);
    expect(mine.getMap("entries").has("e3")).toBe(true);
    undo.redo();
    expect(read().entries.at(-1)).toMatchObject({ id: "e3", date: { start: "2031-03-03" } });
    expect(faults).toEqual([]);
  });

  test("of a new entry keeps what somebody else wrote into it meanwhile", () => {
    const { mine, theirs, undo, read, faults } = twoPeople();
    undo.step(() => addEntry(mine, { id: "e3", beforeId: null }, AUTHOR));
    insert(theirs, "e3", 0, "Theirs.");
    undo.undo();
    undo.redo();
    expect(bodyWords(read().entries[2] ?? entryMissing())).toBe("Theirs.");
    expect(faults).toEqual([]);
  });

  test("of a new source deletes it, unless somebody else cites it by then", () => {
    const { mine, theirs, undo, read, faults } = twoPeople();
    const fields = { kind: "web" as const, url: "https://paper.example.com/1" };
    undo.step(() => addSource(mine, { id: "s9", fields }, AUTHOR));
    undo.undo();
    expect(read().sources.some((one) => one.id === "s9")).toBe(false);
    undo.redo();
    expect(read().sources.find((one) => one.id === "s9")?.url).toBe("https://paper.example.com/1");
    addCitation(theirs, { entryId: "e1", block: 0, offset: 0 }, { id: "c9", sourceId: "s9", locator: null });
    undo.undo();
    expect(read().sources.some((one) => one.id === "s9")).toBe(true);
    expect(faults).toEqual([]);
  });
});

function entryMissing(): never {
  throw new Error("the entry is not there");
}
