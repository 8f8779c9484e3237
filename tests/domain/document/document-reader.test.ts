/** Reading again only what changed, and whatever is there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addCitation } from "../../../server/domain/document/add-citation.ts";
import { applyEditToDocument } from "../../../server/domain/document/apply-edit-to-document.ts";
import { watchRoots } from "../../../server/domain/document/changed-roots.ts";
import { contentOf } from "../../../server/domain/document/content-of.ts";
import { createDocumentReader, readDocument } from "../../../server/domain/document/document-reader.ts";
import {
  bodyText,
  entryFields,
  reportFields,
  sourceFields,
} from "../../../server/domain/document/document-shape.ts";
import { setReportTitle } from "../../../server/domain/document/set-report-title.ts";
import { setSource } from "../../../server/domain/document/set-source.ts";
import { DomainError } from "../../../server/domain/errors.ts";
import type { Report } from "../../../server/domain/report/model.ts";
import { reportSchema } from "../../../server/domain/report/report-schema.ts";
import { citationsOf } from "../../../server/domain/report/text.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { anyEdit } from "../../formats/ydoc/any-edit.ts";
import { AUTHOR, countingIds, FACTS, openSeeded, openUpdate } from "../../formats/ydoc/opened.ts";

const month = report(
  entry("2023-09-02", "The court sat", cite(1), "."),
  entry("2023-09-03", "A march was held", cite(2), "."),
  entry("2023-09-05", "A strike began", cite(3, 1), "."),
);

function open() {
  const doc = openSeeded(month);
  return { doc, reader: createDocumentReader(doc, FACTS) };
}

function typeInto(doc: Y.Doc, entryId: string): void {
  ((bodyText(doc, entryId).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(3, "!");
}

/** Ids of the entries and sources whose own types changed. */
function touchedBy(doc: Y.Doc, act: () => void): ReadonlySet<string> {
  const touched = new Set<string>();
  const stop = watchRoots(doc, (name) => touched.add(name?.slice(2) ?? "anything"));
  try {
    act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  stop();
  expect(touched).not.toContain("anything");
  return touched;
}

/** What nobody touched and what reads the same is the same. */
function expectShared(before: Report, after: Report, touched: ReadonlySet<string>): void {
  const was = new Map([...before.entries, ...before.sources].map((one) => [one.id, one]));
  for (const is of [...after.entries, ...after.sources]) {
    const old = was.get(is.id);
    const isEqual = JSON.stringify(old) === JSON.stringify(is);
    if (old && isEqual && !touched.has(is.id)) expect(is).toBe(old);
  }
}

describe("createDocumentReader", () => {
  it("gives the same report while nothing changed", () => {
    const { reader } = open();
    expect(reader.report()).toBe(reader.report());
  });

  it("keeps everything but the entry somebody typed into", () => {
    const { doc, reader } = open();
    const before = reader.report();
    typeInto(doc, "e2");
    const after = reader.report();
    expect(after.entries.map((one, index) => one === before.entries[index])).toEqual([true, false, true]);
    expect(after.sources.every((one, index) => one === before.sources[index])).toBe(true);
    expect(after.report).toBe(before.report);
  });

  it("keeps everything but the source whose title changed", () => {
    const { doc, reader } = open();
    const before = reader.report();
    setSource(doc, "s2", { title: "The Northern" });
    const after = reader.report();
    expect(after.sources.map((one, index) => one === before.sources[index])).toEqual([true, false]);
    expect(after.entries.every((one, index) => one === before.entries[index])).toBe(true);
  });

  it("makes new values of entries whose numbers move, and knows that their content is the same", () => {
    const { doc, reader } = open();
    const before = reader.report();
    addCitation(doc, { entryId: "e2", block: 0, offset: 0 }, { id: "c9", sourceId: "s2", locator: null });
    const after = reader.report();
    expect(after.entries[0]).toBe(before.entries[0]);
    expect(after.entries[2]).not.toBe(before.entries[2]);
    for (const [was, is, isSame] of [
      [before.entries[1], after.entries[1], false],
      [before.entries[2], after.entries[2], true],
      [before.sources[0], after.sources[0], true],
    ] as const)
      expect(is && was && contentOf(is) === contentOf(was)).toBe(isSame);
    expect(after.entries.flatMap(citationsOf).map((one) => one.number)).toEqual([1, 2, 3, 4]);
  });

  it("keeps whatever no change reached, after any edit", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), (drafts) => {
        const { doc, reader } = open();
        const newId = countingIds("n");
        for (const draft of drafts) {
          const before = reader.report();
          const touched = touchedBy(doc, () =>
            applyEditToDocument(doc, draft(before), {
              ...AUTHOR,
              numbering: "citation",
              newId,
              origin: null,
            }),
          );
          const after = reader.report();
          expect(after).toEqual(readDocument(doc, FACTS));
          expectShared(before, after, touched);
        }
      }),
    );
  });

  it("notices changes of types it has never read before, however they are declared", () => {
    const doc = new Y.Doc();
    const reader = createDocumentReader(doc, FACTS);
    expect(reader.report().entries).toEqual([]);
    const other = openSeeded(month);
    doc.on("afterTransaction", () => {
      for (const name of [...doc.share.keys()]) if (name.startsWith("b:")) doc.getXmlFragment(name);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(reader.report()).toEqual(readDocument(other, FACTS));
  });

  it("stops listening when closed", () => {
    const { doc, reader } = open();
    const before = reader.report();
    reader.close();
    setReportTitle(doc, "September");
    expect(reader.report()).toBe(before);
  });
});

describe("a pasted citation", () => {
  const copied = () => {
    const { doc, reader } = open();
    const block = bodyText(doc, "e1").get(0) as Y.XmlElement;
    bodyText(doc, "e2").insert(0, [block.clone(), block.clone()]);
    return { doc, reader };
  };

  it("gets an id of its own, the first one keeps it", () => {
    const { reader } = copied();
    const ids = reader
      .report()
      .entries.flatMap(citationsOf)
      .map((one) => one.id);
    expect(ids).toEqual(["c1", "c1~2", "c1~3", "c2", "c3"]);
  });

  it("never gets an id that somebody else bears", () => {
    const { doc, reader } = copied();
    const third = (bodyText(doc, "e3").get(0) as Y.XmlElement).get(1) as Y.XmlElement;
    third.setAttribute("id", "c1~2");
    const ids = reader
      .report()
      .entries.flatMap(citationsOf)
      .map((one) => one.id);
    expect(ids).toEqual(["c1", "c1~3", "c1~4", "c2", "c1~2"]);
  });

  it("does not make its entry a new value each time", () => {
    const { doc, reader } = copied();
    const before = reader.report();
    typeInto(doc, "e3");
    expect(reader.report().entries[1]).toBe(before.entries[1]);
  });

  it("takes the id over when the original goes", () => {
    const { doc, reader } = copied();
    bodyText(doc, "e1").delete(0, 1);
    const ids = reader
      .report()
      .entries.flatMap(citationsOf)
      .map((one) => one.id);
    expect(ids).toEqual(["c1", "c1~2", "c2", "c3"]);
  });
});

describe("what a merge can leave", () => {
  it.each([
    [
      "an end before the start",
      { start: "2023-09-05", end: "2023-09-02" },
      { start: "2023-09-05", end: null },
    ],
    ["an end without a start", { end: "2023-09-02" }, null],
    ["a start that is no day", { start: "soon", end: "2023-09-02" }, null],
  ])("reads %s", (_name, fields, expected) => {
    const { doc, reader } = open();
    entryFields(doc, "e1").delete("start");
    for (const [key, value] of Object.entries(fields)) entryFields(doc, "e1").set(key, value);
    expect(reader.report().entries[0]?.date).toEqual(expected);
  });

  it("passes over keys and values it does not know", () => {
    const { doc, reader } = open();
    const before = reader.report();
    entryFields(doc, "e1").set("mood", "x");
    entryFields(doc, "e1").set("region", 7);
    entryFields(doc, "e1").set("topic:gossip", true);
    entryFields(doc, "e1").set("law:criminal", "x");
    entryFields(doc, "e1").set("person:", "x");
    sourceFields(doc, "s1").set("publishedOn", "yesterday");
    reportFields(doc).set("title", ["x"]);
    bodyText(doc, "e1").insert(0, [new Y.XmlElement("table"), new Y.XmlText("loose")]);
    expect(reader.report()).toEqual(before);
  });
});

describe("any document at all", () => {
  const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<string>;
  const id = fc.constantFrom("e1", "e2", "s1", "x", "");
  const name = fc.constantFrom("paragraph", "quotation", "citation", "iframe");
  const root = fc.oneof(
    fc.constantFrom("report", "entries", "sources"),
    fc.tuple(fc.constantFrom("e:", "s:"), id).map((parts) => parts.join("")),
  );
  const key = fc.oneof(
    id,
    fc.constantFrom(
      "start",
      "end",
      "lead",
      "kind",
      "url",
      "topic:trial",
      "person:",
      "person:A",
      "law:[]",
      "title",
    ),
    fc.constantFrom(
      'law:["criminal","1",null,null]',
      'law:["criminal","",null,null]',
      "law:{",
      "publishedOn",
    ),
  );
  const listing = fc.record(
    {
      order: fc.oneof(fc.constantFrom("a0", "a1", "Zz", "a", "é"), json),
      deleted: fc.constantFrom(true, false, "yes"),
      mergedInto: fc.constantFrom("e1", "s1", "x", 7),
    },
    { requiredKeys: [] },
  );
  const write = fc.oneof(
    fc.tuple(root, key, fc.oneof(json, listing)).map(([map, at, value]) => (doc: Y.Doc) => {
      // Yjs takes plain records only; fast-check also makes some without a prototype.
      doc.getMap(map).set(at, JSON.parse(JSON.stringify(value)));
    }),
    fc
      .tuple(id, name, name, fc.dictionary(fc.constantFrom("id", "sourceId", "locator"), json))
      .map(([entryId, outer, inner, attributes]) => (doc: Y.Doc) => {
        const [block, child] = [new Y.XmlElement(outer), new Y.XmlElement(inner)];
        for (const [at, value] of Object.entries(attributes))
          child.setAttribute(at, JSON.parse(JSON.stringify(value)));
        const text = new Y.XmlText();
        text.insert(0, "words", { bold: true, link: { href: "x" } });
        text.insertEmbed(2, { image: "x" });
        block.insert(0, [text, child, new Y.XmlElement("citation")]);
        doc.getXmlFragment(`b:${entryId}`).insert(0, [block, new Y.XmlText("loose")]);
      }),
  );

  it("reads as a valid report", () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30, size: "max" }), (writes) => {
        const doc = openSeeded(month);
        for (const one of writes) one(doc);
        const read = readDocument(doc, FACTS);
        expect(reportSchema.safeParse(read).error).toBeUndefined();
        expect(readDocument(openUpdate(Y.encodeStateAsUpdate(doc)), FACTS)).toEqual(read);
        const ids = read.entries.flatMap(citationsOf).map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });
});
