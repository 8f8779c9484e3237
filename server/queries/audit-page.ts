/** The team's audit log, the newest first, and whether its chain is sound. */
import { AUDIT_KINDS, type AuditKind, auditFaults } from "../domain/audit/audit-event.ts";
import type { Actor } from "../domain/policy/actor.ts";
import { can } from "../domain/policy/can.ts";
import { demand } from "../domain/policy/demand.ts";
import type { Deps } from "../ports/deps.ts";
import { personNames } from "./person-names.ts";

interface AuditRow {
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null for what nobody in particular did; "" for an account that is gone. */
  readonly who: string | null;
  /** Null for a kind this version does not know. */
  readonly kind: AuditKind | null;
  /** Canonical JSON. */
  readonly facts: string;
}

export interface AuditPage {
  readonly teamId: string;
  readonly rows: readonly AuditRow[];
  readonly events: number;
  /** Number of the first broken link, and how many are; null for a sound chain. */
  readonly broken: { readonly first: number; readonly count: number } | null;
  /** "" for an empty log. */
  readonly lastHash: string;
  /** To be asked for the rows below and above these; null where there are none. */
  readonly older: number | null;
  readonly newer: number | null;
}

const AT_ONCE = 100;

/** Rows up to number `before`, which counts from the end when it is null. @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function auditPage(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
  { teamId, before }: { readonly teamId: string; readonly before: number | null },
): Promise<AuditPage> {
  demand(can(actor, "readAudit", { teamId }));
  const events = await storage.audit.chain(teamId);
  const faults = auditFaults(events);
  const last = events.at(-1);
  const end = before === null ? events.length : events.filter((event) => event.n < before).length;
  const start = Math.max(0, end - AT_ONCE);
  const shown = events.slice(start, end).reverse();
  const names = await personNames(
    storage,
    shown.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  const [first] = faults;
  return {
    teamId,
    rows: shown.map(({ n, at, personId, kind, facts }) => ({
      n,
      at,
      who: personId === null ? null : (names[personId] ?? ""),
      kind: AUDIT_KINDS.find((one) => one === kind) ?? null,
      facts,
    })),
    events: events.length,
    broken: first ? { first: first.n, count: faults.length } : null,
    lastHash: last?.hash ?? "",
    older: start > 0 ? (events[start]?.n ?? null) : null,
    newer: end < events.length ? (events[Math.min(events.length, end + AT_ONCE) - 1]?.n ?? 0) + 1 : null,
  };
}
