/** A team with its members and, for those who may invite, the invitations that are still open. */
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Role } from "../../domain/policy/roles.ts";
import type { Deps } from "../../ports/deps.ts";

interface TeamMember {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Milliseconds since the epoch, here and below. */
  readonly joinedAt: number;
  readonly isSelf: boolean;
  readonly isLastAdmin: boolean;
}

interface OpenInvite {
  readonly inviteId: string;
  readonly roles: readonly Role[];
  /** Null when the one who invited is no longer in the team. */
  readonly createdBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface TeamPage {
  readonly teamId: string;
  readonly name: string;
  readonly members: readonly TeamMember[];
  /** Empty for those who may not invite. */
  readonly invites: readonly OpenInvite[];
  readonly canInvite: boolean;
}

/** @throws DomainError NOT_FOUND */
export async function teamPage(
  { storage, clock }: Pick<Deps, "storage" | "clock">,
  actor: Actor,
  { teamId }: { readonly teamId: string },
): Promise<TeamPage> {
  demand(can(actor, "seeTeam", { teamId }));
  const canInvite = can(actor, "invitePerson", { teamId }).ok;
  const [team, members, invites] = await Promise.all([
    storage.teams.find(teamId),
    storage.members.list(teamId),
    canInvite ? storage.invites.listOpen(teamId, clock.now()) : [],
  ]);
  if (!team) throw notFound();
  const admins = members.filter((one) => one.roles.includes("admin")).length;
  return {
    teamId,
    name: team.name,
    members: members.map(({ personId, name, email, roles, createdAt }) => ({
      personId,
      name,
      email,
      roles,
      joinedAt: createdAt,
      isSelf: personId === actor.personId,
      isLastAdmin: admins === 1 && roles.includes("admin"),
    })),
    invites: invites.map(({ id, roles, createdById, createdAt, expiresAt }) => ({
      inviteId: id,
      roles,
      createdBy: members.find((one) => one.personId === createdById)?.name ?? null,
      createdAt,
      expiresAt,
    })),
    canInvite,
  };
}
