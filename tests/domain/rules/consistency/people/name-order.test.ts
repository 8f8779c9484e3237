import { describe, expect, it, test } from "vitest";
import { nameOrder } from "../../../../../server/domain/rules/consistency/people/name-order.ts";
import { findingsOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";
import { fixedBy, peopleIn, wordsOf } from "./fixing.ts";

const day = "2023-09-05";
/** Enough names the other way round to make that the report's way. */
const usual = entry(day, "Petrova E., Timin A., Beketova G., Asanov K., Seisov B., Melnik V. and Bair Ts.");

describe("C04", () => {
  it("has one finding per entry and person", () => {
    const month = report(
      usual,
      entry(day, "They beat T. Karimbaev. When T. Karimbaev and M. Karimbaev left, T. Karimbaev fell."),
      entry(day, "T. Karimbaev came."),
    );
    expect(findingsOf(nameOrder, month).map((one) => [one.entryId, one.severity, one.message])).toEqual([
      ["e2", "info", "“T. Karimbaev”: this report mostly prints the surname first, “Karimbaev T.”"],
      ["e2", "info", "“M. Karimbaev”: this report mostly prints the surname first, “Karimbaev M.”"],
      ["e3", "info", "“T. Karimbaev”: this report mostly prints the surname first, “Karimbaev T.”"],
    ]);
  });

  test.each([
    ["They beat T. Karimbaev because", "They beat Karimbaev T. because"],
    ["said B.N. Kasenov, and B.N. Kasenov left", "said Kasenov B.N., and Kasenov B.N. left"],
    ["said T. Karimbaev. Then", "said Karimbaev T. Then"],
    ["said T. Karimbaev.", "said Karimbaev T."],
    ["said T. Karimbaev... Then", "said Karimbaev T.... Then"],
    ["A.Seitov came", "Seitov A. came"],
    ["said T. Karimbaev: ", "said Karimbaev T.: "],
  ])("%s → %s", (text, swapped) => {
    expect(wordsOf(fixedBy(nameOrder, report(usual, entry(day, text))))[1]).toBe(swapped);
  });

  it("lets one stop serve initial and sentence before a citation", () => {
    const fixed = fixedBy(
      nameOrder,
      report(usual, entry(day, "said T. Karimbaev.", cite(1), " Then ", cite(2))),
    );
    expect(wordsOf(fixed)[1]).toBe("said Karimbaev T. Then ");
  });

  it("renames in the list of people, alone and beside a person already listed", () => {
    const people = [
      { name: "T. Karimbaev", role: "activist" },
      { name: "Karimbaev T.", role: null },
    ];
    const fixed = fixedBy(nameOrder, report(usual, entry(day, "T. Karimbaev came.", { people })));
    expect(peopleIn(fixed)[1]).toEqual(["Karimbaev T."]);
  });

  it("offers no swap before a possessive", () => {
    const [found] = findingsOf(nameOrder, report(usual, entry(day, "T. Karimbaev’s hand")));
    expect([found?.message.startsWith("“T. Karimbaev”"), found?.fix]).toEqual([true, null]);
  });

  it("is silent where initials mostly come first, or as often", () => {
    const month = report(
      entry(day, "T. Karimbaev, E. Petrova and Timin A."),
      entry(day, "K. Asanov and Melnik V."),
    );
    expect(findingsOf(nameOrder, month)).toEqual([]);
    expect(findingsOf(nameOrder, report(entry(day, "T. Karimbaev and Timin A.")))).toEqual([]);
  });

  it("leaves a doubled initial to C03", () => {
    expect(findingsOf(nameOrder, report(usual, entry(day, "A. Serimbai A., Article 405")))).toEqual([]);
  });
});
