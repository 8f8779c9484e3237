/** An entry restored is the entry it was, with its citations and sources, and as little is touched as can be. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { deleteEntry } from "../../../server/domain/document/delete-entry.ts";
import { deleteSource, mergeSource } from "../../../server/domain/document/delete-source.ts";
import { readDocument } from "../../../server/domain/document/document-reader.ts";
import { bodyText, sourceListings } from "../../../server/domain/document/document-shape.ts";
import { isLive } from "../../../server/domain/document/reading-order.ts";
import { replaceText } from "../../../server/domain/document/replace-text.ts";
import { setEntry } from "../../../server/domain/document/set-entry.ts";
import { restoreVersion } from "../../../server/domain/history/restore-version.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { anyKeystroke, openEditor } from "../../formats/ydoc/editor.ts";
import { AUTHOR, FACTS, openSeeded } from "../../formats/ydoc/opened.ts";

const month = report(
  entry("2023-09-02", "Fined", cite(1), ".", "\n", "Held for a day", cite(2), "."),
  entry("2023-09-03", "Another entry", cite(3), "."),
);

function open() {
  const doc = openSeeded(month);
  const read = () => readDocument(doc, FACTS);
  const [then] = read().entries;
  if (!then) throw new Error("the month has entries");
  const now = () => read().entries.find((one) => one.id === then.id);
  return { doc, read, then, now };
}

describe("restoring an entry", () => {
  it("gives back fields, words and citations under their ids", () => {
    const { doc, then, now } = open();
    setEntry(doc, then.id, { date: null, topics: ["torture"] });
    replaceText(doc, { entryId: then.id, block: 0, from: 0, to: 5, text: "Beaten" });
    const body = bodyText(doc, then.id);
    body.delete(1, 1);
    expect(now()).not.toEqual(then);
    restoreVersion(doc, then, AUTHOR);
    expect(now()).toEqual(then);
  });

  it("brings back the entry and the sources that were deleted since, and leaves other entries alone", () => {
    const { doc, read, then, now } = open();
    const [, other] = read().entries;
    deleteEntry(doc, then.id);
    for (const id of ["s1", "s2"]) deleteSource(doc, id);
    restoreVersion(doc, then, AUTHOR);
    expect(now()).toEqual(then);
    expect(read().entries[1]).toEqual(other);
    expect(["s1", "s2"].every((id) => isLive(sourceListings(doc), id))).toBe(true);
  });

  it("leaves a merged source merged: its citations follow", () => {
    const { doc, read, then, now } = open();
    mergeSource(doc, "s1", "s2");
    restoreVersion(doc, then, AUTHOR);
    expect(isLive(sourceListings(doc), "s1")).toBe(false);
    expect(read().sources.map((source) => source.id)).not.toContain("s1");
    expect(now()?.body[0]?.content[1]).toMatchObject({ type: "citation", sourceId: "s2" });
  });

  it("does not touch paragraphs that read the same", () => {
    const { doc, then } = open();
    const second = bodyText(doc, then.id).get(1);
    replaceText(doc, { entryId: then.id, block: 0, from: 0, to: 5, text: "Beaten" });
    restoreVersion(doc, then, AUTHOR);
    expect(bodyText(doc, then.id).get(1)).toBe(second);
  });

  it("changes nothing where the entry is what it was", () => {
    const { doc, then } = open();
    const before = Y.encodeStateAsUpdate(doc);
    restoreVersion(doc, then, AUTHOR);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("is not possible for an entry the document never had, and changes nothing", () => {
    const { doc, then } = open();
    const before = Y.encodeStateAsUpdate(doc);
    expect(() => restoreVersion(doc, { ...then, id: "elsewhere" }, AUTHOR)).toThrow(
      /no longer in the report/u,
    );
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("gives the same words back after any editing", () => {
    fc.assert(
      fc.property(fc.array(anyKeystroke, { maxLength: 12 }), (keystrokes) => {
        const { doc, then, now } = open();
        const editor = openEditor(bodyText(doc, then.id));
        for (const keystroke of keystrokes) editor.change(keystroke);
        editor.close();
        restoreVersion(doc, then, AUTHOR);
        expect(now()).toEqual(then);
      }),
      { numRuns: 60 },
    );
  });
});
