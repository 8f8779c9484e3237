/** Notes below each section of a month, and lines that follow the last note. */
import { describe, expect, it } from "vitest";
import type { Report } from "../../../server/domain/report/model.ts";
import { citationsOf } from "../../../server/domain/report/text.ts";
import { readMonth } from "../../factories/read-month.ts";

const read = (...lines: readonly string[]) =>
  readMonth(lines.join("\n"), { month: "2031-03", language: "en" });

function cited(report: Report) {
  return report.entries.map((entry) =>
    citationsOf(entry).map(({ number, sourceId }) => [
      number,
      report.sources.find((source) => source.id === sourceId)?.url ?? null,
    ]),
  );
}

describe("notes whose numbers begin again", () => {
  it("belong to the entries above them", () => {
    const report = read(
      "March 3, Tarn, a fine[1].",
      "March 4, Tarn, an arrest[2].",
      "",
      "[1] https://a.example/1",
      "[2] https://a.example/2",
      "",
      "March 5, Tarn, a search[1].",
      "He was held for a day.",
      "March 6, Tarn, a trial[2].",
      "",
      "[1] https://b.example/1",
      "[2] https://b.example/2",
    );
    expect(cited(report)).toEqual([
      [[1, "https://a.example/1"]],
      [[2, "https://a.example/2"]],
      [[1, "https://b.example/1"]],
      [[2, "https://b.example/2"]],
    ]);
    expect(report.entries[2]?.body).toHaveLength(2);
    expect(report.setAside).toEqual([]);
  });

  it("stand under headings of their own, all of them set aside", () => {
    const report = read(
      "March 3, Tarn, a fine[1].",
      "",
      "Notes:",
      "[1] https://a.example/1",
      "",
      "Part two",
      "",
      "March 5, Tarn, a search[1].",
      "",
      "Notes:",
      "[1] https://b.example/1",
    );
    expect(cited(report)).toEqual([[[1, "https://a.example/1"]], [[1, "https://b.example/1"]]]);
    expect(report.setAside.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "heading of the notes"],
      [6, "heading"],
      [10, "heading of the notes"],
    ]);
  });

  it("leave a number they lack without a source, and say that other notes have it", () => {
    const report = read(
      "March 3, Tarn, a fine[1].",
      "March 4, Tarn, an arrest[2].",
      "[1] https://a.example/1",
      "March 5, Tarn, a search[1], a trial[2].",
      "[1] https://b.example/1",
      "[2] https://b.example/2",
    );
    expect(cited(report)[1]).toEqual([[2, null]]);
    expect(report.findings.map(({ ruleId, entryId, number }) => [ruleId, entryId, number])).toEqual([
      ["I04", report.entries[1]?.id, 2],
    ]);
  });

  it("are one block as long as no entry stands between them", () => {
    const report = read("March 3, Tarn, a fine[1].", "[1] https://a.example/1", "[1] https://b.example/1");
    expect(cited(report)).toEqual([[[1, "https://a.example/1"]]]);
    expect(report.findings.map((one) => one.message)).toEqual([
      "Line 3 is a second note with the number 1; every marker [1] was taken for the first, so look which of the two is meant.",
    ]);
  });
});

describe("a line behind a note", () => {
  const after = (note: string, line: string) =>
    read("March 3, Tarn, a fine[1].", `[1] ${note}`, line).sources.map(({ url, title }) => [url, title]);

  it.each([
    ["Tarn Herald, “A fine”,", "5 March 2031 https://a.example/1", "Tarn Herald, “A fine”, 5 March 2031"],
    [
      "https://a.example/1 Tarn Herald, a fine,",
      "second page of the paper",
      "Tarn Herald, a fine, second page of the paper",
    ],
    ["Tarn Herald. A fine.", "https://a.example/1", "Tarn Herald. A fine."],
  ])("goes on with it when it is a tail: %s | %s", (note, line, title) => {
    expect(after(note, line)).toEqual([["https://a.example/1", title]]);
  });

  it("is no part of a note that is complete", () => {
    const closing =
      "Prepared by the editors with the help of many readers of this chronicle and of their friends.";
    const report = read("March 3, Tarn, a fine[1].", "[1] https://a.example/1", closing);
    expect(report.sources.map(({ title }) => title)).toEqual([null]);
    expect(report.report.closing).toHaveLength(1);
    expect(report.setAside).toEqual([{ line: 3, text: closing, reason: "closing words" }]);
  });
});
