import { describe, expect, it, test } from "vitest";
import { initialStops } from "../../../../../server/domain/rules/consistency/people/initial-stops.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";
import { fixedBy, peopleIn, wordsOf } from "./fixing.ts";

const day = "2023-09-05";

describe("C03", () => {
  test.each([
    [
      "Karimbek D, Articles 405",
      "Karimbek D., Articles 405",
      "“Karimbek D” lacks a full stop after its initial",
    ],
    ["against Akanov F, who", "against Akanov F., who", "“Akanov F” lacks a full stop after its initial"],
    ["against Akanov F who", "against Akanov F. who", "“Akanov F” lacks a full stop after its initial"],
    ["Kasenov B.N sent", "Kasenov B.N. sent", "“Kasenov B.N” lacks a full stop after its initial"],
    ["and A. Serimbai A., Article", "and Serimbai A., Article", "“A. Serimbai A.” repeats its initial"],
    ["said Akanov F.. It", "said Akanov F. It", "“Akanov F.” has a second full stop after its initial"],
    ["said Akanov F. . It", "said Akanov F. It", "“Akanov F.” has a second full stop after its initial"],
    ["Mamin Zh, Article", "Mamin Zh., Article", "“Mamin Zh” lacks a full stop after its initial"],
    [
      "the trial of Askanov in the case of #event2022 R. will be closed",
      "the trial of Askanov R. in the case of #event2022 will be closed",
      "The initial “R.” stands alone, without a surname",
    ],
  ])("%s → %s", (text, mended, message) => {
    const month = report(entry(day, text));
    expect(messagesOf(initialStops, month)).toEqual([message]);
    expect(wordsOf(fixedBy(initialStops, month))).toEqual([mended]);
  });

  test.each([
    "It was said by Akanov F. The court sat.",
    "It was said by Akanov F.",
    "Akanov F... and others",
    "Kasenov B. N. and B. N. Kasenov and A.Seitov",
    "T. Karimbaev’s brother; Karimbaev",
    "vitamin C. deficiency, the point A. of the plan, in 37 C. heat",
    "The U.S. summit and the U. S. army",
    "Timur Karimbaev came.",
  ])("is content with: %s", (text) => {
    expect(findingsOf(initialStops, report(entry(day, text)))).toEqual([]);
  });

  it("takes a citation for a sentence's end", () => {
    const right = report(entry(day, "said Akanov F.", cite(1), " Then Akanov F.", cite(2), "."));
    expect(findingsOf(initialStops, right)).toEqual([]);
    const wrong = report(entry(day, "said Akanov F", cite(1), "."));
    expect(wordsOf(fixedBy(initialStops, wrong))).toEqual(["said Akanov F.."]);
    expect(findingsOf(initialStops, fixedBy(initialStops, wrong))).toEqual([]);
  });

  it("mends every mention and the list of people with one finding", () => {
    const month = report(
      entry(day, "Karimbek D, Articles", cite(1), "\n", "Karimbek D, and again Karimbek D. spoke", {
        people: [
          { name: "Karimbek D", role: "journalist" },
          { name: "Petrova E.", role: null },
        ],
      }),
    );
    expect(findingsOf(initialStops, month)).toHaveLength(1);
    const fixed = fixedBy(initialStops, month);
    expect(wordsOf(fixed)).toEqual(["Karimbek D., Articles\nKarimbek D., and again Karimbek D. spoke"]);
    expect(peopleIn(fixed)).toEqual([["Karimbek D.", "Petrova E."]]);
  });

  it("leaves a stray initial to a person where its surname is not plain", () => {
    const month = report(entry(day, "Askanov and Beketov met when R. was heard"));
    expect(findingsOf(initialStops, month).map((one) => [one.message, one.fix])).toEqual([
      ["The initial “R.” stands alone, without a surname", null],
    ]);
  });

  it("reads Russian", () => {
    const month = report(
      { header: { language: "ru" } },
      entry(day, "журналист Каримджан Д, статьи 405, план Б. принят"),
    );
    expect(wordsOf(fixedBy(initialStops, month))).toEqual([
      "журналист Каримджан Д., статьи 405, план Б. принят",
    ]);
  });
});
