import { describe, expect, test } from "vitest";
import { leadInText, recognisedIn, typedLaw } from "../../app/editor/recognised.ts";
import { nameForms } from "../../server/domain/people/nominative.ts";
import type { FormsOf } from "../../server/domain/people/people-in-text.ts";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import { applyEdit } from "../../server/domain/report/apply-edit.ts";
import { bodyWords } from "../../server/domain/report/text.ts";
import { entry, report } from "../factories/report.ts";

const one = (...parts: Parameters<typeof entry>) => {
  const made = report(entry(...parts), { header: { month: "2031-03" } });
  const [first] = made.entries;
  if (!first) throw new Error("no entry");
  return { made, first };
};
const CONTEXT = { month: "2031-03", language: "en", gazetteer: builtInGazetteer() } as const;
const TEXT = "The court fined activist D. Omarov under Article 488 of the Administrative Code.";

describe("what the words name", () => {
  test("is suggested while the fields do not have it", () => {
    const found = recognisedIn(one("2031-03-01", TEXT).first, "en");
    expect(found.people.map((person) => person.name)).toEqual(["D. Omarov"]);
    expect(found.law.map((law) => law.article)).toEqual(["488"]);
  });

  test("offers every form of a Russian name in doubt, until one of them is chosen", () => {
    const text = "Суд назначил Жулдарову М. штраф.";
    const named = (people: readonly { name: string; role: null }[], formsOf: FormsOf | null) =>
      recognisedIn(one("2031-03-01", text, { people }).first, "ru", formsOf).people.map(({ name }) => name);
    expect(named([], nameForms)).toEqual(["Жулдаров М.", "Жулдарова М."]);
    expect(named([{ name: "Жулдарова М.", role: null }], nameForms)).toEqual([]);
    expect(named([], null)).toEqual([]);
  });

  test("is not suggested again under another order of the name, nor for an article the field has", () => {
    const law = recognisedIn(one("2031-03-01", TEXT).first, "en").law;
    const people = [{ name: "Omarov D.", role: null }];
    const found = recognisedIn(one("2031-03-01", TEXT, { people, law }).first, "en");
    expect(found).toMatchObject({ people: [], law: [] });
  });

  test("a namesake with other initials is another person", () => {
    const people = [{ name: "Omarov K.", role: null }];
    const found = recognisedIn(one("2031-03-01", TEXT, { people }).first, "en");
    expect(found.people.map((person) => person.name)).toEqual(["D. Omarov"]);
  });
});

test.each([
  ["", null],
  ["Article 405, Part 2 of the Criminal Code", { code: "criminal", article: "405", part: "2" }],
  ["Constitution", { code: "other", article: "Constitution", printed: "Constitution" }],
])("the law typed as %j", (text, expected) => {
  if (expected === null) expect(typedLaw(text)).toBeNull();
  else expect(typedLaw(text)).toMatchObject(expected);
});

describe("a lead typed into the text", () => {
  test("moves into the fields, and the text keeps the rest", () => {
    const { made, first } = one("2031-03-01", "March 7, Pavlodar region, Ekibastuz, a court sat.");
    const lead = leadInText(first, CONTEXT);
    expect(lead?.words).toBe("March 7, Pavlodar region, Ekibastuz,");
    if (!lead) throw new Error("no lead");
    const [after] = applyEdit(made, lead.edit, { numbering: "citation", newId: () => "x" }).entries;
    expect(after?.date).toEqual({ start: "2031-03-07", end: null });
    expect(after?.place).toMatchObject({ region: "Pavlodar region", settlement: "Ekibastuz" });
    expect(after && bodyWords(after)).toBe("a court sat.");
  });

  test.each([
    [
      "an entry that has its place",
      one("2031-03-01", "March 7, Talgar, a court sat.", { place: { region: "X" } }),
    ],
    ["a sentence without a lead", one("2031-03-01", "A court sat in the morning.")],
    ["an entry without text", one("2031-03-01")],
  ])("is not seen in %s", (_what, { first }) => {
    expect(leadInText(first, CONTEXT)).toBeNull();
  });
});
