/** A person changes the name others see and the language of their screens. */
import { z } from "zod";
import { personNameSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";

const schema = z.strictObject({ name: personNameSchema, language: languageSchema });

/** @throws DomainError FORM_INVALID */
export async function updateAccount(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  await storage.people.change(actor.personId, parseForm(schema, input));
}
