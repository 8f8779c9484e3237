import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isReportShaped } from "../../../server/formats/read/json/is-report-shaped.ts";
import { writeJson } from "../../../server/formats/write/json/write-json.ts";
import { readMonth } from "../../factories/read-month.ts";
import { monthArbitrary } from "../text-reader/month-arbitrary.ts";

let folder: string;
let compiled: (value: unknown) => boolean;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "validator-"));
  const plugins: { readonly compiledValidator: Plugin } = await import(
    new URL("../../../scripts/compile-validator.mjs", import.meta.url).href
  );
  const outfile = join(folder, "validator.mjs");
  await build({
    entryPoints: ["server/formats/read/json/is-report-shaped.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    plugins: [plugins.compiledValidator],
  });
  compiled = (await import(outfile)).isReportShaped;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every place of a JSON value, as a list of keys. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = keys.flatMap((key) =>
    placesIn((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return [[...path], ...below];
}

const REMOVED = Symbol("removed");

/** A copy with something else, or nothing, at that place. */
function changed(value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const next = changed(copy[key], rest, to);
  if (next === REMOVED) delete copy[key];
  else copy[key] = next;
  return copy;
}

const anything = fc.oneof(
  fc.constant(REMOVED),
  fc.constantFrom(null, "", 0, 1, -1, 1.5, true, "en", "web", "2031-03-09", "x".repeat(65), "😀".repeat(40)),
  fc.string(),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
);

describe("the compiled validator", () => {
  it("answers as the schema does, for whole reports and for damaged ones", () => {
    let refused = 0;
    fc.assert(
      fc.property(monthArbitrary(), fc.nat(), anything, (month, at, something) => {
        const read = readMonth(month.text, { month: "2031-03", language: month.language });
        const good: unknown = JSON.parse(writeJson(read));
        expect(compiled(good)).toBe(true);
        const places = placesIn(good);
        const place = places[at % places.length] ?? [];
        const damaged = place.length === 0 && something === REMOVED ? null : changed(good, place, something);
        const inItsWords = isReportShaped(damaged) || onlyDaysAreWrong(damaged);
        expect(compiled(damaged)).toBe(inItsWords);
        if (!inItsWords) refused += 1;
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

/** A day that does not exist, and a range that runs backwards, no JSON Schema can refuse; `readJson` does. */
function onlyDaysAreWrong(value: unknown): boolean {
  const mended = JSON.stringify(value, (key, one) => {
    if (typeof one !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(one)) return one;
    if (key === "start" || key === "publishedOn" || key === "accessedOn") return "2031-03-01";
    return key === "end" ? "2031-03-02" : one;
  });
  return isReportShaped(JSON.parse(mended));
}
