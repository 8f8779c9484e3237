/** An edit of the shared document means what it means on the report value, and merges with what others do. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addCitation } from "../../../server/domain/document/add-citation.ts";
import { applyEditToDocument } from "../../../server/domain/document/apply-edit-to-document.ts";
import { bodyText, entryListings } from "../../../server/domain/document/document-shape.ts";
import { DomainError } from "../../../server/domain/errors.ts";
import { applyEdit } from "../../../server/domain/report/apply-edit.ts";
import type { Edit, SingleEdit } from "../../../server/domain/report/edit-schema.ts";
import type { Block, Report } from "../../../server/domain/report/model.ts";
import { printedText } from "../../../server/domain/report/text.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { anyDocumentReport } from "../../formats/ydoc/any-document-report.ts";
import { anyEdit } from "../../formats/ydoc/any-edit.ts";
import { normalForm } from "../../formats/ydoc/normal-form.ts";
import { AUTHOR, countingIds, exchange, openSeeded, readAs } from "../../formats/ydoc/opened.ts";

type Numbering = "citation" | "source";

function refusalOf(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

function edit(doc: Y.Doc, one: Edit, newId = countingIds("new"), numbering: Numbering = "citation"): void {
  applyEditToDocument(doc, one, { ...AUTHOR, numbering, newId, origin: "test" });
}

const replace = (from: number, to: number, text: string, entryId = "e1"): SingleEdit => ({
  type: "replaceText",
  entryId,
  block: 0,
  from,
  to,
  text,
});

const month = report(
  entry("2023-09-02", "The court sat", cite(1), "."),
  entry("2023-09-03", "A march was held", cite(2), ". Two were fined", cite(3), "."),
  entry("2023-09-01", "A strike began", cite(4), "."),
);
const printed = (doc: Y.Doc) => readAs(doc, month).entries.map(printedText);

/** Two people open the month; each does one thing; then they hear of each other. */
function atOnce(first: (doc: Y.Doc) => void, second: (doc: Y.Doc) => void, given: Report = month): Y.Doc {
  const [a, b] = [openSeeded(given, 11), openSeeded(given, 12)];
  first(a);
  second(b);
  exchange(a, b);
  expect(readAs(a, given)).toEqual(readAs(b, given));
  return a;
}

/** Edits of report values do not look at citations in the introduction and the closing words. */
function withPlainStandingText(given: Report): Report {
  const plain = (blocks: readonly Block[]) =>
    blocks.map(({ type, content }) => ({ type, content: content.filter((one) => one.type === "text") }));
  const { intro, closing, ...header } = given.report;
  return { ...given, report: { ...header, intro: plain(intro), closing: plain(closing) } };
}

describe("applyEditToDocument", () => {
  it("does what applyEdit does, and refuses what it refuses", () => {
    fc.assert(
      fc.property(
        anyDocumentReport.map(withPlainStandingText),
        fc.array(anyEdit, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("citation", "source"),
        (given, drafts, numbering) => {
          const doc = openSeeded(given);
          let value = normalForm(given, numbering);
          const [valueIds, documentIds] = [countingIds("new"), countingIds("new")];
          for (const draft of drafts) {
            const one = draft(value);
            let next: Report = value;
            const onValue = refusalOf(() => {
              next = applyEdit(value, one, { numbering, newId: valueIds });
            });
            const before = Y.encodeStateAsUpdate(doc);
            expect(refusalOf(() => edit(doc, one, documentIds, numbering))).toBe(onValue);
            if (onValue !== null) expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
            value = normalForm(next, numbering);
            expect(readAs(doc, given, numbering)).toEqual(value);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each<Edit>([
    { type: "setDate", entryId: "e1", start: "2023-09-02", end: null },
    { type: "setPlace", entryId: "e1", changes: { region: null } },
    replace(4, 9, "court"),
    { type: "moveEntry", entryId: "e1", beforeId: "e2" },
    { type: "setSource", sourceId: "s1", changes: { kind: "web" } },
    { type: "mergeSources", keepId: "s1", dropIds: [] },
    { type: "renumber" },
    { type: "batch", edits: [] },
  ])("leaves no trace when nothing differs: $type", (one) => {
    const doc = openSeeded(month);
    const before = Y.encodeStateAsUpdate(doc);
    edit(doc, one);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("is one transaction with the caller's origin", () => {
    const doc = openSeeded(month);
    const origins: unknown[] = [];
    doc.on("update", (_update: Uint8Array, origin: unknown) => origins.push(origin));
    const edits: SingleEdit[] = [replace(0, 3, "One"), { type: "addWithheldSource", entryId: "e1" }];
    edit(doc, { type: "batch", edits: [...edits, { type: "deleteEntry", entryId: "e2" }] });
    expect(origins).toEqual(["test"]);
  });

  it.each<[string, Edit]>([
    ["an address that runs", { type: "setSource", sourceId: "s1", changes: { url: "javascript:alert(1)" } }],
    ["an endless lead", { type: "setLead", entryId: "e1", lead: "x".repeat(200_000) }],
    ["an endless name", { type: "renamePerson", entryId: "e1", from: "Kim B.", to: "x".repeat(1000) }],
  ])("refuses %s together with the rest of the batch", (_name, one) => {
    const doc = openSeeded(
      report(entry(null, { people: [{ name: "Kim B.", role: null }] }, "One", cite(1), ".")),
    );
    const before = Y.encodeStateAsUpdate(doc);
    const edits = [replace(0, 3, "Two"), ...(one.type === "batch" ? one.edits : [one])];
    expect(refusalOf(() => edit(doc, { type: "batch", edits }))).toBe("EDIT_NOT_POSSIBLE");
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("keeps the reason for which an entry was set aside", () => {
    const doc = openSeeded(month);
    edit(doc, { type: "setAsideEntry", entryId: "e2", reason: "sharing buttons" });
    expect(entryListings(doc).get("e2")).toMatchObject({ deleted: true, reason: "sharing buttons" });
  });

  it("lists a missing source again as the edit leaves it, not as it once was", () => {
    const doc = atOnce(
      (a) => edit(a, { type: "mergeSources", keepId: "s1", dropIds: ["s2"] }),
      (b) => edit(b, { type: "deleteSource", sourceId: "s9" }),
      { ...month, sources: [...month.sources, source(9, { title: "Endangers a witness" })] },
    );
    addCitation(
      openSeeded(month),
      { entryId: "e1", block: 0, offset: 0 },
      { id: "x", sourceId: "s1", locator: null },
    );
    const other = openSeeded({
      ...month,
      sources: [...month.sources, source(9, { title: "Endangers a witness" })],
    });
    addCitation(other, { entryId: "e1", block: 0, offset: 0 }, { id: "c9", sourceId: "s9", locator: null });
    exchange(doc, other);
    const shown = () => readAs(doc, month).sources.find((one) => one.id === "s9");
    expect(shown()).toMatchObject({ kind: "missing", title: null });
    edit(doc, { type: "setSource", sourceId: "s9", changes: { kind: "withheld" } });
    expect(shown()).toMatchObject({ kind: "withheld", title: null, url: null });
  });
});

describe("replacing text while others write", () => {
  const long = report(entry("2023-09-02", "The court sat and the jury rose. ".repeat(100), cite(1), "."));

  it("touches only the characters that differ", () => {
    const doc = openSeeded(long);
    let deleted = 0;
    const sizes: number[] = [];
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      for (const ranges of transaction.deleteSet.clients.values())
        for (const { len } of ranges) deleted += len;
    });
    doc.on("update", (update: Uint8Array) => sizes.push(update.length));
    edit(doc, replace(4, 9, "count"));
    expect(deleted).toBe(1);
    expect(Math.max(...sizes)).toBeLessThan(40);
  });

  it("leaves carets where they were", () => {
    const doc = openSeeded(long);
    const words = (bodyText(doc, "e1").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const carets = [2, 20, 500].map((at) => Y.createRelativePositionFromTypeIndex(words, at));
    edit(doc, replace(4, 9, "tribunal"));
    const now = carets.map((caret) => Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index);
    expect(now).toEqual([2, 23, 503]);
  });

  it("never parts a character that shares a half with its successor", () => {
    const doc = openSeeded(report(entry(null, "a😀b")));
    edit(doc, replace(1, 3, "😁"));
    expect(printed(doc)).toEqual(["a😁b"]);
  });

  it("replaces half characters, as everybody else would receive them", () => {
    const doc = openSeeded(month);
    edit(doc, replace(0, 3, "A\ud83d"));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(printed(doc)[0]).toBe("A\uFFFD court sat[1].");
    expect(printed(other)).toEqual(printed(doc));
  });

  it("keeps what both wrote into one paragraph", () => {
    const doc = atOnce(
      (a) => edit(a, replace(4, 9, "tribunal")),
      (b) => edit(b, replace(13, 13, " for long")),
    );
    expect(printed(doc)[0]).toBe("The tribunal sat for long[1].");
  });

  it("keeps what one types into a paragraph that another cites in", () => {
    const doc = atOnce(
      (a) =>
        addCitation(a, { entryId: "e1", block: 0, offset: 9 }, { id: "c9", sourceId: "s2", locator: null }),
      (b) => edit(b, replace(13, 13, " for long")),
    );
    const [text = ""] = printed(doc);
    expect(text).toContain(" for long");
    expect(text.match(/\[\d\]/g)).toEqual(["[1]", "[2]"]);
  });
});

describe("structure changed by two people at once", () => {
  it("keeps a move and another move", () => {
    const doc = atOnce(
      (a) => edit(a, { type: "moveEntry", entryId: "e3", beforeId: "e1" }),
      (b) => edit(b, { type: "moveEntry", entryId: "e2", beforeId: "e1" }),
    );
    expect(readAs(doc, month).entries.map((one) => one.id)).toEqual(["e2", "e3", "e1"]);
  });

  it("lets citations follow a source merged while it was being cited", () => {
    const doc = atOnce(
      (a) => edit(a, { type: "mergeSources", keepId: "s1", dropIds: ["s2"] }),
      (b) =>
        addCitation(b, { entryId: "e3", block: 0, offset: 0 }, { id: "c9", sourceId: "s2", locator: null }),
    );
    const read = readAs(doc, month);
    expect(read.sources.map((one) => [one.id, ...one.numbers])).toEqual([
      ["s1", 1, 2, 4],
      ["s3", 3],
      ["s4", 5],
    ]);
  });

  it("keeps one of two sources merged into each other", () => {
    const doc = atOnce(
      (a) => edit(a, { type: "mergeSources", keepId: "s1", dropIds: ["s2"] }),
      (b) => edit(b, { type: "mergeSources", keepId: "s2", dropIds: ["s1"] }),
    );
    const read = readAs(doc, month);
    expect(read.sources.map((one) => [one.id, one.kind, ...one.numbers])).toEqual([
      ["s1", "web", 1, 2],
      ["s3", "web", 3],
      ["s4", "web", 4],
    ]);
  });

  it("shows as missing a source deleted while it was being cited, without what it said", () => {
    const given = { ...month, sources: [...month.sources, source(9, { title: "Endangers a witness" })] };
    const doc = atOnce(
      (a) => edit(a, { type: "deleteSource", sourceId: "s9" }),
      (b) =>
        addCitation(b, { entryId: "e3", block: 0, offset: 0 }, { id: "c9", sourceId: "s9", locator: null }),
      given,
    );
    const last = readAs(doc, given).sources.at(-1);
    expect(last).toEqual({ ...source(9), kind: "missing", url: null, numbers: [4] });
  });

  it("keeps words typed into an entry that another deleted", () => {
    const doc = atOnce(
      (a) => edit(a, { type: "deleteEntry", entryId: "e1" }),
      (b) => edit(b, replace(13, 13, " for long")),
    );
    expect(printed(doc)).toHaveLength(2);
    entryListings(doc).set("e1", { order: "a0", createdAt: 1, createdBy: "p1" });
    expect(printed(doc)[0]).toBe("The court sat for long[1].");
  });

  it("keeps fields that two people set at once", () => {
    const doc = atOnce(
      (a) => edit(a, { type: "setPlace", entryId: "e1", changes: { region: "Kesh" } }),
      (b) => edit(b, { type: "setPlace", entryId: "e1", changes: { settlement: "Northport" } }),
    );
    expect(readAs(doc, month).entries[0]?.place).toMatchObject({ region: "Kesh", settlement: "Northport" });
  });
});
