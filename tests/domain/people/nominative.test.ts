/** Russian and Kazakh names in the form an index prints. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameForms } from "../../../server/domain/people/nominative.ts";
import { peopleOffered } from "../../../server/domain/people/people-in-text.ts";
import { peopleOf } from "../../../server/domain/people/recognise-people.ts";
import { RUSSIAN_NAMES } from "./russian-names.ts";

function names(text: string, language: "ru" | "kk" = "ru"): readonly string[] {
  return peopleOf(text, language).map(({ name }) => name);
}

describe("a made-up person in a sentence", () => {
  const rows = RUSSIAN_NAMES.map(([sentence, nominative, missed]) => ({ sentence, nominative, missed }));
  it.each(rows)("$sentence → $nominative", ({ sentence, nominative, missed }) => {
    const [found = null] = names(sentence);
    expect(found).toBe(missed ? null : nominative);
  });
});

it("prints no wrong nominative, and most of those a reader can tell", () => {
  const asked = RUSSIAN_NAMES.map(([sentence, truth]) => ({ truth, found: names(sentence)[0] ?? null }));
  const printed = asked.filter(({ found }) => found !== null);
  const right = printed.filter(({ found, truth }) => found === truth);
  const tellable = asked.filter(({ truth }) => truth !== null);
  expect(asked.length).toBeGreaterThanOrEqual(120);
  expect(right.length / printed.length).toBe(1);
  expect(right.length / tellable.length).toBeGreaterThan(0.8);
});

describe("several in one text", () => {
  it("joins one person under two forms", () => {
    expect(peopleOf("Жулдаров М. голодает. Суд отклонил жалобу Жулдарова М. на приговор.", "ru")).toEqual([
      { name: "Жулдаров М.", role: null },
    ]);
  });
  it("lets a form in doubt be the one that is certain beside it", () => {
    expect(names("Жулдаров М. голодает. Жулдарова М. осмотрели.")).toEqual(["Жулдаров М."]);
  });
  it("keeps man and wife apart", () => {
    expect(names("Жулдаров М. голодает, Жулдарова М. сообщила об этом.")).toEqual([
      "Жулдаров М.",
      "Жулдарова М.",
    ]);
  });
  it("carries a case on through a list", () => {
    expect(names("у Сеитова А. и Тимина Б. отняли телефоны")).toEqual(["Сеитов А.", "Тимин Б."]);
  });
  it("gives a lawyer's role to the lawyer alone", () => {
    expect(peopleOf("адвокат Жулдарова М. заявил о пытках", "ru")).toEqual([
      { name: "Жулдаров М.", role: null },
    ]);
    expect(peopleOf("председателя рабочего комитета Калтеева Р. держали", "ru")).toEqual([
      { name: "Калтеев Р.", role: "председатель рабочего комитета" },
    ]);
  });
  it("offers each form of a name in doubt", () => {
    expect(peopleOffered("суд назначил Жулдарову М. штраф", "ru", nameForms).map(({ name }) => name)).toEqual(
      ["Жулдаров М.", "Жулдарова М."],
    );
  });
});

it("gives the demo month's index one form of each person, and leaves out the two in doubt", () => {
  const lines = readFileSync("prisma/demo/2031-03.ru.txt", "utf8").split("\n");
  const people = new Set(lines.filter((line) => /\[\d+\]/.test(line)).flatMap((line) => names(line)));
  expect([...people].sort()).toEqual([
    "Елушин П.",
    "Жулдаров М.",
    "Калтемиров Р.",
    "Косанбет А.",
    "Ледвина С.",
    "Орлыбаев Т.",
    "Остурин П.",
    "Тарнавин Г.",
    "Телешко О.",
    "Торгумбаев Р.",
  ]);
});

describe("Kazakh", () => {
  it.each([
    ["Белсенді Ә. Сейітов келді", "Ә. Сейітов"],
    ["Белсенді Ә. Сейітовтің ісі", "Ә. Сейітов"],
    ["Белсенді Ә. Сейітовке айып салды", "Ә. Сейітов"],
    ["Белсенді Ә. Сейітоваға айып салды", "Ә. Сейітова"],
    ["Белсенді Ә. Серікұлына айып салды", "Ә. Серікұлы"],
    ["Белсенді Ә. Серікұлын ұстады", "Ә. Серікұлы"],
    ["Белсенді Ә. Серікқызының ісі", "Ә. Серікқызы"],
    ["Белсенді Ә. Қосанбайдан жауап алды", "Ә. Қосанбай"],
    ["Белсенді Ә. Қосанбекті ұстады", "Ә. Қосанбек"],
    ["Белсенді Ә. Тимина келді", "Ә. Тимина"],
    ["Белсенді Ә. Қосанның ісі", "Ә. Қосан"],
    ["Белсенді Ә. Қосанға айып салды", null],
    ["Мұхтархан Д. аштық жариялады", "Мұхтархан Д."],
    ["Саяси тұтқын Жанболат Кәрімнің ісі", "Жанболат Кәрім"],
  ])("%s → %s", (sentence, nominative) => {
    expect(names(sentence, "kk")[0] ?? null).toBe(nominative);
  });
});
