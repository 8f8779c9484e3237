import fc from "fast-check";
import { expect, it } from "vitest";
import { reportSchema } from "../../../server/domain/report/report-schema.ts";
import { citationsOf, printedText } from "../../../server/domain/report/text.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../../server/formats/write/print-options.ts";
import { writeText } from "../../../server/formats/write/text/write-text.ts";
import { tinyGazetteer } from "../../factories/gazetteer.ts";
import { readMonth } from "../../factories/read-month.ts";
import { monthArbitrary } from "./month-arbitrary.ts";

const RUNS = { numRuns: 300 };

it("reads a month in any shape without losing a character, an entry, a marker or a source", () => {
  fc.assert(
    fc.property(monthArbitrary(), (month) => {
      const report = readMonth(month.text, { month: "2031-03", language: month.language });
      expect(report.entries.map(printedText)).toEqual(month.entries.map((entry) => entry.printed));
      expect(report.entries.map((entry) => entry.date?.start)).toEqual(
        month.entries.map((entry) => entry.day),
      );
      expect(report.entries.map((entry) => citationsOf(entry).map((one) => one.number))).toEqual(
        month.entries.map((entry) => entry.markers),
      );
      expect(report.sources.filter((source) => source.kind === "missing")).toHaveLength(month.missing);
      expect(report.sources.filter((source) => source.numbers.length === 0)).toHaveLength(month.uncited);
      expect(report.setAside.map((line) => line.text)).toEqual(month.setAside);
      reportSchema.parse(report);
    }),
    RUNS,
  );
});

it("accounts for every non-blank character of the file", () => {
  fc.assert(
    fc.property(monthArbitrary(), (month) => {
      const report = readMonth(month.text, { month: "2031-03", language: month.language });
      const inEntries = report.entries.flatMap((entry) => printedText(entry).split("\n"));
      const inSetAside = report.setAside.map((line) => line.text);
      const known = new Set([...inEntries, ...inSetAside]);
      const urls = report.sources.flatMap((source) => source.url ?? []);
      for (const line of month.text.split(/\r?\n/u)) {
        if (/^[\s\u00A0]*$/u.test(line) || known.has(line)) continue;
        expect(
          urls.some((url) => line.includes(url)),
          `unaccounted: ${line}`,
        ).toBe(true);
      }
    }),
    RUNS,
  );
});

it("prints a text that reads back to the same report", () => {
  fc.assert(
    fc.property(monthArbitrary(), (month) => {
      const options = { month: "2031-03", language: month.language };
      const first = readMonth(month.text, options);
      const printed = writeText(first, DEFAULT_PRINT_OPTIONS, tinyGazetteer);
      const second = readMonth(printed, options);
      const comparable = (report: typeof first) => ({
        header: report.report,
        entries: report.entries.map(({ date, place, lead, people, law, topics }) => ({
          date,
          place,
          lead,
          people,
          law,
          topics,
        })),
        text: report.entries.map(printedText),
        sources: report.sources
          .filter((one) => one.kind !== "missing")
          .map(({ kind, url, title, numbers }) => ({ kind, url, title, numbers })),
      });
      expect(comparable(second)).toEqual(comparable(first));
    }),
    RUNS,
  );
});
