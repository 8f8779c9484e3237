/** What people may do in a random history, as values that read like sentences when a test fails. */
import fc from "fast-check";
import type { Role } from "../../../server/domain/policy/roles.ts";

export const CAST: Readonly<Record<string, readonly Role[]>> = {
  ann: ["editor", "reviewer"],
  bob: ["editor", "reviewer"],
  cat: ["reviewer", "publisher"],
  dan: ["editor", "publisher"],
  eve: ["reader"],
};
export const NAMES = Object.keys(CAST);

/** Reviewed as one piece each: three entries, and "" for the words around them. */
export const ENTRIES = ["e1", "e2", "e3"];
export const UNITS = [...ENTRIES, ""];

/** What each entry cites; the second source is shared. */
export const CITES: Readonly<Record<string, readonly string[]>> = {
  e1: ["s1"],
  e2: ["s2"],
  e3: ["s3", "s2"],
  "": [],
};

const SAID = {
  write: "writes in",
  cut: "cuts a word of",
  retitle: "renames the first source of",
  head: "gives the month a title; not",
  leave: "goes offline; not",
  back: "comes back online; not",
  submit: "submits",
  approve: "approves",
  request: "asks for changes in",
  tick: "ticks the citations of",
  waive: "waives that nobody approved",
  waiveRest: "waives everything else about",
  suggest: "suggests another word in",
  accept: "accepts the oldest suggestion, not of",
  decline: "declines the oldest suggestion, not of",
  publish: "publishes the month, not only",
  reopen: "opens the month again, not only",
  withdraw: "withdraws the newest edition, not only",
  rerole: "loses or gets back a role; not",
  pass: "has others submit, tick and approve",
  push: "has somebody submit, and at once approves,",
  own: "adds words, renames a source or suggests, and then tries to approve and to waive",
  cover: "tries, after a waiver and new words, to waive and to publish",
  late: "decides, as seen before a colleague wrote in it, on",
  finish: "publishes after everything passed, not only",
} as const;
export type Kind = keyof typeof SAID;
const KINDS = Object.keys(SAID) as Kind[];

export interface Step {
  readonly kind: Kind;
  readonly who: string;
  /** Of `UNITS`; what a kind has no use for is passed over. */
  readonly unit: string;
  /** Whether the person looks again before deciding, or decides on what they saw last. */
  readonly isFresh: boolean;
}

const NEEDS_NO_UNIT = /[;,] not.*$/u;

export function sentence({ kind, who, unit, isFresh }: Step): string {
  const said: string = SAID[kind];
  const does = NEEDS_NO_UNIT.test(said)
    ? said.replace(NEEDS_NO_UNIT, "")
    : `${said} ${unit || "the words around"}`;
  const decides = kind === "submit" || kind === "approve" || kind === "request" || kind === "publish";
  return `${who} ${does}${decides && !isFresh ? ", as last seen" : ""}`;
}

/** More of what brings a month forward: left to pure chance, hardly any would be published. */
const WEIGHTED: readonly Kind[] = [
  ...KINDS,
  ...(["write", "write", "submit", "approve", "approve", "publish", "suggest", "accept"] as const),
  ...([
    "waive",
    "pass",
    "pass",
    "finish",
    "reopen",
    "push",
    "own",
    "own",
    "own",
    "late",
    "late",
    "cover",
    "cover",
  ] as const),
];

export const anyStep: fc.Arbitrary<Step> = fc
  .record({
    kind: fc.constantFrom(...WEIGHTED),
    who: fc.constantFrom(...NAMES),
    unit: fc.constantFrom(...ENTRIES, ...ENTRIES, ""),
    isFresh: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  })
  .map((step) => Object.assign(step, { [fc.toStringMethod]: () => sentence(step) }));
