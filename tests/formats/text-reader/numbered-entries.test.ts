/** Entries of a numbered list and numbered notes look alike; what tells them apart is tabled here. */
import { describe, expect, it } from "vitest";
import { printedText } from "../../../server/domain/report/text.ts";
import { readMonth } from "../../factories/read-month.ts";

const read = (...lines: readonly string[]) =>
  readMonth(lines.join("\n"), { month: "2031-03", language: "en" });

describe("a line that opens with a number and a day", () => {
  it.each([
    ["1) 3 March, Monday. Tarn. A court fined a man (source: https://a.example/1)."],
    ["1. March 3, Tarn, a court fined a man. https://a.example/1"],
    ["1. On March 3, in Tarn, a court fined a man, see https://a.example/1"],
    ["1. Tarn, March 3, a court fined a man. https://a.example/1"],
  ])("is an entry when no marker cites its number: %s", (line) => {
    const report = read(
      "Chronicle for March 2031",
      "",
      line,
      "2. March 4, Tarn, an arrest. https://a.example/2",
    );
    expect(report.entries.map((entry) => entry.date?.start)).toEqual(["2031-03-03", "2031-03-04"]);
    expect(report.entries[0] && printedText(report.entries[0])).toBe(line);
    expect(report.sources).toEqual([]);
  });

  it("is an entry when it shows a marker itself", () => {
    const report = read(
      "1. March 3, Tarn, a fine[1].",
      "2. March 4, Tarn, an arrest[2].",
      "1. Tarn Herald, a fine https://a.example/1",
      "2. Tarn Herald, an arrest https://a.example/2",
    );
    expect(report.entries).toHaveLength(2);
    expect(report.sources.map(({ numbers, url }) => [numbers, url])).toEqual([
      [[1], "https://a.example/1"],
      [[2], "https://a.example/2"],
    ]);
  });

  it("is a note when a marker above cites its number", () => {
    const report = read(
      "March 3, Tarn, a fine[1], an arrest[2].",
      "1. 5 March 2031, Tarn Herald https://a.example/1",
      "2. 6 March 2031, Tarn Herald https://a.example/2",
      "3. 7 March 2031, Tarn Herald https://a.example/3",
    );
    expect(report.entries).toHaveLength(1);
    expect(report.sources.map(({ numbers, title }) => [numbers, title])).toEqual([
      [[1], "5 March 2031, Tarn Herald"],
      [[2], "6 March 2031, Tarn Herald"],
      [[], "7 March 2031, Tarn Herald"],
    ]);
  });

  it("is a note behind a heading", () => {
    const report = read("March 3, Tarn, a fine.", "Sources", "1. 5 March 2031, Tarn Herald, page 4");
    expect(report.entries).toHaveLength(1);
    expect(report.sources).toHaveLength(1);
  });
});

describe("a word like “Source”", () => {
  it("heads no notes when entries with days follow it", () => {
    const report = read(
      "Source",
      "March 3, Tarn, a fine[1].",
      "March 4, Tarn, an arrest[1].",
      "[1] https://a.example/1",
    );
    expect(report.entries).toHaveLength(2);
    expect(report.setAside.map(({ reason }) => reason)).toEqual(["before the first entry"]);
  });

  it("heads none between entries either", () => {
    const report = read(
      "March 3, Tarn, a fine https://a.example/1",
      "",
      "Source",
      "",
      "March 4, Tarn, an arrest https://a.example/2",
    );
    expect(report.entries.map((entry) => entry.date?.start)).toEqual(["2031-03-03", "2031-03-04"]);
    expect(report.sources).toEqual([]);
  });
});
