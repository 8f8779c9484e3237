/** The second of two checks: what the actor may do is read again inside the transaction, for it may just have changed. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { Stores } from "../../ports/storage.ts";

export async function freshActor({ members }: Pick<Stores, "members">, actor: Actor): Promise<Actor> {
  return { ...actor, memberships: await members.ofPerson(actor.personId) };
}
