/** An admin makes a single-use link that lets one person into the team with these roles, for 72 hours. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { rolesSchema } from "../../domain/policy/roles.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "./fresh-actor.ts";
import { LINK_LIFE_MS } from "./link-life.ts";

const schema = z.strictObject({ teamId: idSchema, roles: rolesSchema });

export interface Invitation {
  readonly inviteId: string;
  /** Shown once: the house keeps only a hash of its secret. */
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED */
export async function invitePerson(
  { storage, clock, ids, secrets, origin }: Pick<Deps, "storage" | "clock" | "ids" | "secrets" | "origin">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<Invitation> {
  const { teamId, roles } = parseForm(schema, input);
  demand(can(actor, "invitePerson", { teamId }));
  const [inviteId, token] = [ids.next(), secrets.create()];
  const expiresAt = await storage.transaction(async (stores) => {
    // Locked, so that an admin who loses the role this moment leaves no invitation behind.
    await stores.teams.lock(teamId);
    demand(can(await freshActor(stores, actor), "invitePerson", { teamId }));
    const createdAt = clock.now();
    await stores.invites.add({
      id: inviteId,
      tokenHash: secrets.hash(token),
      teamId,
      roles,
      createdById: actor.personId,
      createdAt,
      expiresAt: createdAt + LINK_LIFE_MS,
    });
    return createdAt + LINK_LIFE_MS;
  });
  return { inviteId, link: `${origin}/join/${token}`, expiresAt };
}
