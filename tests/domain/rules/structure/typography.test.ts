/** S10, S11 and S12: full stops, markers, spaces. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyWords, citationsOf } from "../../../../server/domain/report/text.ts";
import { extraSpace } from "../../../../server/domain/rules/structure/extra-space.ts";
import { fullStop } from "../../../../server/domain/rules/structure/full-stop.ts";
import { markerTidy } from "../../../../server/domain/rules/structure/marker-tidy.ts";
import { messagesOf } from "../../../factories/findings.ts";
import { type Cite, cite, entry, report } from "../../../factories/report.ts";
import { afterFixes, textAfterFixes } from "./one-click.ts";

/** "The court sat[1]." as parts of an entry; "¶" starts a paragraph. */
function parts(text: string): readonly (string | Cite)[] {
  return text
    .split(/(\[\d+\]|¶)/u)
    .filter((part) => part !== "")
    .map((part) => (part === "¶" ? "\n" : /^\[\d+\]$/.test(part) ? cite(Number(part.slice(1, -1))) : part));
}

const one = (...texts: readonly string[]) =>
  report(...texts.map((text) => entry("2023-09-05", ...parts(text))));

describe("S10", () => {
  it.each([
    "The court sat[1].",
    "The court sat.[1]",
    "The court sat.[1][2]",
    "The court sat[1].[2]",
    "“We shall see.”[1]",
    "“We shall see”[1].",
    "«Посмотрим!»[1]",
    "Will it sit?[1]",
    "And then…[1]",
    "So said Akhmetova Zh.[1]",
    "They demanded:¶a) bread;¶b) peace[1].",
    "The court sat[1].   ",
    "See https://news.example.org/page",
    "¶The court sat[1].",
  ])("is content with %j", (text) => {
    expect(messagesOf(fullStop, one(text))).toEqual([]);
  });

  it.each([
    ["The court sat[1]", "The court sat[1]."],
    ["The court sat", "The court sat."],
    ["The court sat [1] ", "The court sat [1]. "],
    ["“We shall see”[1]", "“We shall see”[1]."],
    ["Суд заседал [1]", "Суд заседал [1]."],
    ["They demanded:[1]", "They demanded:[1]."],
    ["A fine of 67 thousand tenge (€ 130)[1]", "A fine of 67 thousand tenge (€ 130)[1]."],
  ])("%j → %j", (text, expected) => {
    expect(messagesOf(fullStop, one(text))).toEqual(["Missing full stop"]);
    expect(textAfterFixes(fullStop, one(text))).toEqual([expected]);
  });

  it("names the paragraph", () => {
    expect(messagesOf(fullStop, one("The court sat[1]¶It rose[2]."))).toEqual([
      "Missing full stop at the end of paragraph 1",
    ]);
  });
});

describe("S11", () => {
  /** Three tidy entries, so that the report has a habit. */
  const amongTidy = (text: string) => one(text, "A[11].", "B[12].", "C[13].");

  it.each([
    "The court sat[1].",
    "The court sat[1][2].",
    "It sat[1], rose[2] and went[3].",
    "It sat[1], [2].",
    "So said Akhmetova Zh.[1]",
    "in the year 2023, etc.[1]",
    "“We shall see!”[1].",
    "[1] opens the text.",
  ])("is content with %j", (text) => {
    expect(messagesOf(markerTidy, amongTidy(text))).toEqual([]);
  });

  it.each([
    ["the “right” one.[1].", "doubled full stop", "the “right” one[1]."],
    ["So said Akhmetova Zh.[1].", "doubled full stop", "So said Akhmetova Zh.[1]"],
    ["the City Hall [1].", "white space before it", "the City Hall[1]."],
    ["in 2022 \u00a0[1] and later[2].", "white space before it", "in 2022[1] and later[2]."],
    ["the City Hall. [1].", "doubled full stop, white space before it", "the City Hall[1]."],
    ["the City Hall[1] [2].", "white space before it", "the City Hall[1][2]."],
    ["she said.[1]", "full stop before it", "she said[1]."],
    ["she said.[1][2]", "full stop before it", "she said[1][2]."],
    ["she said. [1] He left[2].", "white space before it, full stop before it", "she said[1]. He left[2]."],
  ])("%j: %s → %j", (text, found, expected) => {
    expect(messagesOf(markerTidy, amongTidy(text))).toEqual([`Tidy the marker: ${found}`]);
    expect(textAfterFixes(markerTidy, amongTidy(text))[0]).toBe(expected);
  });

  it("follows the report's habit", () => {
    expect(messagesOf(markerTidy, one("One.[1]", "Two.[2]", "Three[3]."))).toEqual([]);
    expect(messagesOf(markerTidy, one("One.[1]", "Two[2].", "Three[3]."))).toHaveLength(1);
  });

  it("tells each marker apart", () => {
    expect(messagesOf(markerTidy, amongTidy("It sat [1], rose [2] and went[3]."))).toHaveLength(2);
  });

  it("loses no word and no citation, whatever surrounds the markers", () => {
    const piece = fc.constantFrom("word", ".", " ", "\u00a0", ". ", "E.", ",", "[1]", "[2]", "…", "¶");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const before = one(`A${pieces.join("")}`, "B[8].", "C[9].");
        const after = afterFixes(markerTidy, before, { clicks: 60 });
        expect(after.entries.flatMap(citationsOf)).toHaveLength(before.entries.flatMap(citationsOf).length);
        const words = (text: string) => text.replace(/[\s.…]/gu, "");
        expect(after.entries.map((entry) => words(bodyWords(entry)))).toEqual(
          before.entries.map((entry) => words(bodyWords(entry))),
        );
      }),
    );
  });
});

describe("S12", () => {
  it.each([
    "One space.",
    "67\u00a0thousand tenge, №\u00a071, Article\u00a0405, 5\u00a0%.",
    "К.\u00a0Иванов и Иванов\u00a0К. в г.\u00a0Тарн\u00a0— юристы.",
    "Zh.\u00a0Akhmetova came.",
    "A line\nand another.",
    "The Hall  [1].",
  ])("is content with %j", (text) => {
    expect(messagesOf(extraSpace, one(text))).toEqual([]);
  });

  it.each([
    ["It sat.  It rose.", "Extra space", "It sat. It rose."],
    ["It sat.\u00a0 It\u00a0rose.", "Extra space in 2 places", "It sat. It rose."],
    ["  It sat.\u00a0", "Extra space in 2 places", "It sat."],
    ["the\u00a0court", "Extra space", "the court"],
    ["67\u00a0\u00a0thousand", "Extra space", "67 thousand"],
    ["It said so.\u00a0They rose.", "Extra space", "It said so. They rose."],
  ])("%j: %s → %j", (text, message, expected) => {
    expect(messagesOf(extraSpace, one(text))).toEqual([message]);
    expect(textAfterFixes(extraSpace, one(text))).toEqual([expected]);
  });

  it("collapses in the lead and keeps the space that parts it from the text", () => {
    const lead = "September 5,  Tarn,";
    const before = report(entry("2023-09-05", { lead }, "  the court sat", cite(1), "."));
    expect(messagesOf(extraSpace, before)).toEqual(["Extra space before the text", "Extra space"]);
    expect(textAfterFixes(extraSpace, before)).toEqual(["September 5, Tarn, the court sat[1]."]);
  });

  it("names the paragraph", () => {
    expect(messagesOf(extraSpace, one("It sat[1].¶It  rose[2]."))).toEqual(["Extra space in paragraph 2"]);
  });
});
