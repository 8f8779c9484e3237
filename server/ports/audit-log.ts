/** What was done in a team, as a chain in which no link can be changed or taken out unnoticed. */
import type { AuditEvent, AuditKind } from "../domain/audit/audit-event.ts";
import type { Canonical } from "../domain/report/canonical-json.ts";

export interface NewAuditEvent {
  readonly teamId: string;
  readonly kind: AuditKind;
  /** Null for what nobody in particular did. */
  readonly personId: string | null;
  readonly at: number;
  readonly facts: { readonly [key: string]: Canonical };
}

export interface AuditLog {
  /** In a transaction: whoever else adds to the same team's chain waits for its end. */
  add(event: NewAuditEvent): Promise<void>;
  /** The whole chain, the first link first. */
  chain(teamId: string): Promise<readonly AuditEvent[]>;
  /** Teams that have a chain. */
  teams(): Promise<readonly string[]>;
}
