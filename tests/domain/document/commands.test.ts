/** What the desk does to the shared document besides typing. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addCitation } from "../../../server/domain/document/add-citation.ts";
import { addEntry } from "../../../server/domain/document/add-entry.ts";
import { addSource } from "../../../server/domain/document/add-source.ts";
import { citedSources } from "../../../server/domain/document/cited-sources.ts";
import { deleteEntry, restoreEntry } from "../../../server/domain/document/delete-entry.ts";
import { deleteSource, mergeSource, restoreSource } from "../../../server/domain/document/delete-source.ts";
import { bodyText, entryFields, entryListings } from "../../../server/domain/document/document-shape.ts";
import { moveEntry } from "../../../server/domain/document/move-entry.ts";
import { replaceText } from "../../../server/domain/document/replace-text.ts";
import { setEntry } from "../../../server/domain/document/set-entry.ts";
import { setReportTitle } from "../../../server/domain/document/set-report-title.ts";
import { setSource } from "../../../server/domain/document/set-source.ts";
import { DomainError } from "../../../server/domain/errors.ts";
import type { Entry } from "../../../server/domain/report/model.ts";
import { printedText } from "../../../server/domain/report/text.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { AUTHOR, exchange, FACTS, openSeeded, openUpdate, readAs } from "../../formats/ydoc/opened.ts";

const month = report(
  entry(
    "2023-09-02",
    { people: [{ name: "Kim B.", role: null }], topics: ["trial"] },
    "The court sat",
    cite(1),
    ".",
  ),
  entry("2023-09-03", "A march was held", cite(2), "."),
  entry("2023-09-05", "A strike began", cite(3), "."),
  { sources: [source(3, { kind: "missing", url: null, note: "promised by phone" })] },
);
const open = (clientId?: number) => openSeeded(month, clientId);
const read = (doc: Y.Doc) => readAs(doc, month);
const ids = (doc: Y.Doc) => read(doc).entries.map((one) => one.id);
const first = (doc: Y.Doc): Entry | undefined => read(doc).entries[0];

function refusal(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "done";
}

describe("entries", () => {
  it("are added where they belong, with a paragraph to type into", () => {
    const doc = open();
    const date = { start: "2023-09-04", end: null };
    addEntry(doc, { id: "n1", beforeId: "e3", fields: { date } }, AUTHOR);
    addEntry(doc, { id: "n2", beforeId: null }, AUTHOR);
    expect(ids(doc)).toEqual(["e1", "e2", "n1", "e3", "n2"]);
    expect(read(doc).entries[2]).toMatchObject({ date, body: [{ type: "paragraph", content: [] }] });
    expect(entryListings(doc).get("n1")).toMatchObject({ createdBy: AUTHOR.personId, createdAt: AUTHOR.now });
  });

  it("say the same to their author as to everybody else, half characters or not", () => {
    const doc = open();
    const half = "a\ud83d";
    const body = [
      { type: "paragraph" as const, content: [{ type: "text" as const, text: half, marks: [] }] },
    ];
    const law = { code: "other" as const, article: half, part: null, paragraph: null, printed: half };
    const people = [{ name: half, role: half }];
    addEntry(doc, { id: "n1", beforeId: null, fields: { lead: half, people, law: [law] }, body }, AUTHOR);
    expect(read(openUpdate(Y.encodeStateAsUpdate(doc)))).toEqual(read(doc));
    expect(read(doc).entries.at(-1)?.lead).toBe("a\uFFFD");
  });

  it("added at one place by two people are both there, in one order", () => {
    const [a, b] = [open(11), open(12)];
    addEntry(a, { id: "a", beforeId: "e2" }, AUTHOR);
    addEntry(b, { id: "b", beforeId: "e2" }, AUTHOR);
    exchange(a, b);
    expect(ids(a)).toEqual(["e1", "a", "b", "e2", "e3"]);
    expect(ids(b)).toEqual(ids(a));
    addEntry(a, { id: "c", beforeId: "b" }, AUTHOR);
    moveEntry(b, "e3", "a");
    exchange(a, b);
    expect(ids(a)).toEqual(["e1", "e3", "a", "c", "b", "e2"]);
  });

  it("move, and stay where they are when they are there", () => {
    const doc = open();
    moveEntry(doc, "e3", "e1");
    moveEntry(doc, "e1", null);
    expect(ids(doc)).toEqual(["e3", "e2", "e1"]);
    const before = Y.encodeStateVector(doc);
    moveEntry(doc, "e2", "e1");
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it("come back where they stood, with what stood for their missing note", () => {
    const doc = open();
    const before = read(doc);
    deleteEntry(doc, "e3", "sharing buttons");
    expect(read(doc).sources.map((one) => one.id)).toEqual(["s1", "s2"]);
    restoreEntry(doc, "e3", AUTHOR);
    expect(read(doc)).toEqual(before);
    expect(entryListings(doc).get("e3")).not.toHaveProperty("reason");
  });

  it("give up only the members of a set that go", () => {
    const [a, b] = [open(11), open(12)];
    setEntry(a, "e1", { people: [{ name: "Kim B.", role: "lawyer" }], topics: ["trial", "torture"] });
    setEntry(b, "e1", { people: [{ name: "Orlova A.", role: null }] });
    exchange(a, b);
    // One renamed the person's role while the other took the person out: whoever Yjs hears last decides on her alone.
    const people = first(a)?.people.map((one) => one.name);
    expect(people).toContain("Orlova A.");
    expect(first(a)?.topics).toEqual(["trial", "torture"]);
    expect(read(b)).toEqual(read(a));
  });

  it("wake no hidden day when a new date is set", () => {
    const doc = open();
    entryFields(doc, "e1").set("end", "2023-09-01");
    expect(first(doc)?.date).toEqual({ start: "2023-09-02", end: null });
    setEntry(doc, "e1", { date: { start: "2023-08-30", end: null } });
    expect(first(doc)?.date).toEqual({ start: "2023-08-30", end: null });
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ["an id that is taken", (doc) => addEntry(doc, { id: "e1", beforeId: null }, AUTHOR)],
    ["an id that is none", (doc) => addEntry(doc, { id: "", beforeId: null }, AUTHOR)],
    ["moving what is gone", (doc) => moveEntry(doc, "gone", null)],
    ["moving before what is gone", (doc) => moveEntry(doc, "e1", "gone")],
    ["deleting what is gone", (doc) => deleteEntry(doc, "gone")],
    ["restoring what never was", (doc) => restoreEntry(doc, "gone", AUTHOR)],
    ["setting what is gone", (doc) => setEntry(doc, "gone", { lead: "x" })],
    ["a day that does not exist", (doc) => setEntry(doc, "e1", { date: { start: "2023-02-30", end: null } })],
    ["an endless name", (doc) => setEntry(doc, "e1", { people: [{ name: "x".repeat(2000), role: null }] })],
    ["an endless lead", (doc) => setEntry(doc, "e1", { lead: "x".repeat(100_001) })],
  ])("refuse %s", (_name, act) => {
    const doc = open();
    const before = Y.encodeStateAsUpdate(doc);
    expect(refusal(() => act(doc))).toBe("EDIT_NOT_POSSIBLE");
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});

describe("sources", () => {
  it("are added behind the others", () => {
    const doc = open();
    addSource(doc, { id: "n1", fields: { kind: "web", url: "https://a.example.org/" } }, AUTHOR);
    expect(read(doc).sources.at(-1)).toEqual(
      source(4, { id: "n1", numbers: [], url: "https://a.example.org/" }),
    );
  });

  it("give their citations away when merged, and take none back when restored", () => {
    const doc = open();
    mergeSource(doc, "s2", "s1");
    expect(read(doc).sources.map((one) => [one.id, ...one.numbers])).toEqual([
      ["s1", 1, 2],
      ["s3", 3],
    ]);
    restoreSource(doc, "s2", AUTHOR);
    expect(read(doc).sources.map((one) => [one.id, ...one.numbers])).toEqual([
      ["s1", 1, 2],
      ["s2"],
      ["s3", 3],
    ]);
  });

  it("are followed by citations of the introduction and the closing words", () => {
    const citation = { type: "citation", id: "c7", sourceId: "s2", locator: null, number: 4 } as const;
    const closing = [{ type: "paragraph", content: [citation] } as const];
    const doc = openSeeded({ ...month, report: { ...month.report, closing } });
    mergeSource(doc, "s2", "s1");
    expect(read(doc).report.closing).toMatchObject([{ content: [{ id: "c7", sourceId: "s1" }] }]);
    expect(citedSources(doc)).toEqual(new Set(["s1", "s3"]));
    deleteEntry(doc, "e1");
    expect(citedSources(doc)).toContain("s1");
  });

  it("are followed through any number of merges", () => {
    const [a, b] = [open(11), open(12)];
    mergeSource(a, "s3", "s2");
    mergeSource(a, "s2", "s1");
    addCitation(b, { entryId: "e1", block: 0, offset: 0 }, { id: "c9", sourceId: "s3", locator: null });
    exchange(a, b);
    expect(read(a).sources.map((one) => [one.id, ...one.numbers])).toEqual([["s1", 1, 2, 3, 4]]);
  });

  it("keep their data when deleted and restored", () => {
    const doc = open();
    deleteSource(doc, "s2");
    expect(read(doc).sources.at(-1)).toMatchObject({ id: "s2", kind: "missing", url: null });
    restoreSource(doc, "s2", AUTHOR);
    expect(read(doc)).toEqual(read(open()));
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ["an id that is taken", (doc) => addSource(doc, { id: "s1", fields: { kind: "web" } }, AUTHOR)],
    [
      "an address that runs",
      (doc) => addSource(doc, { id: "n", fields: { kind: "web", url: "data:x" } }, AUTHOR),
    ],
    ["setting what is gone", (doc) => setSource(doc, "gone", { title: "x" })],
    ["setting an address that runs", (doc) => setSource(doc, "s1", { archiveUrl: "javascript:x" })],
    ["setting a day that does not exist", (doc) => setSource(doc, "s1", { publishedOn: "2023-02-30" })],
    ["deleting what is gone", (doc) => deleteSource(doc, "gone")],
    ["merging into what is gone", (doc) => mergeSource(doc, "s1", "gone")],
    ["merging into itself", (doc) => mergeSource(doc, "s1", "s1")],
  ])("refuse %s", (_name, act) => {
    const doc = open();
    const before = Y.encodeStateAsUpdate(doc);
    expect(refusal(() => act(doc))).toBe("EDIT_NOT_POSSIBLE");
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});

describe("citations", () => {
  const at = (offset: number, block = 0) => ({ entryId: "e1", block, offset });
  const citation = { id: "c9", sourceId: "s2", locator: "p. 3" };

  it.each([
    [0, "[1]The court sat[2]."],
    [3, "The[1] court sat[2]."],
    [10, "The court [1]sat[2]."],
    [13, "The court sat[1][2]."],
    [14, "The court sat[1][2]."],
    [15, "The court sat[1].[2]"],
  ])("are put at offset %i", (offset, expected) => {
    const doc = open();
    addCitation(doc, at(offset), citation);
    const shown = first(doc);
    expect(shown && printedText(shown)).toBe(expected);
    expect(JSON.stringify(shown)).toContain('"locator":"p. 3"');
  });

  it("keep the marks on both sides", () => {
    const doc = open();
    const words = (bodyText(doc, "e1").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    words.format(2, 7, { italic: {} });
    for (const [id, offset] of [
      ["x", 4],
      ["y", 7],
    ] as const)
      addCitation(doc, at(offset), { ...citation, id });
    const runs = first(doc)?.body[0]?.content.map((one) =>
      one.type === "text" ? one.text + one.marks.map((mark) => `/${mark.type}`).join("") : one.id,
    );
    expect(runs).toEqual(["Th", "e /italic", "x", "co/italic", "y", "urt/italic", " sat", "c1", "."]);
  });

  it("make a paragraph where there is none", () => {
    const doc = open();
    bodyText(doc, "e1").delete(0, 1);
    addCitation(doc, at(0), citation);
    replaceText(doc, { entryId: "e1", block: 0, from: 0, to: 0, text: "So it is" });
    replaceText(doc, { entryId: "e1", block: 0, from: 9, to: 9, text: "." });
    const shown = first(doc);
    expect(shown && printedText(shown)).toBe("So it is[1].");
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ["an entry that is gone", (doc) => addCitation(doc, { ...at(0), entryId: "gone" }, citation)],
    ["a block that is gone", (doc) => addCitation(doc, at(0, 3), citation)],
    ["a place behind the end", (doc) => addCitation(doc, at(16), citation)],
    ["a place before the start", (doc) => addCitation(doc, at(-1), citation)],
    ["a source that is gone", (doc) => addCitation(doc, at(0), { ...citation, sourceId: "gone" })],
    ["an id that is none", (doc) => addCitation(doc, at(0), { ...citation, id: "" })],
  ])("refuse %s", (_name, act) => {
    const doc = open();
    const before = Y.encodeStateAsUpdate(doc);
    expect(refusal(() => act(doc))).toBe("EDIT_NOT_POSSIBLE");
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("never part a character", () => {
    const doc = openSeeded(report(entry(null, "a😀b", cite(1))));
    const act = () => addCitation(doc, at(2), { ...citation, sourceId: "s1" });
    expect(refusal(act)).toBe("EDIT_NOT_POSSIBLE");
  });
});

describe("the report's title", () => {
  it("is set and taken away", () => {
    const doc = open();
    setReportTitle(doc, "September");
    expect(readAs(doc, { ...month, report: { ...month.report, ...FACTS } }).report.title).toBe("September");
    setReportTitle(doc, null);
    expect(read(doc).report.title).toBeNull();
  });
});
