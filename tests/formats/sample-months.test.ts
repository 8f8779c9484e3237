/** The sample months from file to findings, against what a person wrote down that they hold. */
import { describe, expect, it } from "vitest";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import { isImportDoubt } from "../../server/domain/report/import-doubts.ts";
import type { Finding, Report } from "../../server/domain/report/model.ts";
import { reportSchema } from "../../server/domain/report/report-schema.ts";
import { citationsOf, printedText } from "../../server/domain/report/text.ts";
import { ALL_RULES } from "../../server/domain/rules/catalogue.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import { readReport } from "../../server/formats/read/read-report.ts";
import { countingIds } from "../factories/read-month.ts";
import { type ExpectedMonth, sampleMonth } from "../fixtures/months.ts";

const gazetteer = builtInGazetteer();

/** Every way the expectations may name the place of a finding; "report" is any place, for what concerns several. */
function placesOf(finding: Finding, report: Report, text: string): readonly string[] {
  const entry = report.entries.findIndex((one) => one.id === finding.entryId);
  const source = report.sources.find((one) => one.id === finding.sourceId);
  const printed = source?.url ? text.split("\n").find((line) => line.endsWith(source.url ?? "")) : undefined;
  const numbers = [finding.number, ...(source?.numbers ?? []), printed && /\d+/u.exec(printed)?.[0]];
  return [
    ...(entry < 0 ? [] : [`entry ${entry + 1}`]),
    ...numbers.flatMap((number) => (number ? [`note ${number}`] : [])),
    "report",
  ];
}

type Expected = ExpectedMonth["findings"][number];

/** Pairs each expectation with a finding of its own; what is left on either side is told. */
function compare(expected: readonly Expected[], found: readonly Finding[], report: Report, text: string) {
  const left = [...found];
  const isVague = (one: Expected) => Number(one.numberOrEntry === "report");
  const missed = [...expected]
    .sort((a, b) => isVague(a) - isVague(b))
    .filter((one) => {
      const at = left.findIndex(
        (finding) =>
          finding.ruleId === one.ruleId && placesOf(finding, report, text).includes(one.numberOrEntry),
      );
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  return { missed, unexpected: left };
}

describe.each(["en", "ru"] as const)("the sample month in %s", async (language) => {
  const { bytes, text, fileName, expected } = sampleMonth(language);
  const month = expected.title === null ? expected.month : null;
  const report = await readReport(bytes, fileName, {
    month,
    language: null,
    gazetteer: async () => gazetteer,
    newId: countingIds(),
  });
  const findings = createChecker({ rules: ALL_RULES, gazetteer }).check(report);

  it("is read in full", () => {
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.report).toMatchObject({ month: expected.month, language, title: expected.title });
    expect(report.entries).toHaveLength(expected.entries);
    expect(report.entries.flatMap((entry) => citationsOf(entry))).toHaveLength(expected.citations);
    expect(report.sources.filter((source) => source.kind === "web")).toHaveLength(expected.webSources);
    expect(report.sources.filter((source) => source.kind === "missing")).toHaveLength(
      expected.missingSources,
    );
    expect(report.setAside.map((line) => line.text)).toEqual(expected.setAside);
  });

  it("has the days a person reads in it", () => {
    const days = report.entries.map(({ date }) =>
      date === null ? null : date.end === null ? date.start : `${date.start}/${date.end}`,
    );
    expect(days).toEqual(expected.dates);
  });

  it("keeps every character of every entry", () => {
    const lines = new Set(text.split("\n"));
    for (const entry of report.entries)
      for (const line of printedText(entry).split("\n")) expect(lines, line).toContain(line);
  });

  it("has every finding a person expects, and no other of the rules that were listed in full", () => {
    const { missed, unexpected } = compare(expected.findings, findings, report, text);
    expect(missed).toEqual([]);
    const exhaustive = unexpected.filter((one) => expected.exhaustive.includes(one.ruleId));
    expect(
      exhaustive.map((one) => `${one.ruleId} ${placesOf(one, report, text).join(", ")}: ${one.message}`),
    ).toEqual([]);
  });

  it("says what the reader was unsure of", () => {
    for (const doubt of report.findings) expect(isImportDoubt(doubt)).toBe(true);
  });
});
