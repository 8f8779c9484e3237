/** A person chooses what they are told about, in the app and by mail. */
import { z } from "zod";
import { NOTICE_KINDS } from "../../domain/notices/notice.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";

const schema = z.strictObject({
  choices: z.record(
    z.enum(NOTICE_KINDS),
    z.strictObject({ inApp: z.boolean(), byMail: z.boolean() }),
    "choose for each kind",
  ),
});

/** All kinds at once. @throws DomainError FORM_INVALID */
export async function chooseNotifications(
  { storage }: Pick<Deps, "storage">,
  { personId }: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { choices } = parseForm(schema, input);
  await storage.transaction(async ({ notifications }) => {
    for (const kind of NOTICE_KINDS) await notifications.choose(personId, kind, choices[kind]);
  });
}
