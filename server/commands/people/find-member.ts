/** A member as the policy asks about them: their roles, and how many admins there are besides. */
import type { Actor } from "../../domain/policy/actor.ts";
import { can, type OfMember } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import type { Stores } from "../../ports/storage.ts";

/** @throws DomainError NOT_FOUND when either the actor or the person does not belong to the team */
export async function findMember(
  { members }: Pick<Stores, "members">,
  actor: Actor,
  teamId: string,
  personId: string,
): Promise<OfMember> {
  demand(can(actor, "seeTeam", { teamId }));
  const all = await members.list(teamId);
  const member = all.find((one) => one.personId === personId);
  if (!member) throw notFound();
  const otherAdmins = all.filter((one) => one.personId !== personId && one.roles.includes("admin")).length;
  return { teamId, memberRoles: member.roles, otherAdmins };
}
