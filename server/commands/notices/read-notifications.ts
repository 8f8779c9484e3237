/** A person has looked at what they were told: one of it, or all. Only their own rows can be meant. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";

const schema = z.strictObject({ id: idSchema.optional() });

/** Without an id, all. @throws DomainError FORM_INVALID */
export async function readNotifications(
  { storage, clock }: Pick<Deps, "storage" | "clock">,
  { personId }: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { id } = parseForm(schema, input);
  await storage.notifications.markRead(personId, clock.now(), id);
}
