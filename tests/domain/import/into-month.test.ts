/** From a draft to the month: what is the same, fresh ids, and the place among the entries that stand there. */
import { describe, expect, it } from "vitest";
import { addToDocument } from "../../../server/domain/import/add-to-document.ts";
import { withFreshIds } from "../../../server/domain/import/fresh-ids.ts";
import { openDraft } from "../../../server/domain/import/open-draft.ts";
import { reportOfDraft } from "../../../server/domain/import/report-of-draft.ts";
import { entriesAlreadyIn, sameEntryKey } from "../../../server/domain/import/same-entry.ts";
import type { Report } from "../../../server/domain/report/model.ts";
import { citationsOf, printedText } from "../../../server/domain/report/text.ts";
import { countingIds } from "../../factories/read-month.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { AUTHOR, openSeeded, readAs } from "../../formats/ydoc/opened.ts";

const one = (value: Report) => value.entries[0] as Report["entries"][number];

describe("an entry says the same as another", () => {
  const plain = one(
    report(entry("2023-09-05", { lead: "September 5, Tarn: " }, "The court  sat", cite(1), ".")),
  );
  const key = sameEntryKey(plain);

  it.each([
    ["with another number, id and source", entry("2023-09-05", { id: "x" }, "The court sat", cite(7), ".")],
    [
      "with the lead gone and the place corrected",
      entry("2023-09-05", { place: { region: "North" } }, "The court\u00A0sat", "."),
    ],
  ])("%s", (_, draft) => expect(sameEntryKey(one(report(draft)))).toBe(key));

  it.each([
    ["another day", entry("2023-09-06", "The court sat", cite(1), ".")],
    ["a range of days", entry("2023-09-05/2023-09-06", "The court sat", cite(1), ".")],
    ["another word", entry("2023-09-05", "The court rose", cite(1), ".")],
  ])("but not with %s", (_, draft) => expect(sameEntryKey(one(report(draft)))).not.toBe(key));

  it("once, when the month has it once and the file twice", () => {
    const month = report(entry("2023-09-05", "The court sat."));
    const file = report(entry("2023-09-05", "The court sat."), entry("2023-09-05", "The court sat."));
    expect(entriesAlreadyIn(month.entries, file.entries)).toEqual(["e1"]);
  });
});

describe("what a draft gives away", () => {
  const whole = report(
    entry("2023-09-01", "One", cite(1), cite(2)),
    entry("2023-09-02", "Two", cite(2), cite(3)),
    {
      sources: [
        source(3, { kind: "missing", url: null }),
        source(8),
        source(9, { kind: "missing", url: null }),
      ],
    },
  );
  const finding = {
    ruleId: "I01",
    severity: "warn",
    entryId: null,
    sourceId: null,
    number: null,
    message: "x",
    fix: null,
  } as const;
  const draft = openDraft({ ...whole, findings: [finding] }, []);
  const ids = (value: Report) => value.sources.map(({ id }) => id);

  it("leaves out doubts, and missing sources that nobody cites", () => {
    const given = reportOfDraft(draft, new Set());
    expect(given.findings).toEqual([]);
    expect(ids(given)).toEqual(["s1", "s2", "s3", "s8"]);
  });

  it("brings only the sources that are cited when entries are left out", () => {
    const given = reportOfDraft(draft, new Set(["e1"]));
    expect(given.entries.map(({ id }) => id)).toEqual(["e2"]);
    expect(ids(given)).toEqual(["s2", "s3"]);
  });
});

describe("fresh ids", () => {
  const month = report(entry("2023-09-01", "One", cite(1)), entry("2023-09-02", "Two", cite(2, 1)));

  it("keep who cites what, and no id", () => {
    const fresh = withFreshIds(month, countingIds());
    const [source] = fresh.sources;
    expect(fresh.entries.flatMap(citationsOf).map((one) => one.sourceId)).toEqual([source?.id, source?.id]);
    expect(JSON.stringify(fresh)).not.toMatch(/"[ecs]\d"/u);
    expect(fresh.entries.map(printedText)).toEqual(month.entries.map(printedText));
  });

  it.each<[string, Report]>([
    ["a citation of no source", { ...month, sources: [] }],
    ["two sources under one id", { ...month, sources: [source(1), source(1)] }],
  ])("refuse %s", (_, broken) => {
    expect(() => withFreshIds(broken, countingIds())).toThrow(/nothing was added/u);
  });
});

describe("adding to an open month", () => {
  const there = report(
    entry("2023-09-02", "Second."),
    entry("2023-09-05", "Fifth."),
    entry(null, "Undated."),
    entry("2023-09-09", "Ninth."),
  );

  const added = (...drafts: readonly ReturnType<typeof entry>[]) => {
    const doc = openSeeded(there);
    addToDocument(doc, withFreshIds(report(...drafts), countingIds()), AUTHOR);
    const read = readAs(doc, there);
    doc.destroy();
    return read;
  };
  const words = (value: Report) => value.entries.map(printedText);

  it("puts each entry behind those of its day and of earlier days", () => {
    const month = added(
      entry("2023-09-01", "New 1."),
      entry("2023-09-05", "New 5a."),
      entry("2023-09-05", "New 5b."),
      entry(null, "New, undated."),
      entry("2023-09-30", "New 30."),
      entry("2023-09-03", "New 3, out of order."),
    );
    expect(words(month)).toEqual([
      "New 1.",
      "Second.",
      "New 3, out of order.",
      "Fifth.",
      "Undated.",
      "New 5a.",
      "New 5b.",
      "New, undated.",
      "Ninth.",
      "New 30.",
    ]);
  });

  it("brings sources and citations along, and what no browser should be given into the note", () => {
    const doc = openSeeded(there);
    const fields = { sources: [source(1, { url: "javascript:alert(1)" })] };
    const file = report(entry("2023-09-01", "New", cite(1)), fields);
    addToDocument(doc, withFreshIds(file, countingIds()), AUTHOR);
    const month = readAs(doc, there);
    expect(month.sources).toMatchObject([
      { kind: "web", url: null, note: "javascript:alert(1)", numbers: [1] },
    ]);
    expect(month.entries[0] && citationsOf(month.entries[0])).toMatchObject([
      { sourceId: month.sources[0]?.id },
    ]);
    doc.destroy();
  });

  it("refuses ids that stand there already", () => {
    const doc = openSeeded(there);
    expect(() => addToDocument(doc, there, AUTHOR)).toThrow(/id of its own/u);
    doc.destroy();
  });
});
