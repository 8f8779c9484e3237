/** Whatever a person does with a draft short of typing, every character of the file stays somewhere. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { accountFor } from "../../../server/domain/import/account-for.ts";
import { type Correction, correctDraft } from "../../../server/domain/import/correct-draft.ts";
import type { ImportDraft } from "../../../server/domain/import/draft.ts";
import { reportOfDraft } from "../../../server/domain/import/report-of-draft.ts";
import { reportSchema } from "../../../server/domain/report/report-schema.ts";
import { citationsOf } from "../../../server/domain/report/text.ts";
import { monthArbitrary } from "../../formats/text-reader/month-arbitrary.ts";
import { draftOf, tools } from "./drafts.ts";

interface Step {
  readonly what: "merge" | "split" | "aside" | "own" | "into";
  readonly which: number;
  readonly where: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("merge", "split", "aside", "own", "into"),
  which: fc.nat(1000),
  where: fc.nat(400),
});

/** The step on whatever there is; null when there is nothing to do it to. */
function correctionFor(draft: ImportDraft, { what, which, where }: Step): Correction | null {
  const { entries } = draft.report;
  const entryId = entries[which % Math.max(1, entries.length)]?.id;
  const asideId = draft.asides[which % Math.max(1, draft.asides.length)]?.id;
  const into = entries[where % Math.max(1, entries.length)]?.id;
  switch (what) {
    case "merge":
      return entryId === undefined ? null : { type: "merge", entryId };
    case "split":
      return entryId === undefined ? null : { type: "split", entryId, offset: where };
    case "aside":
      return entryId === undefined ? null : { type: "setEntryAside", entryId, reason: "by hand" };
    case "own":
      return asideId === undefined ? null : { type: "putBack", asideId, into: null };
    case "into":
      return asideId === undefined || into === undefined ? null : { type: "putBack", asideId, into };
  }
}

it("accounts for every character after any corrections, and gives a valid report", () => {
  fc.assert(
    fc.property(monthArbitrary(), fc.array(step, { maxLength: 12 }), (month, steps) => {
      const use = tools();
      let draft = draftOf(month.text, month.language);
      expect(accountFor(draft)).toEqual({ characters: 0, lines: [] });
      for (const one of steps) {
        const correction = correctionFor(draft, one);
        if (correction) draft = correctDraft(draft, correction, use);
        expect(accountFor(draft), JSON.stringify(correction)).toEqual({ characters: 0, lines: [] });
      }
      const report = reportOfDraft(draft, new Set());
      expect(reportSchema.parse(report)).toEqual(report);
      const sources = new Set(report.sources.map((source) => source.id));
      for (const one of report.entries.flatMap(citationsOf)) expect(sources).toContain(one.sourceId);
      const ids = report.entries.map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
      const held = new Set([...ids, ...sources, ...draft.asides.map((aside) => aside.id)]);
      for (const place of draft.places) if (place.in !== "nowhere") expect(held).toContain(place.id);
    }),
    { numRuns: 200 },
  );
});

it("says of a sentence taken out of an entry how long it was", () => {
  fc.assert(
    fc.property(monthArbitrary(), fc.nat(1000), (month, which) => {
      const draft = draftOf(month.text, month.language);
      const entry = draft.report.entries[which % draft.report.entries.length];
      if (!entry) return;
      const text = "Qyx zzv wkq.";
      const emptied = correctDraft(draft, { type: "retype", entryId: entry.id, text }, tools());
      const before = entry.body.flatMap(({ content }) =>
        content.map((inline) => (inline.type === "text" ? inline.text : `[${inline.number}]`)),
      );
      const stops = [...before.join("")].filter((char) => char === ".").length;
      const length = [...before.join("").replace(/[\s\u00A0\u200B\uFEFF]/gu, "")].length;
      const { characters } = accountFor(emptied);
      // The one stop of the new text stands for one of the old.
      expect(characters).toBe(length - Math.min(1, stops));
    }),
    { numRuns: 100 },
  );
});
