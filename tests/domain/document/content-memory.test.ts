/** Equal content is one value over readings, so that what is remembered of it is found again. */
import { expect, it } from "vitest";
import { createContentMemory } from "../../../server/domain/document/content-memory.ts";
import type { Entry } from "../../../server/domain/report/model.ts";
import { cite, entry, report } from "../../factories/report.ts";

function read(text: string): Entry {
  const [first] = report(entry("2031-03-05", text, cite(1), ".")).entries;
  if (!first) throw new Error("no entry");
  return first;
}

it("gives the first of equal values, and another for other content", () => {
  const sameOf = createContentMemory(10);
  const first = sameOf(read("The court sat"));
  expect(sameOf(read("The court sat"))).toBe(first);
  expect(sameOf(read("The court rose"))).not.toBe(first);
});

it("forgets the longest unseen and no other", () => {
  const sameOf = createContentMemory(2);
  const [one, two] = [sameOf(read("One")), sameOf(read("Two"))];
  expect(sameOf(read("One"))).toBe(one);
  sameOf(read("Three"));
  expect(sameOf(read("One"))).toBe(one);
  expect(sameOf(read("Two"))).not.toBe(two);
});
