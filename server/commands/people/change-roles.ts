/** An admin changes what a member is. Open sockets are asked again at once. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { rolesSchema } from "../../domain/policy/roles.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMember } from "./find-member.ts";
import { freshActor } from "./fresh-actor.ts";

const schema = z.strictObject({ teamId: idSchema, personId: idSchema, roles: rolesSchema });

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, LAST_ADMIN */
export async function changeRoles(
  { storage, clock, accessNotices }: Pick<Deps, "storage" | "clock" | "accessNotices">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { teamId, personId, roles: newRoles } = parseForm(schema, input);
  demand(can(actor, "changeRoles", { ...(await findMember(storage, actor, teamId, personId)), newRoles }));
  await storage.transaction(async (stores) => {
    // Locked before it is read: of two admins who demote each other the second finds itself the last.
    await stores.teams.lock(teamId);
    const now = await freshActor(stores, actor);
    demand(can(now, "changeRoles", { ...(await findMember(stores, now, teamId, personId)), newRoles }));
    await stores.members.changeRoles(teamId, personId, newRoles);
    const facts = { personId, roles: newRoles };
    const event = { teamId, kind: "role-change", personId: actor.personId, at: clock.now(), facts } as const;
    await stores.audit.add(event);
    // Nobody keeps a way to bring people in, or themselves back, after the role is gone.
    if (!newRoles.includes("admin")) await stores.invites.revokeFrom(teamId, personId, clock.now());
  });
  await accessNotices.announce(personId);
}
