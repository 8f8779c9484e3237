/** What looks like a reference to a source and is none stays text, and is named. */
import { describe, expect, it } from "vitest";
import { printedText } from "../../../server/domain/report/text.ts";
import { readMonth } from "../../factories/read-month.ts";

const read = (...lines: readonly string[]) =>
  readMonth(lines.join("\n"), { month: "2031-03", language: "en" });

describe("groups of markers", () => {
  it.each(["[7-9]", "[7–9]", "[10,11]", "[2, 3]", "[ 1 ]", "¹", "¹²"])(
    "“%s” stays text under one doubt",
    (group) => {
      const line = `March 3, Tarn, a man was fined${group} and released${group}.`;
      const report = read(line, "[1] https://a.example/1");
      expect(report.entries.map(printedText)).toEqual([line]);
      expect(report.findings.map(({ ruleId, entryId }) => [ruleId, entryId])).toEqual([
        ["I04", report.entries[0]?.id],
      ]);
      expect(report.findings[0]?.message).toContain(`“${group}”`);
    },
  );

  it.each(["5 m²", "3 km²", "5 м²", "[2010–2015]", "[sic]", "[…]"])("“%s” is none", (words) => {
    expect(read(`March 3, Tarn, a plot of ${words} was seized.`).findings).toEqual([]);
  });
});

describe("an address in the text", () => {
  it("is named when the entry cites nothing", () => {
    const report = read("March 3, Tarn, a fine (https://a.example/1).");
    expect(report.findings.map((one) => one.message)).toEqual([
      "An address stands in the text (https://a.example/1) and the entry cites nothing; make it a source.",
    ]);
  });

  it("is left alone when the entry has a source", () => {
    expect(
      read("March 3, Tarn, a fine on the site a.example (https://a.example)[1].", "[1] https://b.example/1")
        .findings,
    ).toEqual([]);
  });
});
