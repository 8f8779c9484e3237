/** S05, S06 and S07: entries without a day, outside the month, out of order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOrder } from "../../../../server/domain/rules/structure/day-order.ts";
import { noDate, outsideMonth } from "../../../../server/domain/rules/structure/entry-date.ts";
import { findingsOf, messagesOf } from "../../../factories/findings.ts";
import { cite, entry, report } from "../../../factories/report.ts";
import { afterFixes } from "./one-click.ts";

const dated = (...dates: readonly (string | null)[]) =>
  report(...dates.map((date, index) => entry(date, "The court sat", cite(index + 1), ".")));

it("S05 asks for a date", () => {
  expect(findingsOf(noDate, dated("2023-09-01", null)).map((one) => [one.entryId, one.message])).toEqual([
    ["e2", "No date"],
  ]);
});

describe("S06", () => {
  it.each<[string, string, readonly string[], string | null]>([
    ["2023-09-13", "2023-09", [], null],
    ["2022-09-13", "2023-09", ["Dated 2022; this report is September 2023"], "2023-09-13/"],
    [
      "2024-09-29/2024-10-02",
      "2023-09",
      ["Dated 2024; this report is September 2023"],
      "2023-09-29/2023-10-02",
    ],
    ["2023-08-31/2023-09-01", "2023-09", [], null],
    ["2023-09-30/2023-10-02", "2023-09", [], null],
    ["2023-08-30/2023-08-31", "2023-09", ["Dated August 2023; this report is September 2023"], null],
    ["2022-08-13", "2023-09", ["Dated August 2022; this report is September 2023"], null],
    ["2024-02-29", "2023-02", ["Dated February 2024; this report is February 2023"], null],
    [
      "2022-12-30/2023-01-02",
      "2024-01",
      ["Dated 2022; this report is January 2024"],
      "2023-12-30/2024-01-02",
    ],
  ])("%s in %s", (date, month, expected, fixed) => {
    const one = report(entry(date, "The court sat", cite(1), "."), { header: { month } });
    expect(messagesOf(outsideMonth, one)).toEqual(expected);
    const after = afterFixes(outsideMonth, one).entries[0]?.date;
    if (fixed !== null) expect(`${after?.start}/${after?.end ?? ""}`).toBe(fixed);
    else expect(after).toEqual(one.entries[0]?.date);
  });
});

describe("S07", () => {
  const month = (...days: readonly (number | string | null)[]) =>
    dated(...days.map((day) => (typeof day === "number" ? `2023-09-${String(day).padStart(2, "0")}` : day)));

  it.each<[readonly (number | string | null)[], readonly string[]]>([
    [[1, 2, 2, 3], []],
    [[13, 15, 14, 15], ["e3"]],
    [[15, 14], ["e2"]],
    [[1, 29, 2, 3, 4], ["e2"]],
    [[5, 3, 4], ["e1"]],
    [
      [1, 3, 2, 5, 4, 6],
      ["e3", "e5"],
    ],
    [[1, null, 2, "2022-09-13", 3], []],
    [[1, "2023-08-30/2023-09-02", 2], ["e2"]],
  ])("%j accuses %j", (days, accused) => {
    const found = findingsOf(dayOrder, month(...days));
    expect(found.map(({ entryId }) => entryId)).toEqual(accused);
    expect(found.every(({ message }) => message === "Out of order")).toBe(true);
  });

  it("moves an entry behind the last of its day", () => {
    const after = afterFixes(dayOrder, month(13, 14, 15, 14, 15));
    expect(after.entries.map(({ id }) => id)).toEqual(["e1", "e2", "e4", "e3", "e5"]);
  });

  it("puts any month in order with the fewest moves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 14 }), (days) => {
        const one = month(...days);
        const accused = findingsOf(dayOrder, one).length;
        expect(days.length - accused).toBe(longestOrdered(days));
        const after = afterFixes(dayOrder, one).entries.map((entry) => entry.date?.start ?? "");
        expect(after).toEqual([...after].sort());
      }),
    );
  });

  /** The plain quadratic way, to compare with. */
  function longestOrdered(days: readonly number[]): number {
    const best: number[] = [];
    days.forEach((day, at) => {
      best.push(1 + Math.max(0, ...best.filter((_, earlier) => earlier < at && (days[earlier] ?? 0) <= day)));
    });
    return Math.max(0, ...best);
  }
});
