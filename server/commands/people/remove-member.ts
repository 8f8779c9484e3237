/** An admin takes somebody out of the team. Their account and what they wrote stay; their sockets close. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMember } from "./find-member.ts";
import { freshActor } from "./fresh-actor.ts";

const schema = z.strictObject({ teamId: idSchema, personId: idSchema });

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, LAST_ADMIN */
export async function removeMember(
  { storage, clock, accessNotices }: Pick<Deps, "storage" | "clock" | "accessNotices">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { teamId, personId } = parseForm(schema, input);
  demand(can(actor, "removeMember", await findMember(storage, actor, teamId, personId)));
  await storage.transaction(async (stores) => {
    await stores.teams.lock(teamId);
    const now = await freshActor(stores, actor);
    demand(can(now, "removeMember", await findMember(stores, now, teamId, personId)));
    await stores.members.remove(teamId, personId);
    const by = { personId: actor.personId, at: clock.now(), facts: { personId } };
    await stores.audit.add({ teamId, kind: "member-removed", ...by });
    await stores.invites.revokeFrom(teamId, personId, clock.now());
    // Somebody without a team has nowhere to be signed in.
    if ((await stores.members.ofPerson(personId)).length === 0) await stores.sessions.endAll(personId);
  });
  await accessNotices.announce(personId);
}
