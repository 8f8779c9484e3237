/** A link's word: broken is said only of what was seen broken twice, and never of a page that turned us away. */
import { expect, it } from "vitest";
import { LINK_SHAPE, LINK_WORDS, type LinkFacts, linkWordOf } from "../../app/components/world/link-word.ts";

const facts: LinkFacts = {
  url: "https://news.example.org/1",
  state: null,
  isConfirmed: false,
  isDead: false,
  handCheck: null,
};

it.each<[string, Partial<LinkFacts>, string | null]>([
  ["no public address", { url: null }, null],
  ["before the first check", {}, "unchecked"],
  ["in order", { state: "ok" }, "ok"],
  ["moved", { state: "moved" }, "moved"],
  ["opens something else", { state: "soft-404" }, "gone"],
  ["failed for the first time", { state: "broken" }, "once"],
  ["failed again later", { state: "broken", isConfirmed: true }, "broken"],
  ["failed for days", { state: "broken", isConfirmed: true, isDead: true }, "dead"],
  ["turned us away", { state: "blocked" }, "blocked"],
  ["did not answer", { state: "unknown" }, "unknown"],
  ["turned us away, and a person looked", { state: "blocked", handCheck: {} }, "byHand"],
])("%s", (_, some, word) => {
  expect(linkWordOf({ ...facts, ...some })).toBe(word);
});

it("gives each word a shape of its own", () => {
  expect(new Set(LINK_WORDS.map((word) => LINK_SHAPE[word])).size).toBe(LINK_WORDS.length);
});
