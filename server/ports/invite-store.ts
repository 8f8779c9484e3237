/** Single-use links: into a team, or, without a team, to set up an empty house. */
import type { Role } from "../domain/policy/roles.ts";

export interface InviteRow {
  readonly id: string;
  /** The link's secret, hashed. */
  readonly tokenHash: string;
  /** Null for the link that sets up the house. */
  readonly teamId: string | null;
  readonly roles: readonly Role[];
  readonly createdById: string | null;
  /** Milliseconds since the epoch, here and below. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface InviteStore {
  add(invite: InviteRow): Promise<void>;
  /** The open invite behind a link: not used, not revoked, not expired at `now`. */
  findOpen(tokenHash: string, now: number): Promise<InviteRow | null>;
  /** Those of a team that are open at `now`, the newest first. */
  listOpen(teamId: string, now: number): Promise<readonly InviteRow[]>;
  /** Takes the invite for one person. Of two at the same time only one is told true; false when it is not open. */
  use(id: string, personId: string, now: number): Promise<boolean>;
  /** False when the team has no such open invite. */
  revoke(teamId: string, id: string, now: number): Promise<boolean>;
  /** Closes what one person has open in a team, when they may no longer invite. */
  revokeFrom(teamId: string, createdById: string, now: number): Promise<void>;
  /** Closes every link that sets up the house. */
  revokeSetUpLinks(now: number): Promise<void>;
}
