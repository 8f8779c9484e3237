import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInGazetteer, builtInPlaces } from "../../../server/domain/places/built-in-gazetteer.ts";
import { isOneLetterAway } from "../../../server/domain/places/one-letter-away.ts";

const gazetteer = builtInGazetteer();
const near = (name: string) => gazetteer.nearest(name).map((place) => place.id);

describe("one letter away", () => {
  test.each([
    ["Atabasar", ["kz.akmola.atbasar", "kz.akmola.atbasar-district"]],
    ["Atabasar city", ["kz.akmola.atbasar"]],
    ["Karagnada", ["kz.karaganda.karaganda", "kz.karaganda"]],
    ["Karagnada region", ["kz.karaganda"]],
    ["Shymkant", ["kz.shymkent-city"]],
    ["Kazakstan", ["kz"]],
    ["Ytaly", ["it"]],
    ["Тарраз", ["kz.zhambyl.taraz"]],
    ["Шымкннт қаласы", ["kz.shymkent-city"]],
  ])("%s", (name, ids) => {
    expect(near(name)).toEqual(ids);
  });

  test("prefers names that open with the same letter", () => {
    expect(near("Saras city")).toEqual(["kz.karaganda.saran"]);
    expect(near("Jaraz city")).toEqual(["kz.zhambyl.taraz"]);
  });
});

describe("is silent", () => {
  test.each([
    ["a known name", "Atbasar"],
    ["a known name of another kind", "Semey district"],
    ["a spelling variant", "Janaozen"],
    ["an adjective", "Zerendinsky"],
    ["a case", "Таразда"],
    ["a case", "в Алматинской области"],
    ["a short word", "Akso"],
    ["a name with a number", "Atbasa2"],
    ["two letters", "Atbassarr"],
    ["nothing like a place", "Facility"],
  ])("for %s: %s", (_, name) => {
    expect(near(name)).toEqual([]);
  });
});

test("a name that lost one letter is known otherwise or leads back to its place", () => {
  const long = builtInPlaces().flatMap((place) =>
    Object.values(place.names)
      .flat()
      .filter((name) => /^\p{L}{6,}$/u.test(name))
      .map((name) => ({ place, name })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.integer({ min: 1, max: 20 }), ({ place, name }, at) => {
      const index = at % name.length || 1;
      const slip = name.slice(0, index) + name.slice(index + 1);
      const known = gazetteer.find(slip);
      expect(known.length > 0 || near(slip).includes(place.id)).toBe(true);
    }),
  );
});

describe("isOneLetterAway", () => {
  /** Damerau's distance by the textbook (optimal string alignment). */
  function distance(a: string, b: string): number {
    const rows = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i += 1)
      for (let j = 1; j <= b.length; j += 1) {
        const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        const replace = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
        const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replace, swap ? at(i - 2, j - 2) + 1 : 99);
        rows[i]?.splice(j, 1, best);
      }
    return at(a.length, b.length);
  }

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

  test("agrees with the distance", () => {
    fc.assert(fc.property(word, word, (a, b) => isOneLetterAway(a, b) === (distance(a, b) === 1)));
  });

  test("is symmetric", () => {
    fc.assert(fc.property(word, word, (a, b) => isOneLetterAway(a, b) === isOneLetterAway(b, a)));
  });
});
