/** What ties a remark to a place in a text, and where that place is found to be. */
import type { Quoted } from "./find-quote.ts";
import type { TextPlace } from "./text-place.ts";

/** An empty quote: the place between two words. */
export interface TextAnchor extends Quoted {
  /** Encoded Yjs relative positions; null when there were none to be had. */
  readonly start: Uint8Array | null;
  readonly end: Uint8Array | null;
}

export type Placing =
  /** `isExact`: the very words that were quoted stand there, in one piece; or the very neighbours do, where none were. */
  | { readonly kind: "placed"; readonly place: TextPlace; readonly isExact: boolean }
  | { readonly kind: "orphaned"; readonly why: "entry-gone" | "words-gone" };
