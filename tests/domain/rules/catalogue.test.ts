/** The registry holds the catalogue's offline rules, once each, and every rule can be explained. */
import { describe, expect, it } from "vitest";
import { ALL_RULES } from "../../../server/domain/rules/catalogue.ts";

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`);

/** Severities as the catalogue prints them; everything else is info. */
const BLOCK = "S01 S02 S03 S04 S05 S06 S14 U06 U10".split(" ");
const WARN = "S07 S08 S10 S13 U01 U02 U03 U05 U08 C01 C03 C05 C06".split(" ");

describe("the catalogue", () => {
  it("lists every offline rule once", () => {
    const expected = [...numbered("S", 15), ...numbered("U", 10), ...numbered("C", 10), ...numbered("E", 3)];
    expect(ALL_RULES.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))(
    "%s has its severity and its words",
    (id, rule) => {
      expect(rule.severity).toBe(BLOCK.includes(id) ? "block" : WARN.includes(id) ? "warn" : "info");
      expect(rule.title.length).toBeGreaterThan(4);
      expect(rule.title).not.toMatch(/[.!]$/);
      expect(rule.explanation.length).toBeGreaterThan(60);
      expect(rule.explanation).toMatch(/\.$/);
      expect(rule.explanation).not.toMatch(/\s{2}|\n/);
    },
  );
});
