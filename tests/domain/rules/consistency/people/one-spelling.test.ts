import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { oneSpelling } from "../../../../../server/domain/rules/consistency/people/one-spelling.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";
import { spelledTwice } from "../../../people/transliterations.ts";
import { applied, fixedBy, peopleIn, wordsOf } from "./fixing.ts";

const day = "2023-09-05";
const person = (name: string) => ({ name, role: null });
const texts = (...bodies: readonly string[]) => report(...bodies.map((body) => entry(day, body)));

describe("C01", () => {
  it("names both spellings with their counts, once per entry of the rarer one", () => {
    const month = texts(
      "T. Karimbaev came.",
      "Karimbayev T. spoke, and Karimbayev left.",
      "Karimbaev T. and again Karimbaev T. came.",
      "They saw Karimbaev T. again.",
      "M. Karimbaev saw Karimbayev T. again.",
    );
    const found = findingsOf(oneSpelling, month);
    expect(found.map((one) => [one.entryId, one.ruleId, one.severity])).toEqual([
      ["e2", "C01", "warn"],
      ["e5", "C01", "warn"],
    ]);
    expect(found[0]?.message).toBe(
      "“Karimbayev” (3 times in this report) looks like another spelling of “Karimbaev” (5 times): use one spelling",
    );
    expect(found[0]?.fix?.label).toBe("Use “Karimbaev” everywhere");
  });

  it("fixes every entry at once, in the text and in the list of people, around citations", () => {
    const month = report(
      entry(day, "Karimbaev T. came", cite(1), ". Karimbaev T. left. Karimbaev fell. Karimbaev rose."),
      entry(
        day,
        "Said",
        cite(2),
        " T. Karimbayev’s lawyer: ",
        "\n",
        "Karimbayev",
        cite(3),
        " is ill, Karimbayev.",
        {
          people: [person("T. Karimbayev"), person("Timin A.")],
        },
      ),
      entry(day, "Karimbaev T. again.", { people: [person("Karimbaev T.")] }),
      entry(day, "Nobody named.", { people: [person("Karimbayev Timur")] }),
    );
    const [first, ...others] = findingsOf(oneSpelling, month);
    expect(others).toHaveLength(1);
    const fixed = applied(month, first);
    expect(wordsOf(fixed)[1]).toBe("Said T. Karimbaev’s lawyer: \nKarimbaev is ill, Karimbaev.");
    expect(peopleIn(fixed)).toEqual([
      [],
      ["T. Karimbaev", "Timin A."],
      ["Karimbaev T."],
      ["Karimbaev Timur"],
    ]);
    expect(findingsOf(oneSpelling, fixed)).toEqual([]);
    expect(fixed.entries[0]).toBe(month.entries[0]);
  });

  it("keeps the spelling printed first when both are as common", () => {
    expect(messagesOf(oneSpelling, texts("Serimbay A. came.", "Serimbai A. left."))).toEqual([
      "“Serimbai” (once in this report) looks like another spelling of “Serimbay” (once): use one spelling",
    ]);
  });

  it("finds two spellings in one entry", () => {
    const [found] = findingsOf(oneSpelling, texts("U. Turgieva was fined; Turgiyeva U. appealed."));
    expect(found?.entryId).toBe("e1");
  });

  it("compares a surname that stands alone with a sure one, and keeps the sure one", () => {
    const month = texts("Of the committee Askanov it is said. Askanov left.", "Askhanov R. claimed so.");
    expect(findingsOf(oneSpelling, month).map((one) => [one.entryId, one.fix?.label])).toEqual([
      ["e1", "Use “Askhanov” everywhere"],
    ]);
  });

  it("never joins two words that only look like surnames", () => {
    expect(findingsOf(oneSpelling, texts("Of Askanov it is said.", "Of Askhanov too."))).toEqual([]);
  });

  it("keeps the case of a Russian name", () => {
    const month = report(
      { header: { language: "ru" } },
      entry(day, "Каримбаев Т. пришёл. С Каримбаевым Т. говорили."),
      entry(day, "Адвоката Карымбаева Т. не пустили, Карымбаеву Т. отказали."),
    );
    const fixed = fixedBy(oneSpelling, month);
    expect(wordsOf(fixed)[1]).toBe("Адвоката Каримбаева Т. не пустили, Каримбаеву Т. отказали.");
  });

  it("keeps the case of a Kazakh name", () => {
    const month = report(
      { header: { language: "kk" } },
      entry(day, "Сейітов Ғ. келді, Сейітов Ғ. кетті."),
      entry(day, "Ғ. Сейытовтың сөзі."),
    );
    expect(wordsOf(fixedBy(oneSpelling, month))[1]).toBe("Ғ. Сейітовтың сөзі.");
  });

  test.each([
    ["different initials", ["Seisov G. came.", "Seissov K. left."]],
    ["a man and a woman", ["Beketov G. came.", "Beketova G. left."]],
    ["one spelling", ["Beketov G. came.", "G. Beketov left. Beketov Galym came."]],
    ["two families", ["Omarov A. came.", "Umarov A. left."]],
    ["two long names a letter apart", ["Nurmanbetin A. came.", "Nurmalbetin A. left."]],
    ["a name a slip apart without initials", ["Zhaksybaetov came with Ali.", "Zhaksybaitov A. left."]],
    ["a name quoted in its own script", ["Karimbaev T. came.", "He wrote “Каримбаев Т.”"]],
    ["a place", ["In Karimbay village.", "Karimbai T. left."]],
    ["nobody", ["The court sat.", "It rose."]],
  ])("says nothing of %s", (_, bodies) => {
    expect(findingsOf(oneSpelling, texts(...bodies))).toEqual([]);
  });

  it("asks of a slip of one letter when the initials agree", () => {
    const month = texts("Vasilyev O. came. Vasilyev O. left.", "Vasiliev O. came.", "Vasiliev P. came.");
    const found = findingsOf(oneSpelling, month);
    expect(found.map((one) => one.entryId)).toEqual(["e2"]);
    expect(wordsOf(applied(month, found[0])).slice(1)).toEqual(["Vasilyev O. came.", "Vasiliev P. came."]);
  });

  it("judges the report anew from unchanged facts", () => {
    const month = texts("Serimbay A. came.", "Serimbai A. left.");
    expect(findingsOf(oneSpelling, { ...month, entries: month.entries.slice(0, 1) })).toEqual([]);
    expect(findingsOf(oneSpelling, month)).toHaveLength(1);
  });

  it("finds any two spellings of one invented name, and nothing once fixed", () => {
    fc.assert(
      fc.property(spelledTwice, ({ first, second }) => {
        const month = texts(`${first} B. came.`, `They met B. ${second} twice.`);
        expect(findingsOf(oneSpelling, month)).toHaveLength(first === second ? 0 : 1);
        expect(wordsOf(fixedBy(oneSpelling, month))).toEqual([
          `${first} B. came.`,
          `They met B. ${first} twice.`,
        ]);
      }),
    );
  });
});
