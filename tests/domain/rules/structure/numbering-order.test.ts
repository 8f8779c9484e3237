/** S03: markers of an imported file that do not count 1, 2, 3. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renumber } from "../../../../server/domain/citations/numbering.ts";
import type { Report } from "../../../../server/domain/report/model.ts";
import { createChecker } from "../../../../server/domain/rules/engine.ts";
import { numberingOrder } from "../../../../server/domain/rules/structure/numbering-order.ts";
import { cite, entry, report } from "../../../factories/report.ts";
import { afterFixes } from "./one-click.ts";

/** One entry per marker; `shown/source` when they differ. */
function shown(...markers: readonly string[]): Report {
  return report(
    ...markers.map((marker) => {
      const [number = 0, sourceNumber = number] = marker.split("/").map(Number);
      return entry("2023-09-05", "The court sat", cite(number, sourceNumber), ".");
    }),
  );
}

const messages = (one: Report, numbering: "citation" | "source" = "citation") =>
  createChecker({ rules: [numberingOrder], numbering })
    .check(one)
    .map(({ message }) => message);

describe("by citation", () => {
  it.each<[string, readonly string[]]>([
    ["1 2 3", []],
    ["1 2 4 5", ["Numbering jumps from 2 to 4"]],
    ["3 4", ["Numbering starts at 3"]],
    ["1 2 2 3", ["Number 2 repeats"]],
    ["1 2 3 1 2 3", ["Number 1 repeats"]],
    ["1 3 2 4", ["Numbering jumps from 1 to 3", "Numbering runs backwards from 3 to 2"]],
    [
      "1 2 4 3 6",
      ["Numbering jumps from 2 to 4", "Numbering runs backwards from 4 to 3", "Numbering jumps from 4 to 6"],
    ],
    ["2 1 3", ["Numbering starts at 2", "Numbering runs backwards from 2 to 1"]],
  ])("%s", (markers, expected) => {
    const one = shown(...markers.split(" "));
    expect(messages(one)).toEqual(expected);
    expect(messages(afterFixes(numberingOrder, one))).toEqual([]);
  });
});

describe("by source", () => {
  it.each<[string, readonly string[]]>([
    ["1 2 1 3 2", []],
    ["1 2 4", ["Numbering jumps from 2 to 4"]],
    ["1 2 2/9", ["Number 2 repeats, for another source"]],
    ["1 2 3 1 5", ["Numbering jumps from 3 to 5"]],
    ["1 3 2", ["Numbering jumps from 1 to 3", "Numbering runs backwards from 3 to 2"]],
  ])("%s", (markers, expected) => {
    expect(messages(shown(...markers.split(" ")), "source")).toEqual(expected);
  });
});

it("never accuses derived numbers, and always accuses others", () => {
  const markers = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(markers, fc.constantFrom("citation" as const, "source" as const), (pairs, numbering) => {
      const one = shown(...pairs.map(([number, source]) => `${number}/${source}`));
      const right = renumber(one, numbering);
      expect(messages(right, numbering)).toEqual([]);
      if (numbering === "source") return;
      const isRight = JSON.stringify(right.entries) === JSON.stringify(one.entries);
      expect(messages(one, numbering).length === 0).toBe(isRight);
    }),
  );
});
