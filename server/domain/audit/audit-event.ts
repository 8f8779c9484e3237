/**
 * The audit log's chain: every link holds the hash of the one before it, so
 * that a link changed, moved or taken out shows. What a chain cannot show by
 * itself is that its end was cut off; whoever keeps the last hash elsewhere
 * can.
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

/** Every link that is not what it was; empty for a sound chain. `events` in order of their numbers. */
export function auditFaults(events: readonly AuditEvent[]): readonly AuditFault[] {
  const faults: AuditFault[] = [];
  let previous = "";
  let expected = 1;
  for (const event of events) {
    const { teamId } = event;
    for (; expected < event.n; expected++) faults.push({ teamId, n: expected, what: "missing" });
    const isMissingBefore = faults.at(-1)?.n === event.n - 1 && faults.at(-1)?.what === "missing";
    if (event.hash !== auditHash(event)) faults.push({ teamId, n: event.n, what: "changed" });
    else if (event.previous !== previous && !isMissingBefore)
      faults.push({ teamId, n: event.n, what: "unchained" });
    previous = event.hash;
    expected = event.n + 1;
  }
  return faults;
}
