/** Findings of the words and of the world as one list, true to the month as it stands. */
import { expect, it } from "vitest";
import { type FoundInWorld, mergedFindings } from "../../app/world/merged-findings.ts";
import type { Finding, Severity } from "../../server/domain/report/model.ts";
import { cite, entry, report } from "../factories/report.ts";

const month = report(
  entry("2023-09-05", "He said that he would come back", cite(1), "."),
  entry("2023-09-06", "It sat again", cite(2), "."),
);

function found(ruleId: string, severity: Severity, entryId: string | null, sourceId: string | null): Finding {
  return { ruleId, severity, entryId, sourceId, number: null, message: ruleId, fix: null };
}
const inWorld = (finding: Finding, replaces: string | null = null): FoundInWorld => ({ finding, replaces });
const ids = (findings: readonly Finding[]) => findings.map(({ ruleId }) => ruleId);

it("stands in reading order, the gravest of an entry first, what concerns no entry last", () => {
  const own = [
    found("S05", "block", "e1", null),
    found("S10", "warn", "e2", null),
    found("U01", "warn", null, "s1"),
  ];
  const world = [
    found("Q01", "warn", "e1", "s1"),
    found("D01", "warn", "e2", "s2"),
    found("L03", "block", null, "s2"),
  ];
  const merged = mergedFindings(
    own,
    world.map((one) => inWorld(one)),
    month,
  );
  expect(ids(merged)).toEqual(["S05", "Q01", "D01", "S10", "L03", "U01"]);
});

it("is the very same list where the world has nothing to say", () => {
  const own = [found("S05", "block", "e1", null)];
  expect(mergedFindings(own, [], month)).toBe(own);
});

it("leaves out what is about an entry or a source that is no longer there", () => {
  const world = [
    found("Q01", "warn", "gone", "s1"),
    found("L02", "warn", null, "gone"),
    found("A01", "warn", null, "s1"),
  ];
  expect(
    ids(
      mergedFindings(
        [],
        world.map((one) => inWorld(one)),
        month,
      ),
    ),
  ).toEqual(["A01"]);
});

it.each([
  ["he would come back", true],
  ["she would come back", false],
])("offers a new wording only where %j still stands", (replaces, isOffered) => {
  const from = "He said that ".length;
  const to = from + "he would come back".length;
  const edit = { type: "replaceText" as const, entryId: "e1", block: 0, from, to, text: "he will come back" };
  const finding = { ...found("Q01", "warn", "e1", "s1"), fix: { label: "Use it", edit } };
  const [one] = mergedFindings([], [inWorld(finding, replaces)], month);
  expect(one?.fix !== null).toBe(isOffered);
});
