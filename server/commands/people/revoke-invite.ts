/** An admin takes back an invitation that nobody has used. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "./fresh-actor.ts";

const schema = z.strictObject({ teamId: idSchema, inviteId: idSchema });

/** @throws DomainError FORM_INVALID, NOT_FOUND (also when it is used or withdrawn already), NOT_ALLOWED */
export async function revokeInvite(
  { storage, clock }: Pick<Deps, "storage" | "clock">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { teamId, inviteId } = parseForm(schema, input);
  demand(can(actor, "revokeInvite", { teamId }));
  await storage.transaction(async (stores) => {
    demand(can(await freshActor(stores, actor), "revokeInvite", { teamId }));
    if (!(await stores.invites.revoke(teamId, inviteId, clock.now()))) throw notFound();
  });
}
