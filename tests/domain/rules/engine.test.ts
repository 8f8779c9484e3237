/** The checker: what it runs again after an edit, what it fills in, and that its memory changes no answer. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addCitation } from "../../../server/domain/document/add-citation.ts";
import { contentOf } from "../../../server/domain/document/content-of.ts";
import { createDocumentReader } from "../../../server/domain/document/document-reader.ts";
import { DomainError } from "../../../server/domain/errors.ts";
import { applyEdit } from "../../../server/domain/report/apply-edit.ts";
import type { Edit } from "../../../server/domain/report/edit-schema.ts";
import type { Entry, Finding, Report, Severity } from "../../../server/domain/report/model.ts";
import { ALL_RULES } from "../../../server/domain/rules/catalogue.ts";
import { createChecker, type RuleSettings } from "../../../server/domain/rules/engine.ts";
import {
  type EntryRule,
  finding,
  type Rule,
  reportRule,
  type SourceRule,
} from "../../../server/domain/rules/rule.ts";
import { structureRules } from "../../../server/domain/rules/structure.ts";
import { seedDocument } from "../../../server/formats/ydoc/seed-document.ts";
import { cite, entry, report } from "../../factories/report.ts";

const base = { title: "A title", explanation: "An explanation." };

/** Rules of each scope that accuse everything and write down what they were asked about. */
function instrumented() {
  const calls: string[] = [];
  const ofEntry: EntryRule = {
    ...base,
    id: "T01",
    severity: "warn",
    scope: "entry",
    check(one) {
      calls.push(`entry ${one.id}`);
      return [finding({ entryId: one.id }, "Entry {entry}")];
    },
  };
  const ofSource: SourceRule = {
    ...base,
    id: "T02",
    severity: "block",
    scope: "source",
    check(one) {
      calls.push(`source ${one.id}`);
      return [finding({ sourceId: one.id }, "Source {source}")];
    },
  };
  const ofReport = reportRule<string>({
    ...base,
    id: "T03",
    severity: "info",
    collect(one) {
      calls.push(`collect ${one.id}`);
      return one.id;
    },
    judge: (facts) => facts.map(({ entry: one, fact }) => finding({ entryId: one.id }, `Fact ${fact}`)),
  });
  const rules: readonly Rule[] = [ofEntry, ofSource, ofReport];
  return { rules, callsSince: () => calls.splice(0).sort() };
}

const month = () =>
  report(
    entry("2023-09-01", "One", cite(1), "."),
    entry("2023-09-02", "Two", cite(2), "."),
    entry("2023-09-03", "Three", cite(3, 2), "."),
  );

let made = 0;
const edited = (before: Report, edit: Edit) =>
  applyEdit(before, edit, { numbering: "citation", newId: () => `new${++made}` });

describe("after an edit", () => {
  it.each<[string, (before: Report) => Report, readonly string[]]>([
    ["nothing when nothing changed", (before) => before, []],
    ["nothing when only the list is new", (before) => ({ ...before, entries: [...before.entries] }), []],
    [
      "only the entry whose words changed",
      (before) => edited(before, { type: "replaceText", entryId: "e1", block: 0, from: 0, to: 3, text: "1" }),
      ["collect e1", "entry e1"],
    ],
    [
      "a source and the entries that cite it",
      (before) => edited(before, { type: "setSource", sourceId: "s2", changes: { title: "Two" } }),
      ["collect e2", "collect e3", "entry e2", "entry e3", "source s2"],
    ],
    [
      "nothing for a move that renumbers nothing",
      (before) => ({ ...before, entries: before.entries.toReversed() }),
      [],
    ],
    [
      "an entry whose source is gone",
      (before) => ({ ...before, sources: before.sources.slice(1) }),
      ["collect e1", "entry e1"],
    ],
    [
      "everything when the month changes",
      (before) => ({ ...before, report: { ...before.report, month: "2023-10" } }),
      [
        "collect e1",
        "collect e2",
        "collect e3",
        "entry e1",
        "entry e2",
        "entry e3",
        "source s1",
        "source s2",
      ],
    ],
    [
      "everything when the language changes",
      (before) => ({ ...before, report: { ...before.report, language: "ru" as const } }),
      [
        "collect e1",
        "collect e2",
        "collect e3",
        "entry e1",
        "entry e2",
        "entry e3",
        "source s1",
        "source s2",
      ],
    ],
  ])("runs again %s", (_name, change, expected) => {
    const { rules, callsSince } = instrumented();
    const checker = createChecker({ rules });
    const before = month();
    checker.check(before);
    callsSince();
    checker.check(change(before));
    expect(callsSince()).toEqual(expected);
  });
});

describe("with values remembered by content", () => {
  /** A shared document read twice, a citation added at the top in between. */
  function citedAbove() {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seedDocument(month(), { personId: "p1", now: 0 }));
    const reader = createDocumentReader(doc, { month: "2023-09", language: "en", numbering: "citation" });
    const before = reader.report();
    const [first] = before.entries;
    const sourceId = before.sources[1]?.id ?? "";
    addCitation(
      doc,
      { entryId: first?.id ?? "", block: 0, offset: 0 },
      { id: "c9", sourceId, locator: null },
    );
    return { before, after: reader.report() };
  }

  it("checks only the entry that was touched when every number behind it moves", () => {
    const { before, after } = citedAbove();
    expect(after.entries[2]).not.toBe(before.entries[2]);
    const { rules, callsSince } = instrumented();
    const checker = createChecker({ rules, contentOf });
    checker.check(before);
    callsSince();
    checker.check(after);
    const [touched] = after.entries;
    expect(callsSince()).toEqual([`collect ${touched?.id}`, `entry ${touched?.id}`]);
  });

  it("finds what it finds without", () => {
    const { before, after } = citedAbove();
    const checker = createChecker({ rules: ALL_RULES, contentOf });
    checker.check(before);
    expect(checker.check(after)).toEqual(createChecker({ rules: ALL_RULES }).check(after));
  });
});

describe("a finding", () => {
  const told = (one: Report, settings: RuleSettings = {}) =>
    createChecker({ rules: instrumented().rules, settings })
      .check(one)
      .map(({ ruleId, severity, message, number }) => `${ruleId} ${severity} ${message} (${number})`);

  it("stands with its entry, the gravest first, and what concerns no entry at the end", () => {
    expect(told(month())).toEqual([
      "T01 warn Entry 1 (1)",
      "T03 info Fact e1 (1)",
      "T01 warn Entry 2 (2)",
      "T03 info Fact e2 (2)",
      "T01 warn Entry 3 (3)",
      "T03 info Fact e3 (3)",
      "T02 block Source 1 (1)",
      "T02 block Source 2 (2)",
    ]);
  });

  it("follows its entry when entries move, without running the rule again", () => {
    const { rules, callsSince } = instrumented();
    const checker = createChecker({ rules });
    const before = month();
    checker.check(before);
    callsSince();
    const after = checker.check({ ...before, entries: before.entries.toReversed() });
    expect(
      after.filter(({ ruleId }) => ruleId === "T01").map(({ entryId, message }) => [entryId, message]),
    ).toEqual([
      ["e3", "Entry 1"],
      ["e2", "Entry 2"],
      ["e1", "Entry 3"],
    ]);
    expect(callsSince()).toEqual([]);
  });

  it.each<[string, RuleSettings, readonly string[]]>([
    ["off", { T01: "off", T03: "off" }, ["T02 block Source 1 (1)", "T02 block Source 2 (2)"]],
    [
      "graver",
      { T01: "off", T02: "off", T03: "block" },
      ["T03 block Fact e1 (1)", "T03 block Fact e2 (2)", "T03 block Fact e3 (3)"],
    ],
  ])("obeys a team's setting: %s", (_name, settings, expected) => {
    expect(told(month(), settings)).toEqual(expected);
  });

  it("orders by the severity a team chose", () => {
    const [first] = told(month(), { T01: "info", T03: "warn" });
    expect(first).toBe("T03 warn Fact e1 (1)");
  });

  it("does not run a rule that is off", () => {
    const { rules, callsSince } = instrumented();
    createChecker({ rules, settings: { T01: "off", T02: "off", T03: "off" } }).check(month());
    expect(callsSince()).toEqual([]);
  });

  const about = (fields: Parameters<typeof finding>[0], message: string): readonly Finding[] => {
    const rule: EntryRule = {
      ...base,
      id: "T09",
      severity: "warn",
      scope: "entry",
      check: (one) => (one.id === "e2" ? [finding(fields, message)] : []),
    };
    const two = report(
      entry("2023-09-01", "One", cite(1), "."),
      entry("2023-09-02", "Two", cite(7), ", three", cite(8), "."),
    );
    return createChecker({ rules: [rule] }).check(two);
  };

  it.each<[Parameters<typeof finding>[0], number | null]>([
    [{ entryId: "e2" }, 7],
    [{ entryId: "e2", citationId: "c3" }, 8],
    [{ entryId: "e2", sourceId: "s8" }, 8],
    [{ entryId: "e2", sourceId: "s7", citationId: "c3" }, 8],
    [{ sourceId: "s1" }, 1],
    [{ entryId: "gone" }, null],
    [{}, null],
  ])("about %j has the number %s", (fields, number) => {
    expect(about(fields, "x").map((one) => one.number)).toEqual([number]);
  });

  it("fills in every place holder and takes the report's words literally", () => {
    expect(
      about({ entryId: "e2" }, "{entry} {entry} {source} $& {other}").map(({ message }) => message),
    ).toEqual(["2 2 7 $& {other}"]);
    expect(about({}, "Source {source}").map(({ message }) => message)).toEqual(["Source without number"]);
  });
});

describe("a checker that remembers", () => {
  const entryId = fc.constantFrom("e1", "e2", "e3", "e4");
  const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      type: fc.constant("replaceText" as const),
      entryId,
      block: fc.constant(0),
      from: fc.constant(0),
      to: fc.nat(3),
      text: fc.constantFrom("", "  ", "“", "On 15.09.23 ", "Read more"),
    }),
    fc.record({
      type: fc.constant("setDate" as const),
      entryId,
      start: fc.constantFrom("2023-09-01", "2023-09-09", "2022-09-05"),
      end: fc.constant(null),
    }),
    fc.record({ type: fc.constant("moveEntry" as const), entryId, beforeId: fc.option(entryId) }),
    fc.record({ type: fc.constant("deleteEntry" as const), entryId }),
    fc.record({
      type: fc.constant("setSource" as const),
      sourceId: fc.constantFrom("s1", "s2", "s3"),
      changes: fc.record({
        kind: fc.constantFrom<("web" | "missing" | "withheld")[]>("web", "missing", "withheld"),
      }),
    }),
    fc.record({ type: fc.constant("addWithheldSource" as const), entryId }),
    fc.constant<Edit>({ type: "mergeSources", keepId: "s1", dropIds: ["s3"] }),
    fc.constant<Edit>({ type: "renumber" }),
  );
  const start = report(
    entry("2023-09-01", "The court sat for an hour", cite(1), "."),
    entry("2023-09-05", "A march of fifty people was held", cite(2), ". It ended", cite(5, 3), "."),
    entry("2023-09-03", "A strike of twenty people began", cite(6, 2), "."),
    entry(null, "Nobody knows when this came to pass."),
  );

  it("says what a fresh one says, whatever was edited", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const checker = createChecker({ rules: structureRules });
        let now = start;
        checker.check(now);
        for (const edit of edits) {
          try {
            now = edited(now, edit);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          expect(checker.check(now)).toEqual(createChecker({ rules: structureRules }).check(now));
        }
      }),
    );
  });

  it("finds the gravest first within each entry of any report", () => {
    const order: readonly Severity[] = ["block", "warn", "info"];
    const place = (one: Finding, entries: readonly Entry[]) =>
      one.entryId === null ? entries.length : entries.findIndex(({ id }) => id === one.entryId);
    const found = createChecker({ rules: structureRules }).check(start);
    const keys = found.map(
      (one) => [place(one, start.entries), order.indexOf(one.severity), one.ruleId] as const,
    );
    const sorted = keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    expect(found.length).toBeGreaterThan(5);
    expect(keys).toEqual(sorted);
  });
});
