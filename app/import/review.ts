/**
 * The review of one file as a value: the draft as corrected, the drafts before
 * each correction, and what the month it goes into has already. A pure
 * reducer; ids and places come in with the tools.
 */
import { type Correction, correctDraft } from "../../server/domain/import/correct-draft.ts";
import type { CorrectionTools, ImportDraft } from "../../server/domain/import/draft.ts";
import { openDraft } from "../../server/domain/import/open-draft.ts";
import type { OpenMonth, ReadImport } from "./ask-server.ts";

export interface Review {
  readonly draft: ImportDraft;
  /** The latest last. */
  readonly past: readonly ImportDraft[];
  readonly open: OpenMonth | null;
  /** Of the entries the month has already, those to be added all the same. */
  readonly accepted: ReadonlySet<string>;
}

export type ReviewAction =
  /** Several corrections are one step, undone together. */
  | { readonly type: "correct"; readonly corrections: readonly Correction[] }
  | { readonly type: "undo" }
  | { readonly type: "accept"; readonly entryId: string; readonly isAccepted: boolean }
  | { readonly type: "monthChanged"; readonly open: OpenMonth };

/** More steps than anybody undoes; each shares all it did not change. */
const MOST_STEPS = 200;

export function beginReview({ report, lines, open }: ReadImport): Review {
  return { draft: openDraft(report, lines), past: [], open, accepted: new Set() };
}

export function createReviewReducer(tools: () => CorrectionTools) {
  return (review: Review, action: ReviewAction): Review => {
    switch (action.type) {
      case "correct":
        return correct(review, action.corrections, tools());
      case "undo":
        return undo(review);
      case "accept":
        return accept(review, action.entryId, action.isAccepted);
      case "monthChanged":
        return { ...review, open: action.open };
    }
  };
}

function correct(review: Review, corrections: readonly Correction[], tools: CorrectionTools): Review {
  const draft = corrections.reduce((before, one) => correctDraft(before, one, tools), review.draft);
  if (draft === review.draft) return review;
  return { ...review, draft, past: [...review.past, review.draft].slice(-MOST_STEPS) };
}

function undo(review: Review): Review {
  const draft = review.past.at(-1);
  return draft ? { ...review, draft, past: review.past.slice(0, -1) } : review;
}

function accept(review: Review, entryId: string, isAccepted: boolean): Review {
  const accepted = new Set(review.accepted);
  if (isAccepted) accepted.add(entryId);
  else accepted.delete(entryId);
  return { ...review, accepted };
}

/** Entries that stay out because the month has them. */
export function leftOutOf({ open, accepted }: Review): ReadonlySet<string> {
  return new Set(open?.already.filter((id) => !accepted.has(id)) ?? []);
}
