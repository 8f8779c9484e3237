/** The gate, line by line, on a report of two entries. */
import { describe, expect, it } from "vitest";
import { createContributionLedger } from "../../../server/domain/document/contribution-ledger.ts";
import type { Finding, Report } from "../../../server/domain/report/model.ts";
import type {
  EntryEvent,
  ReviewRecords,
  TickEvent,
  VerdictEvent,
  WaiverRecord,
} from "../../../server/domain/workflow/review-records.ts";
import { type ReadReport, reviewState } from "../../../server/domain/workflow/review-state.ts";
import { reviewUnits } from "../../../server/domain/workflow/review-unit.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

const SAID = { n: 1, personId: "p1", at: 1, seq: 1 };
const BASE = report(
  entry("2023-09-04", "The court sat in public.", cite(1)),
  entry("2023-09-05", "The appeal was heard.", cite(2, 1)),
);

function read(of: Report): ReadReport {
  const authorship = { ledger: createContributionLedger(null), aliasesOf: () => [] };
  return { seq: 1, report: of, units: reviewUnits(of), authorship, digest: "" };
}

interface Said {
  readonly approved?: readonly string[];
  readonly ticked?: readonly string[];
  readonly verdict?: VerdictEvent["verdict"];
  readonly waivers?: readonly WaiverRecord[];
}

/** What was said while the report was `of`. */
function records(of: Report, { approved = [], ticked = [], verdict, waivers = [] }: Said): ReviewRecords {
  const units = reviewUnits(of);
  const state = reviewState(read(of), {
    entries: [],
    verdicts: [],
    ticks: [],
    waivers: [],
    editions: [],
    reopenedAfter: [],
  });
  const entries: EntryEvent[] = units
    .filter((unit) => approved.includes(unit.id))
    .map(({ id, digest }) => ({
      ...SAID,
      entryId: id,
      action: "approve",
      digest,
      sourceIds: [],
      reason: null,
    }));
  const ticks: TickEvent[] = units.flatMap(({ id, claims }) =>
    claims
      .filter((claim) => ticked.includes(claim.citationId))
      .map(({ citationId, binding }) => ({ ...SAID, entryId: id, citationId, binding, isTicked: true })),
  );
  const binding = state.source("s1")?.binding ?? "";
  const verdicts = verdict ? [{ ...SAID, sourceId: "s1", verdict, binding, reason: null }] : [];
  return { entries, verdicts, ticks, waivers, editions: [], reopenedAfter: [] };
}

const lines = (of: Report, said: ReviewRecords) =>
  reviewState(read(of), said).blocking.map((line) => [
    line.kind,
    line.entryId,
    line.ruleId ?? line.citationId,
  ]);
const ALL = { approved: ["e1", "e2"], ticked: ["c1", "c2"] };

describe("the gate", () => {
  it("lists everything of a month nobody has looked at, a source once", () => {
    expect(lines(BASE, records(BASE, {}))).toEqual([
      ["not-approved", "e1", null],
      ["source-unchecked", "e1", null],
      ["citation-unchecked", "e1", "c1"],
      ["not-approved", "e2", null],
      ["citation-unchecked", "e2", "c2"],
    ]);
  });

  it("is open when all is approved and ticked; a tick verifies its source", () => {
    expect(lines(BASE, records(BASE, ALL))).toEqual([]);
    expect(lines(BASE, records(BASE, { ...ALL, ticked: ["c2"] }))).toEqual([
      ["citation-unchecked", "e1", "c1"],
    ]);
  });

  it("is closed by a rejected source, whatever was ticked", () => {
    expect(lines(BASE, records(BASE, { ...ALL, verdict: "rejected" }))).toEqual([
      ["source-rejected", "e1", null],
    ]);
  });

  it("asks for no check of a source that is missing: the rules speak of it", () => {
    const missing = report(entry("2023-09-04", "The court sat in public.", cite(1)), {
      sources: [source(1, { kind: "missing", url: null })],
    });
    expect(lines(missing, records(missing, { approved: ["e1"] }))).toEqual([]);
  });

  it("takes an approval of other words for none", () => {
    const changed = report(
      entry("2023-09-04", "The court sat in private.", cite(1)),
      entry("2023-09-05", "The appeal was heard.", cite(2, 1)),
    );
    expect(lines(changed, records(BASE, ALL))).toEqual([
      ["stale", "e1", null],
      ["citation-unchecked", "e1", "c1"],
    ]);
  });
});

describe("a finding", () => {
  const finding = (fields: Partial<Finding>): Finding => ({
    ruleId: "S06",
    severity: "block",
    entryId: "e2",
    sourceId: null,
    number: null,
    message: "Dated 2022; this report is September 2023",
    fix: null,
    ...fields,
  });
  const found = (...findings: readonly Finding[]): Report => ({ ...BASE, findings });
  const said = records(BASE, ALL);

  it("closes the gate only when it blocks", () => {
    expect(lines(found(finding({}), finding({ severity: "warn" })), said)).toEqual([
      ["finding", "e2", "S06"],
    ]);
  });

  it("about a source leads to the entry that cites it first, one about neither to the report", () => {
    const of = found(
      finding({ entryId: null, sourceId: "s1", ruleId: "U06" }),
      finding({ entryId: null, ruleId: "S15" }),
    );
    expect(lines(of, said)).toEqual([
      ["finding", "e1", "U06"],
      ["finding", null, "S15"],
    ]);
  });

  it("waived stays waived when numbers in its words move, and blocks again when what it is about changes", () => {
    const before = reviewState(read(found(finding({ message: "Entry 2 is wrong" }))), said);
    const [line] = before.blocking;
    if (!line) throw new Error("it does not block");
    const waiver = {
      ...SAID,
      waiverId: "w1",
      line: line.key,
      binding: line.binding,
      reason: "So it is.",
      isAlone: false,
      isRevoked: false,
    };
    const waived = { ...said, waivers: [waiver] };
    expect(lines(found(finding({ message: "Entry 7 is wrong" })), waived)).toEqual([]);
    expect(lines(found(finding({})), { ...said, waivers: [{ ...waiver, isRevoked: true }] })).toHaveLength(1);
    const changed = {
      ...found(finding({})),
      entries: BASE.entries.map((one) => (one.id === "e2" ? { ...one, topics: ["trial" as const] } : one)),
    };
    expect(lines(changed, waived)).toContainEqual(["finding", "e2", "S06"]);
  });
});
