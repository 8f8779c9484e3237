/** A remark on an entry or on the month, with what was answered and, perhaps, words to put in the place of those it quotes. */
import type { TextAnchor } from "../anchors/placing.ts";

export const SUGGESTION_STATES = ["open", "accepted", "declined"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Somebody's doing at a moment; `at` in milliseconds since the epoch. */
export interface Done {
  readonly personId: string;
  readonly at: number;
}

export interface Reply extends Done {
  readonly id: string;
  readonly text: string;
}

interface Suggestion {
  /** Empty: the quoted words are to go. */
  readonly replacement: string;
  readonly state: SuggestionState;
  /** Why it was declined. */
  readonly word: string | null;
  readonly decided: Done | null;
}

export interface Thread extends Done {
  readonly id: string;
  readonly reportId: string;
  /** "" for a remark on the month as a whole, or on words around its entries. */
  readonly entryId: string;
  /** Null for a remark on the entry as a whole. */
  readonly anchor: TextAnchor | null;
  readonly text: string;
  readonly resolved: Done | null;
  /** The oldest first. */
  readonly replies: readonly Reply[];
  readonly suggestion: Suggestion | null;
}

/** In UTF-16 units. */
export const MAX_COMMENT = 5_000;
export const MAX_QUOTE = 2_000;
