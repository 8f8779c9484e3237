import { describe, expect, it } from "vitest";
import { changedParts } from "../../app/editor/changed-words.ts";
import { placeOfFinding } from "../../app/editor/finding-places.ts";
import type { Finding } from "../../server/domain/report/model.ts";
import { cite, entry, report } from "../factories/report.ts";

const made = (...parts: Parameters<typeof entry>) => {
  const [first] = report(entry(...parts)).entries;
  if (!first) throw new Error("no entry");
  return first;
};
const finding = (fields: Partial<Finding>): Finding => ({
  ruleId: "S01",
  severity: "warn",
  entryId: "e1",
  sourceId: null,
  number: null,
  message: "Something",
  fix: null,
  ...fields,
});
const replacing = (from: number, to: number): Finding["fix"] => ({
  label: "Fix",
  edit: { type: "batch", edits: [{ type: "replaceText", entryId: "e1", block: 0, from, to, text: "x" }] },
});

describe("a finding is where", () => {
  const TEXT = made(
    "2031-03-01",
    "Orlybayev T. was fined",
    cite(1),
    ". He paid",
    cite(2),
    ".",
    "\n",
    "Orlybayev left.",
  );

  it.each([
    ["its fix would change words", { fix: replacing(10, 12) }, [[0, 10, 12]]],
    ["its fix would put something in: at the letter before", { fix: replacing(22, 22) }, [[0, 21, 22]]],
    [
      "its fix would put something in at the start: at the first letter",
      { fix: replacing(0, 0) },
      [[0, 0, 1]],
    ],
    [
      "a name is to be spelled otherwise",
      { fix: renaming("Orlybayev") },
      [
        [0, 0, 9],
        [1, 0, 9],
      ],
    ],
    ["the words stand that it quotes", { message: "“was fined” is vague" }, [[0, 13, 22]]],
    ["nowhere, when it quotes part of a word", { message: "“Orly” or so" }, []],
    ["the citation with its number stands", { sourceId: "s2", number: 2 }, [[0, 32, 33]]],
    ["its source is cited, when no citation bears its number", { sourceId: "s2", number: 9 }, [[0, 32, 33]]],
    ["nowhere, when its offsets lie behind the text", { fix: replacing(400, 410) }, []],
    ["nowhere in another entry", { entryId: "e7", message: "“was fined”" }, []],
  ] as const)("%s", (_name, fields, expected) => {
    const ranges = placeOfFinding(finding(fields as Partial<Finding>), TEXT).ranges;
    expect(ranges.map(({ block, from, to }) => [block, from, to])).toEqual(expected);
  });

  it("fields are to be changed", () => {
    const edit = { type: "setPlace", entryId: "e1", changes: { region: "Tarn region" } } as const;
    expect(placeOfFinding(finding({ fix: { label: "Fix", edit } }), TEXT).fields).toEqual(["region"]);
  });

  function renaming(from: string): Finding["fix"] {
    return { label: "Fix", edit: { type: "renamePerson", entryId: "e1", from, to: "Orlybaev" } };
  }
});

describe("what a fix changed is shown", () => {
  const words = (before: string, after: string) =>
    changedParts(made("2031-03-01", before), made("2031-03-01", after)).ranges.map(({ from, to }) =>
      after.slice(from, to),
    );

  it.each([
    ["word by word", "Orlybayev met Orlybayev.", "Orlybaev met Orlybaev.", ["Orlybaev", "Orlybaev."]],
    ["as one stretch when words were added", "He left.", "He left on March 3.", [" on March 3"]],
    ["by its word when something was taken out of it", "He  left.", "He left.", ["He"]],
    ["by its neighbours when a word was taken out", "He then left.", "He left.", [" l"]],
    ["nowhere when nothing changed", "He left.", "He left.", []],
  ])("%s", (_name, before, after, expected) => {
    expect(words(before, after)).toEqual(expected);
  });

  it("in the fields too", () => {
    const before = made("2031-03-01", "Text", { place: { region: "Tarn" } });
    const after = made("2031-03-02", "Text", { place: { region: "Tarn region" } });
    expect(changedParts(before, after).fields).toEqual(["start", "region"]);
  });
});
