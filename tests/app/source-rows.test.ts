/** The table of sources: what its rows are, which a filter leaves, in what order they stand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BY_NUMBER,
  filteredSources,
  heldInPlace,
  isUncited,
  NO_SOURCE_FILTER,
  type SourceColumn,
  type SourceFilter,
  sortedSources,
  sourceRows,
} from "../../app/sources/source-rows.ts";
import type { Finding, Severity } from "../../server/domain/report/model.ts";
import { cite, entry, report, source } from "../factories/report.ts";

const found = (sourceId: string | null, ruleId: string, severity: Severity): Finding => ({
  ruleId,
  severity,
  entryId: null,
  sourceId,
  number: null,
  message: `${ruleId} of ${sourceId}`,
  fix: null,
});

const month = report(
  entry("2023-09-05", "The court sat", cite(1), cite(2, 1), "."),
  entry("2023-09-06", "It sat again", cite(3), cite(4, 1), "."),
  entry("2023-09-07", "Somebody said so", cite(5), "."),
  {
    sources: [
      source(3, { title: "beta", outlet: "The Daily", numbers: [3], publishedOn: "2023-09-06" }),
      source(5, { kind: "missing", url: null, numbers: [5] }),
      source(9, {
        title: "Alpha",
        url: "https://www.xn--e1aybc.example/a",
        numbers: [],
        archiveUrl: "https://archive.example/a",
        publishedOn: "2023-08-01",
      }),
    ],
  },
);
const findings = [
  found("s5", "S01", "block"),
  found("s3", "U04", "info"),
  found("s3", "U08", "info"),
  found("s9", "S02", "warn"),
  found(null, "C01", "warn"),
];
const rows = sourceRows(month, findings);
const ids = (some: readonly { readonly id: string }[]) => some.map((row) => row.id);

it("shows those alone whose pages went after publication", () => {
  const some = sourceRows(month, findings, undefined, (id) => id === "s3");
  expect(ids(filteredSources(some, { ...NO_SOURCE_FILTER, which: "gone" }))).toEqual(["s3"]);
});

describe("a row", () => {
  const byId = new Map(rows.map((row) => [row.id, row]));

  it("knows each entry that cites it once, in reading order", () => {
    const cited = byId.get("s1")?.citedBy.map((one) => [one.entry.id, one.ordinal]);
    expect(cited).toEqual([
      ["e1", 1],
      ["e2", 2],
    ]);
    expect(byId.get("s9")?.citedBy).toEqual([]);
  });

  it("shows a host as people read it, and none without an address", () => {
    expect(byId.get("s9")?.host).toBe("тест.example");
    expect(byId.get("s1")?.host).toBe("news.example.org");
    expect(byId.get("s5")?.host).toBeNull();
  });

  it("has the findings of its source alone", () => {
    expect(byId.get("s3")?.findings.map((one) => one.ruleId)).toEqual(["U04", "U08"]);
    expect(byId.get("s1")?.findings).toEqual([]);
  });

  it("is cited when the month's own words cite it", () => {
    const inIntro = { ...month, sources: [source(8, { numbers: [6] })] };
    expect(sourceRows(inIntro, []).map(isUncited)).toEqual([false]);
    expect(rows.filter(isUncited).map((row) => row.id)).toEqual(["s9"]);
  });
});

describe("a filter", () => {
  it.each<[Partial<SourceFilter>, readonly string[]]>([
    [{}, ["s1", "s3", "s5", "s9"]],
    [{ which: "findings" }, ["s3", "s5", "s9"]],
    [{ which: "missing" }, ["s5"]],
    [{ which: "uncited" }, ["s9"]],
    [{ kind: "web" }, ["s1", "s3", "s9"]],
    [{ kind: "web", which: "findings" }, ["s3", "s9"]],
    [{ text: "DAILY beta" }, ["s3"]],
    [{ text: "daily alpha" }, []],
    [{ text: "тест" }, ["s9"]],
    [{ text: "s01" }, ["s5"]],
    [{ text: "archive.example" }, ["s9"]],
  ])("%j leaves %j", (filter, left) => {
    expect(ids(filteredSources(rows, { ...NO_SOURCE_FILTER, ...filter })).sort()).toEqual(left);
  });
});

describe("the order", () => {
  it.each<[SourceColumn, readonly string[], readonly string[]]>([
    ["number", ["s1", "s3", "s5", "s9"], ["s5", "s3", "s1", "s9"]],
    ["source", ["s9", "s3", "s1", "s5"], ["s1", "s3", "s9", "s5"]],
    ["kind", ["s5", "s1", "s3", "s9"], ["s1", "s3", "s9", "s5"]],
    ["published", ["s9", "s3", "s1", "s5"], ["s3", "s9", "s1", "s5"]],
    ["archived", ["s9", "s1", "s3", "s5"], ["s9", "s1", "s3", "s5"]],
    ["entries", ["s9", "s3", "s5", "s1"], ["s1", "s3", "s5", "s9"]],
    ["findings", ["s3", "s9", "s5", "s1"], ["s5", "s9", "s3", "s1"]],
  ])("by %s has what is empty at the end either way", (column, up, down) => {
    expect(ids(sortedSources(rows, { column, isDescending: false }, "en"))).toEqual(up);
    expect(ids(sortedSources(rows, { column, isDescending: true }, "en"))).toEqual(down);
  });

  it("loses no row and doubles none", () => {
    const column = fc.constantFrom<SourceColumn>("number", "source", "kind", "entries", "findings");
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows]), column, fc.boolean(), (some, by, isDescending) => {
        const sorted = sortedSources(some, { column: by, isDescending }, "en");
        expect([...ids(sorted)].sort()).toEqual([...ids(some)].sort());
      }),
    );
  });
});

describe("rows held in place", () => {
  const sorted = sortedSources(rows, BY_NUMBER, "en");

  it("keep theirs although they would sort or filter otherwise now; new ones come behind", () => {
    const wanted = sorted.filter((row) => row.id !== "s3").toReversed();
    expect(ids(heldInPlace(wanted, rows, ["s1", "s3", "s5"]))).toEqual(["s1", "s3", "s5", "s9"]);
  });

  it("go when their source goes", () => {
    const left = rows.filter((row) => row.id !== "s3");
    expect(ids(heldInPlace(left, left, ["s1", "s3", "s5"]))).toEqual(["s1", "s5", "s9"]);
  });
});
