/** Who belongs to which team, as what. */
import type { Membership } from "../domain/policy/actor.ts";
import type { Role } from "../domain/policy/roles.ts";

export interface MemberRow {
  readonly teamId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

interface ListedMember extends MemberRow {
  readonly name: string;
  readonly email: string;
}

export interface MemberStore {
  /** What the person is in each of their teams, the first joined first. */
  ofPerson(personId: string): Promise<readonly Membership[]>;
  /** The first joined first. */
  list(teamId: string): Promise<readonly ListedMember[]>;
  /** False, and nothing changed, when the person is a member already. */
  add(member: MemberRow): Promise<boolean>;
  changeRoles(teamId: string, personId: string, roles: readonly Role[]): Promise<void>;
  remove(teamId: string, personId: string): Promise<void>;
}
