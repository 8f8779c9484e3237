/** Whether the team's audit chain is sound, read from its first link to its last a piece at a time. */
import { type AuditFault, CHAIN_START, followChain } from "../../domain/audit/audit-event.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import type { Deps } from "../../ports/deps.ts";

export interface AuditChain {
  /** Number of the last link: how many there are in a sound chain. */
  readonly events: number;
  /** Number of the first broken link, and how many are; null for a sound chain. */
  readonly broken: { readonly first: number; readonly count: number } | null;
  /** "" for an empty log. Kept elsewhere, it shows later whether the end was cut off. */
  readonly lastHash: string;
  /** Milliseconds since the epoch. */
  readonly checkedAt: number;
}

/** Links read at once: some hundredths of a second, after which whoever else waits has a turn. */
const PIECE = 1_000;

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function auditChain(
  { storage, clock }: Pick<Deps, "storage" | "clock">,
  actor: Actor,
  { teamId }: { readonly teamId: string },
): Promise<AuditChain> {
  demand(can(actor, "readAudit", { teamId }));
  let walk = CHAIN_START;
  let isMore = true;
  while (isMore) {
    const events = await storage.audit.links(teamId, walk.n, PIECE);
    walk = followChain(walk, events);
    isMore = events.length === PIECE;
  }
  return {
    events: walk.n,
    broken: brokenAt(walk.faults),
    lastHash: walk.hash,
    checkedAt: clock.now(),
  };
}

function brokenAt(faults: readonly AuditFault[]): AuditChain["broken"] {
  const [first] = faults;
  return first ? { first: first.n, count: faults.length } : null;
}
