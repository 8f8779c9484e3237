/** Waived lines are shown under the waiver they were signed with. */
import { expect, it } from "vitest";
import { waiverGroups } from "../../app/publish/waiver-groups.ts";
import type { ShownLine } from "../../server/queries/review/publish-gate.ts";

function line(key: string, by: string | null, reason: string, at: number): ShownLine {
  return {
    key,
    kind: "stale",
    binding: key,
    entryId: key,
    sourceId: null,
    citationId: null,
    message: "",
    status: "stale",
    waiverId: key,
    isAlone: false,
    ordinal: 1,
    waive: { ok: false, why: "nothing-to-waive" },
    waiver: { by, at, reason },
  } as unknown as ShownLine;
}

it("says one name and reason once, in the order of the lines, and the last time they were signed", () => {
  const lines = [
    line("a", "Ada", "Known.", 10),
    line("b", "Ada", "Printed so.", 20),
    line("c", "Ada", "Known.", 30),
    line("d", "Pola", "Known.", 40),
    line("e", null, "Known.", 5),
  ];
  const groups = waiverGroups(lines);
  expect(groups.map(({ by, reason, at, lines: own }) => [by, reason, at, own.map((one) => one.key)])).toEqual(
    [
      ["Ada", "Known.", 30, ["a", "c"]],
      ["Ada", "Printed so.", 20, ["b"]],
      ["Pola", "Known.", 40, ["d"]],
      [null, "Known.", 5, ["e"]],
    ],
  );
  expect(new Set(groups.map((one) => one.key)).size).toBe(groups.length);
  expect(waiverGroups([])).toEqual([]);
});
