import { describe, expect, it } from "vitest";
import { citedSentences } from "../../../server/domain/workflow/cited-sentence.ts";
import { sentenceEnds } from "../../../server/domain/workflow/sentence-end.ts";
import { cite, entry, report } from "../../factories/report.ts";

type Part = string | ReturnType<typeof cite>;

const sentencesOf = (...parts: readonly Part[]) => {
  const [made] = report(entry("2023-09-05", ...parts)).entries;
  return made ? citedSentences(made).map((one) => one.sentence) : [];
};

describe("the sentence of a citation", () => {
  const cases: readonly (readonly [string, readonly Part[], readonly string[]])[] = [
    ["stands before it", ["He was tried.", cite(1)], ["He was tried."]],
    ["also before the stop", ["He was tried", cite(1), "."], ["He was tried"]],
    ["begins behind the sentence before", ["The hall was full. He was tried.", cite(1)], ["He was tried."]],
    [
      "begins behind the citation before",
      ["He was tried,", cite(1), " then fined.", cite(2)],
      ["He was tried,", "then fined."],
    ],
    [
      "is shared by a group",
      ["He was tried.", cite(1), " ", cite(2), ", ", cite(3), " She was not.", cite(4)],
      ["He was tried.", "He was tried.", "He was tried.", "She was not."],
    ],
    [
      "leaves out the stop of the one before",
      ["He was tried ", cite(1), ". She was not ", cite(2), "."],
      ["He was tried", "She was not"],
    ],
    [
      "is the last one of the block before, when the block opens with it",
      ["He was tried. The hall was full.", "\n", cite(1), " More."],
      ["The hall was full."],
    ],
    ["is empty where nothing stands before it", [cite(1), " He was tried."], [""]],
    ["has single spaces", ["He  was\u00A0tried.", cite(1)], ["He was tried."]],
    [
      "knows initials and abbreviations",
      ["Mr. T. Orlybaev of St. Anna was tried.", cite(1)],
      ["Mr. T. Orlybaev of St. Anna was tried."],
    ],
    [
      "is found in Russian",
      ["Суд г. Тарн начал слушания. Защитник Т. Данебаев выступил в 10 час. утра.", cite(1)],
      ["Защитник Т. Данебаев выступил в 10 час. утра."],
    ],
    ["ends with its quotation", ["Он сказал: «Нет.» Суд ушёл.", cite(1)], ["Суд ушёл."]],
  ];
  it.each(cases)("%s", (_, parts, expected) => {
    expect(sentencesOf(...parts)).toEqual(expected);
  });

  it("opens the entry only where no words stand before it", () => {
    const [made] = report(
      entry("2023-09-05", "One.", cite(1), " Two.", cite(2), "\n", "Three.", cite(3)),
    ).entries;
    expect(made && citedSentences(made).map((one) => one.isOpening)).toEqual([true, false, false]);
  });
});

describe("a sentence ends", () => {
  const shown = (text: string) => {
    const ends = [0, ...sentenceEnds(text), text.length];
    return ends.slice(1).map((end, at) => text.slice(ends[at], end).trim());
  };
  it.each([
    ["It rained. They left.", ["It rained.", "They left."]],
    ["Really?! Yes… No.", ["Really?!", "Yes…", "No."]],
    ["At 10.30 a.m. they left.", ["At 10.30 a.m. they left."]],
    ["He said “Go.” They left.", ["He said “Go.”", "They left."]],
    ["В 2023 г. Суд ушёл.", ["В 2023 г. Суд ушёл."]],
    ["По ст. 146 УК. Суд ушёл.", ["По ст. 146 УК.", "Суд ушёл."]],
    ["Сот 5 қыркүйекте болды. Ол келмеді.", ["Сот 5 қыркүйекте болды.", "Ол келмеді."]],
    ["no capital. follows", ["no capital. follows"]],
    ["", [""]],
  ])("%s", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});
