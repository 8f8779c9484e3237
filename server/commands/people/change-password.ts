/** A person who knows their password chooses another; every other session of theirs ends. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { newPasswordSchema, typedPasswordSchema, visitorShape } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { FormError, parseForm } from "../../domain/policy/parse-form.ts";
import { isMadeOfEmail } from "../../domain/policy/password-rule.ts";
import { TooManyTries } from "../../domain/policy/too-many-tries.ts";
import type { Deps } from "../../ports/deps.ts";

const schema = z.strictObject({
  password: typedPasswordSchema,
  newPassword: newPasswordSchema,
  address: visitorShape.address,
});

/** @throws DomainError FORM_INVALID, PASSWORD_WRONG, TOO_MANY_TRIES */
export async function changePassword(
  {
    storage,
    passwords,
    throttle,
    accessNotices,
  }: Pick<Deps, "storage" | "passwords" | "throttle" | "accessNotices">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { password, newPassword, address } = parseForm(schema, input);
  const person = await storage.people.find(actor.personId);
  if (!person) throw notFound();
  if (isMadeOfEmail(newPassword, person.email)) {
    throw new FormError({ newPassword: "is made of your e-mail address; choose another" });
  }
  // Whoever found an open browser must not guess faster here than at the door.
  const at = { email: person.email, address };
  const attempt = await throttle.begin(at);
  if (!attempt.ok) throw new TooManyTries(attempt.waitMs);
  if (!(await passwords.matches(person.passwordHash, password))) {
    throw new DomainError(
      "PASSWORD_WRONG",
      "The present password is another; nothing was changed. Try again.",
    );
  }
  await throttle.succeed(attempt.id, at);
  const passwordHash = await passwords.hash(newPassword);
  await storage.transaction(async (stores) => {
    await stores.people.change(actor.personId, { passwordHash });
    await stores.sessions.endOthers(actor.personId, actor.sessionId);
  });
  await accessNotices.announce(actor.personId);
}
