/** Which paragraphs under a day heading are entries of their own. */
import { describe, expect, it } from "vitest";
import { printedText } from "../../../server/domain/report/text.ts";
import { readMonth } from "../../factories/read-month.ts";

const read = (...lines: readonly string[]) =>
  readMonth(lines.join("\n"), { month: "2031-03", language: "en" });
const texts = (report: ReturnType<typeof read>) => report.entries.map(printedText);
const doubts = (report: ReturnType<typeof read>) => report.findings.map((one) => one.ruleId);

describe("under a day heading", () => {
  it("an uncited paragraph goes on with the entry above and says so; a cited one is an entry", () => {
    const report = read(
      "March 3",
      "",
      "Tarn. Police held four women near the station [1].",
      "",
      "They were not given water.",
      "",
      "On the same day a picket took place near the ministry [2].",
    );
    expect(texts(report)).toEqual([
      "Tarn. Police held four women near the station [1].\nThey were not given water.",
      "On the same day a picket took place near the ministry [2].",
    ]);
    expect(doubts(report)).toEqual(["I03"]);
  });

  it("a line without a blank one above it stays in its paragraph", () => {
    const report = read(
      "March 3",
      "",
      "Tarn: a fine for a placard [1].",
      "Harvel, where he lives, was told of it [2].",
      "",
      "Harvel: a search of a flat [3].",
    );
    expect(texts(report)).toEqual([
      "Tarn: a fine for a placard [1].\nHarvel, where he lives, was told of it [2].",
      "Harvel: a search of a flat [3].",
    ]);
  });

  it("every line with a source is an entry where the file has no blank lines", () => {
    const report = read(
      "March 3",
      "Tarn: a fine [1].",
      "Police broke up a meeting [2].",
      "A student was expelled [3].",
    );
    expect(report.entries).toHaveLength(3);
  });

  it("a line without a day goes on where entries repeat their day", () => {
    const report = read("March 3", "", "March 3, Tarn: a fine [1].", "", "The trial goes on in June [2].");
    expect(report.entries).toHaveLength(1);
    expect(doubts(report)).toEqual(["I03"]);
  });
});

describe("a topic's name in ordinary case", () => {
  it("between a finished entry and the next is set aside", () => {
    const report = read(
      "March 3, Tarn, a fine [1].",
      "",
      "Freedom of assembly",
      "",
      "March 4, Tarn, a picket [2].",
    );
    expect(texts(report)).toEqual(["March 3, Tarn, a fine [1].", "March 4, Tarn, a picket [2]."]);
    expect(report.setAside).toEqual([{ line: 3, text: "Freedom of assembly", reason: "heading" }]);
  });

  it.each([
    ["closed by a stop", "March 3, Tarn, a fine [1].", "", "He appealed.", ""],
    ["with no blank line above", "March 3, Tarn, a fine [1].", "He appealed", "", ""],
    ["the start of a quotation", "March 3, Tarn, a fine [1].", "", "She said: “They came on", ""],
    ["after an unfinished entry", "March 3, Tarn, a fine", "", "Two weeks later", ""],
  ])("is text when it is %s", (_, ...lines) => {
    const report = read(...lines, "March 4, Tarn, a picket [2].");
    expect(report.setAside).toEqual([]);
    expect(report.entries[0]?.body).toHaveLength(2);
  });
});
