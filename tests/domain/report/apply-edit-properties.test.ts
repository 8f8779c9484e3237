/** What holds for every edit: a valid report or a refusal, no word lost outside the range, no citation lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { type ApplyOptions, applyEdit } from "../../../server/domain/report/apply-edit.ts";
import type { Edit, SingleEdit } from "../../../server/domain/report/edit-schema.ts";
import type { Report } from "../../../server/domain/report/model.ts";
import { reportSchema } from "../../../server/domain/report/report-schema.ts";
import { blockText, blockWords, citationsOf } from "../../../server/domain/report/text.ts";
import { cite, entry, report } from "../../factories/report.ts";

function options(numbering: ApplyOptions["numbering"] = "citation"): ApplyOptions {
  let made = 0;
  return { numbering, newId: () => `new${++made}` };
}

function apply(before: Report, edit: Edit, numbering: ApplyOptions["numbering"] = "citation"): Report {
  return applyEdit(before, edit, options(numbering));
}

const replace = (from: number, to: number, text: string, block = 0, entryId = "e1"): SingleEdit => ({
  type: "replaceText",
  entryId,
  block,
  from,
  to,
  text,
});

const month = () =>
  report(
    entry("2023-09-02", "The court sat", cite(1), "."),
    entry("2023-09-03", "A march was held", cite(2), ". Two were fined", cite(3), "."),
    entry("2023-09-01", "A strike began", cite(4), "."),
  );

function refusal(before: Report, edit: Edit): string {
  try {
    apply(before, edit);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "done";
}

describe("any edit", () => {
  const entryId = fc.constantFrom("e1", "e2", "e3", "gone");
  const sourceId = fc.constantFrom("s1", "s2", "s3", "s4", "gone");
  const offset = fc.nat(40);
  const single: fc.Arbitrary<SingleEdit> = fc.oneof(
    fc.record({
      type: fc.constant("replaceText" as const),
      entryId,
      block: fc.nat(1),
      from: offset,
      to: offset,
      text: fc.string({ maxLength: 6, unit: "binary" }),
    }),
    fc.record({
      type: fc.constant("setDate" as const),
      entryId,
      start: fc.constantFrom("2023-09-01", "2023-09-40", "x"),
      end: fc.constantFrom(null, "2023-09-02", "2023-08-01"),
    }),
    fc.record({
      type: fc.constant("setPlace" as const),
      entryId,
      changes: fc.record({ region: fc.string() }),
    }),
    fc.record({ type: fc.constant("setLead" as const), entryId, lead: fc.option(fc.string()) }),
    fc.record({
      type: fc.constant("renamePerson" as const),
      entryId,
      from: fc.constant("Kim B."),
      to: fc.string(),
    }),
    fc.record({ type: fc.constant("moveEntry" as const), entryId, beforeId: fc.option(entryId) }),
    fc.record({ type: fc.constant("deleteEntry" as const), entryId }),
    fc.record({
      type: fc.constant("setAsideEntry" as const),
      entryId,
      reason: fc.constantFrom("", "sharing"),
    }),
    fc.record({
      type: fc.constant("setSource" as const),
      sourceId,
      changes: fc.record({
        kind: fc.constantFrom("missing" as const, "withheld" as const),
        url: fc.constant(null),
      }),
    }),
    fc.record({ type: fc.constant("deleteSource" as const), sourceId }),
    fc.record({
      type: fc.constant("mergeSources" as const),
      keepId: sourceId,
      dropIds: fc.uniqueArray(sourceId, { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant("addWithheldSource" as const), entryId }),
    fc.record({ type: fc.constant("renumber" as const) }),
  );
  const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
    single,
    fc.record({ type: fc.constant("batch" as const), edits: fc.array(single, { maxLength: 4 }) }),
  );
  const start = month();

  it("gives a valid report or refuses, and never leaves a citation without its source", () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 6 }),
        fc.constantFrom("citation", "source"),
        (edits, numbering) => {
          const with_ = options(numbering);
          let now: Report = start;
          for (const edit of edits) {
            const before = JSON.stringify(now);
            const was = now;
            try {
              now = applyEdit(now, edit, with_);
            } catch (error) {
              if (!(error instanceof DomainError)) throw error;
              expect(error.code).toBe("EDIT_NOT_POSSIBLE");
            }
            expect(JSON.stringify(was)).toBe(before);
          }
          expect(reportSchema.safeParse(now).error).toBeUndefined();
          const known = new Set(now.sources.map((one) => one.id));
          const cited = now.entries.flatMap((one) => citationsOf(one).map((citation) => citation.sourceId));
          expect(cited.filter((id) => !known.has(id))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps every word outside the range and every citation", () => {
    fc.assert(
      fc.property(fc.nat(1), offset, offset, fc.string({ maxLength: 8 }), (which, a, b, text) => {
        const target = start.entries[which];
        const block = target?.body[0];
        if (!target || !block) return;
        const was = blockText(block);
        const [from, to] = a < b ? [a, b] : [b, a];
        const possible = to <= was.length && !was.slice(from, to).includes("\uFFFC");
        const edit = replace(from, to, text, 0, target.id);
        expect(refusal(start, edit)).toBe(possible ? "done" : "EDIT_NOT_POSSIBLE");
        if (!possible) return;
        const after = apply(start, edit);
        const now = after.entries[which]?.body[0];
        expect(now && blockText(now)).toBe(was.slice(0, from) + text + was.slice(to));
        expect(after.entries.map(citationsOf)).toEqual(start.entries.map(citationsOf));
        expect(after.entries.filter((one, index) => one !== start.entries[index]).length).toBeLessThan(2);
      }),
    );
  });

  it("applies a batch as if each change stood alone", () => {
    const words = start.entries[1]?.body[0];
    const length = words ? blockWords(words).length : 0;
    const cuts = fc.uniqueArray(fc.nat(length), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.string({ maxLength: 3, unit: "grapheme-ascii" }), (offsets, text) => {
        const sorted = [...offsets].sort((a, b) => a - b);
        const was = words ? blockText(words) : "";
        const ranges = sorted
          .flatMap((from, index) => (index % 2 === 0 ? [[from, sorted[index + 1] ?? from] as const] : []))
          .filter(([from, to]) => !was.slice(from, to).includes("\uFFFC"));
        const edits = ranges.map(([from, to]) => replace(from, to, text, 0, "e2"));
        const after = apply(start, { type: "batch", edits });
        let expected = was;
        for (const [from, to] of ranges.toReversed())
          expected = expected.slice(0, from) + text + expected.slice(to);
        const now = after.entries[1]?.body[0];
        expect(now && blockText(now)).toBe(expected);
      }),
    );
  });
});
