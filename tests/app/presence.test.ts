import { expect, test } from "vitest";
import { peopleHere } from "../../app/editor/presence.ts";

const user = (personId: string, name = personId, color = "#0b5fb0") => ({ personId, name, color });

test("each other person once, with every entry they have open, by name", () => {
  const states = new Map<number, unknown>([
    [1, { user: user("ada"), place: "e1" }],
    [2, { user: user("cy", "Cyra"), place: "e2" }],
    [3, { user: user("bek", "Bek"), place: "e2" }],
    [4, { user: user("bek", "Bek"), place: "e3" }],
    [5, { user: user("ada"), place: "e9" }],
  ]);
  const here = peopleHere(states, 1, "ada");
  expect(here.map((one) => [one.name, [...one.places]])).toEqual([
    ["Bek", ["e2", "e3"]],
    ["Cyra", ["e2"]],
  ]);
});

test.each<[what: string, state: unknown]>([
  ["nothing", null],
  ["no identity", { place: "e1" }],
  ["a colour that is none", { user: user("bek", "Bek", "red; background: url(x)") }],
  ["a name that is none", { user: { personId: "bek", name: 5, color: "#0b5fb0" } }],
])("a state with %s shows nobody", (_what, state) => {
  expect(peopleHere(new Map([[2, state]]), 1, "ada")).toEqual([]);
});
