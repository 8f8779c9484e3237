/** Begins a chronicle: a series of monthly reports under one address. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { chronicleTitleSchema, idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { slugSchema } from "../../domain/policy/slug.ts";
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";
import { freshActor } from "../people/fresh-actor.ts";

const schema = z.strictObject({
  teamId: idSchema,
  slug: slugSchema,
  title: chronicleTitleSchema,
  language: languageSchema,
});

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, SLUG_TAKEN */
export async function createChronicle(
  { storage, clock, ids }: Pick<Deps, "storage" | "clock" | "ids">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<{ readonly chronicleId: string; readonly slug: string }> {
  const form = parseForm(schema, input);
  demand(can(actor, "createChronicle", form));
  const chronicleId = ids.next();
  const isAdded = await storage.transaction(async (stores) => {
    demand(can(await freshActor(stores, actor), "createChronicle", form));
    return stores.chronicles.add({ id: chronicleId, ...form, createdAt: clock.now() });
  });
  if (!isAdded) {
    throw new DomainError(
      "SLUG_TAKEN",
      `There is a chronicle under the address “${form.slug}” already; nothing was changed. Choose another.`,
    );
  }
  return { chronicleId, slug: form.slug };
}
