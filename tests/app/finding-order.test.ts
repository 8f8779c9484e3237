import { expect, test } from "vitest";
import { entryOfFinding, findingsByEntry, nextFinding, withKeys } from "../../app/editor/finding-order.ts";
import type { Finding } from "../../server/domain/report/model.ts";
import { cite, entry, report } from "../factories/report.ts";

const REPORT = report(
  entry("2031-03-01", "One.", cite(1)),
  entry("2031-03-02", "Two."),
  entry("2031-03-03", "Three."),
);

const found = (ruleId: string, about: Partial<Finding> = {}): Finding => ({
  ruleId,
  severity: "warn",
  entryId: null,
  sourceId: null,
  number: null,
  message: ruleId,
  fix: null,
  ...about,
});

const FINDINGS = [
  found("S01", { entryId: "e1", severity: "info" }),
  found("S01", { entryId: "e1", severity: "block" }),
  found("S02", { entryId: "e3" }),
  found("E01"),
];

test("equal findings have different keys, the same ones each time", () => {
  const keys = withKeys(FINDINGS).map((one) => one.key);
  expect(new Set(keys).size).toBe(FINDINGS.length);
  expect(withKeys([...FINDINGS]).map((one) => one.key)).toEqual(keys);
});

test("what was found before is the same value again, so that its card need not be drawn anew", () => {
  const [first, second, ...rest] = withKeys(FINDINGS);
  const again = withKeys([...FINDINGS.slice(1), found("S09")]);
  // The second of two equal ones has become the first: its key is another.
  expect(again[0]).not.toBe(second);
  expect(again[0]?.key).toBe(first?.key);
  expect(again.slice(1, 3).map((one, index) => one === rest[index])).toEqual([true, true]);

  const before = findingsByEntry(FINDINGS);
  const after = findingsByEntry([...FINDINGS, found("S03", { entryId: "e3" })]);
  expect(after.get("e1")).toBe(before.get("e1"));
  expect(after.get("e3")).toEqual({ count: 2, worst: "warn" });
});

test("an entry shows how many and how grave", () => {
  expect([...findingsByEntry(FINDINGS)]).toEqual([
    ["e1", { count: 2, worst: "block" }],
    ["e3", { count: 1, worst: "warn" }],
  ]);
});

test.each<[about: Partial<Finding>, id: string | null]>([
  [{ entryId: "e2" }, "e2"],
  [{ sourceId: "s1" }, "e1"],
  [{ sourceId: "s9" }, null],
  [{}, null],
])("a finding about %j is shown at %j", (about, id) => {
  expect(entryOfFinding(found("X01", about), REPORT)).toBe(id);
});

test("the next finding goes on from the active one, else from the entry one is at, and round", () => {
  const keyed = withKeys(FINDINGS);
  const at = (activeKey: string | null, currentId: string | null) => {
    const next = nextFinding(keyed, REPORT, { activeKey, currentId });
    return next === null ? -1 : keyed.indexOf(next);
  };
  expect(at(null, null)).toBe(0);
  expect(at(null, "e2")).toBe(2);
  expect(at(keyed[1]?.key ?? null, "e1")).toBe(2);
  expect(at(keyed[3]?.key ?? null, "e1")).toBe(0);
  expect(nextFinding([], REPORT, { activeKey: null, currentId: null })).toBeNull();
});
