/** The findings a reviewer is shown: the words' and the world's, each once. */
import { expect, it } from "vitest";
import { allFindings } from "../../app/review/all-findings.ts";
import type { Finding, Severity } from "../../server/domain/report/model.ts";
import { source } from "../factories/report.ts";

const world = (ruleId: string, severity: Severity, entryId: string | null, sourceId: string | null) => {
  const finding: Finding = { ruleId, severity, entryId, sourceId, number: null, message: ruleId, fix: null };
  return { finding, replaces: null };
};

it("are the entry's and its sources', the gravest first, and what blocks as the gate says it", () => {
  const own = { ruleId: "L03", severity: "block", message: "gone", gate: "waived" } as const;
  const words = { ruleId: "T01", severity: "info", message: "words", gate: null } as const;
  const reviewed = { source: source(1) } as Parameters<typeof allFindings>[0]["sources"][number];
  const entry = { entryId: "e1", findings: [own, words], sources: [reviewed] };
  const found = allFindings(entry, [
    world("L03", "block", null, "s1"),
    world("Q01", "warn", "e1", "s1"),
    world("D01", "warn", "e2", "s1"),
    world("C09", "info", null, "s1"),
    world("C08", "warn", null, "s2"),
    world("C07", "warn", null, null),
  ]);
  expect(found.map(({ ruleId, gate }) => `${ruleId} ${gate}`)).toEqual([
    "L03 waived",
    "Q01 null",
    "T01 null",
    "C09 null",
  ]);
});
