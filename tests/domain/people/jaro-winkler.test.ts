import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { jaroWinkler } from "../../../server/domain/people/jaro-winkler.ts";

/** Published comparisons: Winkler, ASA Survey Research Section 1990 and US Bureau of the Census, Statistical Research Report RR94/05. */
const PUBLISHED: readonly [string, string, number][] = [
  ["MARTHA", "MARHTA", 0.961],
  ["DIXON", "DICKSONX", 0.813],
  ["DWAYNE", "DUANE", 0.84],
  ["SHACKLEFORD", "SHACKELFORD", 0.982],
  ["NICHLESON", "NICHULSON", 0.956],
  ["JONES", "JOHNSON", 0.832],
  ["MASSEY", "MASSIE", 0.933],
  ["ABROMS", "ABRAMS", 0.922],
  ["JERALDINE", "GERALDINE", 0.926],
  ["MICHELLE", "MICHAEL", 0.921],
  ["JULIES", "JULIUS", 0.933],
  ["TANYA", "TONYA", 0.88],
  ["SEAN", "SUSAN", 0.805],
  ["JON", "JOHN", 0.933],
  ["JON", "JAN", 0.8],
];

describe("jaroWinkler", () => {
  test.each(PUBLISHED)("%s and %s: %d", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });

  it("is 0 where nothing matches and where one string is empty", () => {
    expect(jaroWinkler("abc", "xyz")).toBe(0);
    expect(jaroWinkler("", "abc")).toBe(0);
  });

  it("is symmetric, between 0 and 1, and 1 exactly for equal strings", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "e", "k", "n"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = jaroWinkler(a, b);
        expect(similarity).toBeCloseTo(jaroWinkler(b, a), 12);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(similarity === 1).toBe(a === b);
      }),
    );
  });
});
