/** An entry made ready to be looked at: what is printed, what is marked, and its sources with their sentences. Pure. */
import {
  type EntryDifference,
  entryDifference,
  type FieldChange,
} from "../../server/domain/difference/entry-difference.ts";
import type { Citation, Language, Source } from "../../server/domain/report/model.ts";
import { houseLead } from "../../server/domain/report/print-lead.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import type { UnitContent } from "../../server/domain/workflow/approved-content.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import type { PrintedWords } from "../components/review/printed-entry.tsx";
import type { ShownSource } from "../components/review/review-source.tsx";

export interface PrintSettings {
  readonly language: Language;
  readonly month: string;
}

export interface ShownEntry {
  readonly now: PrintedWords;
  readonly before: PrintedWords | null;
  readonly citations: readonly Citation[];
  readonly difference: EntryDifference | null;
  /** Those that the print does not show by itself. */
  readonly fields: readonly FieldChange[];
  readonly sources: readonly ShownSource[];
  /** Cited as it was approved, and no longer. */
  readonly gone: readonly Source[];
}

/** Place and date are printed in front of the text, and marked there. */
const PRINTED_FIELDS = new Set(["date", "country", "region", "district", "settlement", "facility", "lead"]);

export function shownEntry(
  entry: EntryForReview,
  base: UnitContent | null,
  settings: PrintSettings,
  whyWords: (why: string) => string,
): ShownEntry {
  const { now } = entry;
  const difference = base && entryDifference(base, now);
  const citations = citationsOf(now.entry);
  const numbers = new Map(citations.map((citation) => [citation.id, citation.number]));
  return {
    now: printed(now, settings),
    before: base && printed(base, settings),
    citations,
    difference,
    fields: difference?.fields.filter(({ field }) => !PRINTED_FIELDS.has(field)) ?? [],
    gone: difference?.sources.flatMap(({ before, after }) => (before && !after ? [before] : [])) ?? [],
    sources: entry.sources.map(({ source, status, by, reason, verify }) => ({
      source,
      status,
      by,
      reason,
      noVerify: verify.ok ? null : whyWords(verify.why === "own-words" ? "own-source" : verify.why),
      // Rejecting asks for the same role, and may be done to one's own.
      noReject: verify.ok || verify.why === "own-words" ? null : whyWords(verify.why),
      change: difference?.sources.find((one) => one.sourceId === source.id) ?? null,
      claims: entry.claims
        .filter((claim) => claim.sourceId === source.id)
        .map((claim) => ({ ...claim, number: numbers.get(claim.citationId) ?? 0 })),
    })),
  };
}

/** The words around the entries have no date and no place: their title opens them. */
function printed({ entry }: UnitContent, { language, month }: PrintSettings): PrintedWords {
  const lead = entry.id === "" ? (entry.lead ?? "") : houseLead(entry, language, month);
  return { lead, body: entry.body };
}
