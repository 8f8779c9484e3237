/**
 * Every rule of review and publication in one pure function: may this person
 * do this, as things stand, and if not, why. Commands ask it on what they just
 * read and again inside the transaction; screens ask it before they offer a
 * key. What a role allows is left to the policy.
 */
import type { Actor } from "../policy/actor.ts";
import { can, type Refusal } from "../policy/can.ts";
import type { EntryAction } from "./review-records.ts";
import type { EntryStatus, ReportStatus } from "./standing.ts";

interface InReport {
  readonly teamId: string;
  readonly report: ReportStatus;
}

/** `hasWritten`: whether the person contributed to what it is about, as far as it counts for this question. */
interface OnWords extends InReport {
  readonly hasWritten: boolean;
}

interface OnEntry extends OnWords {
  readonly entry: EntryStatus;
}

interface OnLine extends OnWords {
  /** Whether the gate has such a line, and nobody has waived it. */
  readonly line: "blocking" | "waived" | "none";
  /** The team has no second person at all. */
  readonly isAlone: boolean;
}

export type ReviewQuestion =
  | readonly [EntryAction, OnEntry]
  | readonly ["verifySource" | "tickCitation", OnWords]
  | readonly ["rejectSource" | "untickCitation", InReport]
  | readonly ["waiveFinding", OnLine]
  | readonly ["revokeWaiver", InReport]
  | readonly ["publishReport", InReport & { readonly blocking: number; readonly entries: number }]
  | readonly ["reopenReport", InReport]
  | readonly ["withdrawEdition", InReport & { readonly edition: "standing" | "withdrawn" }];

export type ReviewAction = ReviewQuestion[0];

export type ReviewRefusal =
  | Refusal
  | "report-published"
  | "report-not-published"
  | "own-words"
  | "not-submitted"
  | "already-submitted"
  | "already-approved"
  | "already-requested"
  | "already-waived"
  | "no-such-line"
  | "already-withdrawn"
  | "gate-closed"
  | "nothing-to-publish";

export type ReviewVerdict = { readonly ok: true } | { readonly ok: false; readonly why: ReviewRefusal };

const YES: ReviewVerdict = { ok: true };
const no = (why: ReviewRefusal): ReviewVerdict => ({ ok: false, why });

const POLICY = {
  submit: "submitEntry",
  withdrawSubmission: "submitEntry",
  approve: "reviewReport",
  requestChanges: "reviewReport",
  verifySource: "reviewReport",
  rejectSource: "reviewReport",
  tickCitation: "reviewReport",
  untickCitation: "reviewReport",
  waiveFinding: "publishReport",
  revokeWaiver: "publishReport",
  publishReport: "publishReport",
  reopenReport: "publishReport",
  withdrawEdition: "publishReport",
} as const satisfies Record<ReviewAction, string>;

/** Role first, then the report's state, then the thing's own, then whose words they are. */
export function mayReview(actor: Pick<Actor, "memberships">, ...question: ReviewQuestion): ReviewVerdict {
  const [action, subject] = question;
  const role = can(actor, POLICY[action], { teamId: subject.teamId });
  if (!role.ok) return role;
  const isOpen = subject.report === "open" || subject.report === "reopened";
  switch (question[0]) {
    case "reopenReport":
      return isOpen ? no("report-not-published") : YES;
    case "withdrawEdition":
      return question[1].edition === "withdrawn" ? no("already-withdrawn") : YES;
    default:
      return isOpen ? inOpenReport(question) : no("report-published");
  }
}

type OpenQuestion = Exclude<ReviewQuestion, readonly ["reopenReport" | "withdrawEdition", unknown]>;

function inOpenReport(question: OpenQuestion): ReviewVerdict {
  switch (question[0]) {
    case "submit":
    case "withdrawSubmission":
    case "approve":
    case "requestChanges":
      return onEntry(question[0], question[1]);
    case "verifySource":
    case "tickCitation":
      return question[1].hasWritten ? no("own-words") : YES;
    case "rejectSource":
    case "untickCitation":
    case "revokeWaiver":
      return YES;
    case "waiveFinding":
      return onLine(question[1]);
    case "publishReport":
      if (question[1].entries === 0) return no("nothing-to-publish");
      return question[1].blocking > 0 ? no("gate-closed") : YES;
    default:
      return question satisfies never;
  }
}

/** Null where the action may be done from that state. */
const FROM: Readonly<Record<EntryAction, Readonly<Record<EntryStatus, ReviewRefusal | null>>>> = {
  submit: {
    draft: null,
    submitted: "already-submitted",
    changesRequested: null,
    approved: "already-approved",
    stale: null,
  },
  withdrawSubmission: {
    draft: "not-submitted",
    submitted: null,
    changesRequested: "not-submitted",
    approved: "not-submitted",
    stale: "not-submitted",
  },
  approve: {
    draft: "not-submitted",
    submitted: null,
    changesRequested: "not-submitted",
    approved: "already-approved",
    stale: "not-submitted",
  },
  requestChanges: {
    draft: "not-submitted",
    submitted: null,
    changesRequested: "already-requested",
    approved: null,
    stale: null,
  },
};

function onEntry(action: EntryAction, { entry, hasWritten }: OnEntry): ReviewVerdict {
  const why = FROM[action][entry];
  if (why !== null) return no(why);
  return action === "approve" && hasWritten ? no("own-words") : YES;
}

function onLine({ line, hasWritten, isAlone }: OnLine): ReviewVerdict {
  if (line === "none") return no("no-such-line");
  if (line === "waived") return no("already-waived");
  return hasWritten && !isAlone ? no("own-words") : YES;
}
