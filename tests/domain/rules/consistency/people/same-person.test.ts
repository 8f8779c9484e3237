import { describe, expect, it, test } from "vitest";
import { samePerson } from "../../../../../server/domain/rules/consistency/people/same-person.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { entry, report } from "../../../../factories/report.ts";

const day = "2023-09-05";
const texts = (...bodies: readonly string[]) => report(...bodies.map((body) => entry(day, body)));
const russian = (...bodies: readonly string[]) =>
  report({ header: { language: "ru" } }, ...bodies.map((body) => entry(day, body)));

describe("C02", () => {
  it("asks once of each pair, where the later one is first named", () => {
    const found = findingsOf(
      samePerson,
      texts(
        "Seisov G. came.",
        "Seisov K. and Seisov G. left.",
        "A. Seisov and Seisov K. came.",
        "Seisov K. left.",
      ),
    );
    expect(found.map((one) => [one.entryId, one.severity, one.message])).toEqual([
      ["e2", "info", "“Seisov G.” and “Seisov K.”: the same person?"],
      ["e3", "info", "“Seisov G.” and “A. Seisov”: the same person?"],
      ["e3", "info", "“Seisov K.” and “A. Seisov”: the same person?"],
    ]);
    expect(found.every((one) => one.fix === null)).toBe(true);
  });

  it("asks across spellings and of names in full", () => {
    expect(messagesOf(samePerson, texts("Timur Karimbaev came.", "M. Karimbayev left."))).toEqual([
      "“Timur Karimbaev” and “M. Karimbayev”: the same person?",
    ]);
  });

  it("counts the list of people", () => {
    const month = report(
      entry(day, "Seisov G. came."),
      entry(day, "Nobody named.", { people: [{ name: "Seisov K.", role: null }] }),
    );
    expect(findingsOf(samePerson, month).map((one) => one.entryId)).toEqual(["e2"]);
  });

  test.each([
    ["initials that do not contradict", texts("Seisov B. came.", "Seisov B.N. left, and Seisov too.")],
    ["an initial and its given name", texts("Seisov Ye. came.", "Seisov Yerlan left. E. Seisov came.")],
    ["another surname", texts("Seisov B. came.", "Seisin K. left.")],
    ["a man and a woman", texts("Seisov B. came.", "Seisova K. left.")],
    ["a Russian form that may be either's", russian("Сеисов Б. пришёл.", "Сеисова К. пришла.")],
  ])("says nothing of %s", (_, month) => {
    expect(findingsOf(samePerson, month)).toEqual([]);
  });

  it("asks of Russian forms that are both a man's", () => {
    expect(messagesOf(samePerson, russian("Сеисов Б. пришёл.", "С Сеисовым К. говорили."))).toEqual([
      "“Сеисов Б.” and “Сеисовым К.”: the same person?",
    ]);
  });

  test.each([
    ["en", "Marat Seisov, brother of prisoner T. Seisov, came."],
    ["en", "T. Seisov’s younger sister Aida Seisov wrote."],
    ["en", "Seisov G. and his wife Seisov K. left."],
    ["ru", "Марат Сеисов, брат осуждённого Т. Сеисова, пришёл."],
    ["ru", "Сеисов Т. и его сын Сеисов М. задержаны."],
    ["kk", "Марат Сейісов, Т. Сейісовтің інісі М. Сейісов келді."],
  ] as const)("does not ask of two whom the text calls relatives (%s): %s", (language, text) => {
    expect(messagesOf(samePerson, report({ header: { language } }, entry(day, text)))).toEqual([]);
  });

  it("does ask where the relative is somebody else's, or in another sentence", () => {
    expect(messagesOf(samePerson, texts("Seisov G. came. The brother of Seisov K. left."))).toHaveLength(1);
    expect(messagesOf(samePerson, texts("Seisov G. came with a witness, Seisov K."))).toHaveLength(1);
    expect(
      messagesOf(samePerson, texts("Seisov G. came, as his brother says.", "Seisov K. left.")),
    ).toHaveLength(1);
  });

  it("stops asking where namesakes are many", () => {
    const bodies = [..."ABCDEFGHKLMNOPRST"].map((letter) => `Seisov ${letter}. came.`);
    expect(findingsOf(samePerson, texts(...bodies))).toHaveLength((12 * 11) / 2);
  });
});
