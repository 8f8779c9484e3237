/** What is known of a link in one word and one shape. A page that turns robots away is never called broken. */
import type { LinkState } from "../../../server/domain/observation/observation.ts";

/** In the order a filter lists them: what asks for somebody first. */
export const LINK_WORDS = [
  "broken",
  "dead",
  "gone",
  "once",
  "blocked",
  "unknown",
  "moved",
  "unchecked",
  "byHand",
  "ok",
] as const;
export type LinkWord = (typeof LINK_WORDS)[number];

export const LINK_SHAPE: Readonly<Record<LinkWord, string>> = {
  ok: "✓",
  moved: "→",
  gone: "◇",
  once: "?",
  broken: "✕",
  dead: "■",
  blocked: "◌",
  unknown: "…",
  byHand: "✔",
  unchecked: "○",
};

export interface LinkFacts {
  /** Null without a public address. */
  readonly url: string | null;
  /** Null before the first check. */
  readonly state: LinkState | null;
  readonly isConfirmed: boolean;
  readonly isDead: boolean;
  /** A person's word that still holds. */
  readonly handCheck: object | null;
}

const OF_STATE: Readonly<Record<LinkState, LinkWord>> = {
  ok: "ok",
  moved: "moved",
  "soft-404": "gone",
  broken: "broken",
  blocked: "blocked",
  unknown: "unknown",
};

/** Null for a source without a public address: there is nothing to say of it. */
export function linkWordOf({ url, state, isConfirmed, isDead, handCheck }: LinkFacts): LinkWord | null {
  if (url === null) return null;
  if (state === null) return "unchecked";
  if (handCheck !== null) return "byHand";
  if (state !== "broken") return OF_STATE[state];
  if (isDead) return "dead";
  return isConfirmed ? "broken" : "once";
}
