/** S15: a series of spans that stops before the month does. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../../../server/domain/report/model.ts";
import { seriesStops } from "../../../../server/domain/rules/structure/series.ts";
import { findingsOf, messagesOf } from "../../../factories/findings.ts";
import { cite, entry, report } from "../../../factories/report.ts";

const month = (language: Language, ...texts: readonly string[]) =>
  report(...texts.map((text, at) => entry("2023-09-05", text, cite(at + 1), ".")), { header: { language } });

const overview = (span: string) => `overview of the freedom of speech in Velmar ${span}`;
const weekly = [
  "from August 31 to September 7, 2023",
  "from September 7 to September 14, 2023",
  "from September 14 to September 21, 2023",
];

describe("S15", () => {
  it("names the span that is missing, at the last instalment", () => {
    const one = month(
      "en",
      overview(weekly[0] ?? ""),
      "The court sat",
      overview(weekly[1] ?? ""),
      overview(weekly[2] ?? ""),
    );
    expect(findingsOf(seriesStops, one).map(({ message, entryId }) => [message, entryId])).toEqual([
      ["No overview for 21–28 September", "e4"],
    ]);
  });

  it.each<[string, Language, readonly string[], readonly string[]]>([
    ["complete", "en", [...weekly, "from September 21 to September 28, 2023"].map(overview), []],
    ["two are enough", "en", weekly.slice(1).map(overview), ["No overview for 21–28 September"]],
    ["one is no series", "en", weekly.slice(2).map(overview), []],
    [
      "a gap inside",
      "en",
      [weekly[0], weekly[1], "from September 21 to September 28"].map((s) => overview(s ?? "")),
      ["No overview for 14–21 September"],
    ],
    [
      "whole weeks",
      "en",
      ["1–7 September", "8–14 September"].map((s) => `The weekly digest of arrests, ${s}`),
      ["No weekly digest for 15–21 September", "No weekly digest for 22–28 September"],
    ],
    ["different words", "en", [overview(weekly[0] ?? ""), `report on arrests ${weekly[1]}`], []],
    [
      "spans apart from each other",
      "en",
      ["from September 1 to September 3", "from September 10 to September 12"].map(overview),
      [],
    ],
    [
      "spans of different length",
      "en",
      ["from September 1 to September 8", "from September 8 to September 10"].map(overview),
      [],
    ],
    ["two spans in a text", "en", weekly.map((span) => `${overview(span)}, and from May 1 to May 8`), []],
    [
      "across the month",
      "en",
      ["from August 10 to August 17", "from August 17 to August 24"].map(overview),
      ["No overview for 24 August – 31 August"]
        .slice(1)
        .concat([
          "No overview for 31 August – 7 September",
          "No overview for 7–14 September",
          "No overview for 14–21 September",
          "No overview for 21–28 September",
        ]),
    ],
    [
      "Russian",
      "ru",
      ["с 31 августа по 7 сентября 2023 года", "с 7 по 14 сентября 2023 года"].map(
        (s) => `Обзор нарушений свободы слова ${s}`,
      ),
      ["No “Обзор нарушений” for 14–21 September", "No “Обзор нарушений” for 21–28 September"],
    ],
    [
      "Kazakh",
      "kk",
      ["7–14 қыркүйек", "14–21 қыркүйек"].map((s) => `${s} аралығындағы сөз бостандығына шолу`),
      ["No entry of this series for 21–28 September"],
    ],
  ])("%s", (_name, language, texts, expected) => {
    expect(messagesOf(seriesStops, month(language, ...texts))).toEqual(expected);
  });
});
