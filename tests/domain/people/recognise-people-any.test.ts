import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleOf, recognisePeople } from "../../../server/domain/people/recognise-people.ts";
import type { Language } from "../../../server/domain/report/model.ts";

const languages: readonly Language[] = ["en", "ru", "kk"];
const piece = fc.constantFrom(
  ..."Karimbaev Karimbayev Petrova Akanov Timur Aigul Almaty September Court lawyer lawyers activist President Minister of and".split(
    " ",
  ),
  ..."Каримбаев Петровой Аканову Тимур Алматы адвокат активисты и министр юстиции Серікұлы құқық қорғаушы мен".split(
    " ",
  ),
  ..."A. Zh. B.N. D T.. Ж. Дж. Ә. U.S. No. 71 , . : “ ” ’s \uFFFC ( ) - — \n".split(" "),
  "\n",
  "\u00a0",
  "\u{1F600}",
);
const soup = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "", "  ", ", ")), { maxLength: 30 })
  .map((parts) => parts.flat().join(""));
const text = fc.oneof(soup, fc.string({ unit: "binary", maxLength: 60 }));

describe("recognisePeople on any text", () => {
  it("gives offsets that hold, in order, without overlap", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (words, language) => {
        let end = 0;
        for (const person of recognisePeople(words, language)) {
          expect(words.slice(person.from, person.to)).toBe(person.name);
          expect(words.startsWith(person.surname, person.surnameFrom)).toBe(true);
          expect(person.from).toBeGreaterThanOrEqual(end);
          expect(person.name).not.toContain("\n");
          expect(person.role).not.toBe("");
          end = person.to;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("finds every invented surname with initials, whatever surrounds it", () => {
    const surname = fc.constantFrom(
      "Karimbaev",
      "Serimbai",
      "Buzhik",
      "Каримбаева",
      "Сейітов",
      "Тлеуханқызы",
    );
    const initials = fc.constantFrom("A.", "Zh.", "B.N.", "Ж.", "Дж.", "Ә.");
    const around = fc.constantFrom(", ", "; ", " (", ") ", ". ", ": ", "\n", " — ", "\uFFFC ");
    fc.assert(
      fc.property(surname, initials, around, around, (name, letters, before, after) => {
        const printed = `${name} ${letters}`;
        const names = recognisePeople(`a${before}${printed}${after}b`, "en").map((person) => person.name);
        expect(names).toEqual([printed]);
      }),
    );
  });

  it("reads a hostile text in linear time and to its limit", () => {
    const hostile = [
      "A".repeat(3_000_000),
      "A. ".repeat(100_000),
      "Aa ".repeat(100_000),
      "Aa-".repeat(2_000_000),
      "lawyers Aav A., ".repeat(20_000),
      "'’ʼ".repeat(100_000),
    ];
    for (const one of hostile) expect(recognisePeople(one, "en").length).toBeLessThanOrEqual(one.length);
    expect(recognisePeople(`${" ".repeat(500_000)}Karimbaev T.`, "en")).toEqual([]);
  });
});

describe("peopleOf", () => {
  it("gives each person once, as first printed with initials, with the first role told", () => {
    const words =
      "Timur Karimbaev, brother of political prisoner A. Karimbaev, wrote. Petrova said: journalist Petrova E. " +
      "saw T. Karimbaev and Karimbayev A.";
    expect(peopleOf(words, "en")).toEqual([
      { name: "Timur Karimbaev", role: null },
      { name: "A. Karimbaev", role: "political prisoner" },
      { name: "Petrova E.", role: "journalist" },
    ]);
  });

  it("joins the cases of a Russian name", () => {
    expect(peopleOf("Сеитов Г. пришёл. Адвоката Сеитова Г. не пустили. Сеитову отказали.", "ru")).toEqual([
      { name: "Сеитов Г.", role: "адвокат" },
    ]);
  });

  it("keeps namesakes apart", () => {
    expect(peopleOf("Sadykov K. and Sadykov B.N. and Sadykov B.", "en").map((one) => one.name)).toEqual([
      "Sadykov K.",
      "Sadykov B.N.",
    ]);
  });

  it("is empty where nobody is named", () => {
    expect(peopleOf("The court sat.", "en")).toEqual([]);
  });
});
