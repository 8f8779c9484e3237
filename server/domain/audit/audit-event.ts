/**
 * The audit log's chain: every link holds the hash of the one before it, so
 * that a link changed, moved or taken out shows. What a chain cannot show by
 * itself is that its end was cut off; see audit-heads.ts and
 * verify-statements.ts for what can.
 */

import { textDigest } from "../report/canonical-digest.ts";
import { type Canonical, canonicalJson } from "../report/canonical-json.ts";

export const AUDIT_KINDS = [
  "sign-in",
  "role-change",
  "member-joined",
  "member-removed",
  "submission",
  "submission-withdrawn",
  "approval",
  "changes-requested",
  "source-verdict",
  "citation-tick",
  "waiver",
  "waiver-revoked",
  "publication",
  "correction",
  "reopening",
  "withdrawal",
  "export",
  "public-save",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export interface AuditEvent {
  readonly teamId: string;
  /** From 1, without gaps. */
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly personId: string | null;
  readonly kind: string;
  /** Canonical JSON. */
  readonly facts: string;
  /** Hash of the link before; "" for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** SHA-256 over everything a link says, the hash before it included. */
export function auditHash(event: Omit<AuditEvent, "hash">): string {
  const { teamId, n, at, personId, kind, facts, previous } = event;
  const link = { version: "audit/1", teamId, n, at, personId, kind, facts, previous };
  return textDigest(canonicalJson(link satisfies Canonical));
}

export interface AuditFault {
  readonly teamId: string;
  readonly n: number;
  readonly what: "missing" | "changed" | "unchained";
}

/** How far a chain has been followed, so that a long one is read a piece at a time. */
export interface ChainWalk {
  /** Number of the last link read; 0 before the first. */
  readonly n: number;
  readonly hash: string;
  readonly faults: readonly AuditFault[];
}

export const CHAIN_START: ChainWalk = { n: 0, hash: "", faults: [] };

/** `events` in order of their numbers, the first of them being what is left after `walk`. */
export function followChain(walk: ChainWalk, events: readonly AuditEvent[]): ChainWalk {
  const faults: AuditFault[] = [];
  let { n: last, hash: previous } = walk;
  for (const event of events) {
    const { teamId, n } = event;
    const isAfterGap = n > last + 1;
    for (let missing = last + 1; missing < n; missing++) faults.push({ teamId, n: missing, what: "missing" });
    if (event.hash !== auditHash(event)) faults.push({ teamId, n, what: "changed" });
    else if (event.previous !== previous && !isAfterGap) faults.push({ teamId, n, what: "unchained" });
    previous = event.hash;
    last = n;
  }
  return { n: last, hash: previous, faults: [...walk.faults, ...faults] };
}

/** Every link that is not what it was; empty for a sound chain. `events` in order of their numbers. */
export function auditFaults(events: readonly AuditEvent[]): readonly AuditFault[] {
  return followChain(CHAIN_START, events).faults;
}
