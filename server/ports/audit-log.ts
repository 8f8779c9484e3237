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

/** Which links are asked for; null for any. */
export interface AuditFilter {
  /** Who did it, or to whom it was done. */
  readonly personId: string | null;
  readonly reportId: string | null;
  readonly kind: string | null;
}

/** From where a page of the log is read: below or above a number, or from the newest. */
export type AuditPlace = { readonly below: number } | { readonly above: number } | null;

export interface AuditLog {
  /** In a transaction: whoever else adds to the same team's chain waits for its end. */
  add(event: NewAuditEvent): Promise<void>;
  /** The whole chain, the first link first. */
  chain(teamId: string): Promise<readonly AuditEvent[]>;
  /** At most `most` links after number `n`, the first of them first: a long chain a piece at a time. */
  links(teamId: string, n: number, most: number): Promise<readonly AuditEvent[]>;
  /** At most `most` of the links that fit, those next to the place; the newest first. */
  page(teamId: string, filter: AuditFilter, place: AuditPlace, most: number): Promise<readonly AuditEvent[]>;
  /** Whoever did anything in the team, in no order. */
  actors(teamId: string): Promise<readonly string[]>;
  /** Teams that have a chain. */
  teams(): Promise<readonly string[]>;
}
