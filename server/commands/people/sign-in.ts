/** Opens a session for somebody who knows their password. Guessing is slow, and tells nothing about who has an account. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { emailSchema, typedPasswordSchema, visitorShape } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { TooManyTries } from "../../domain/policy/too-many-tries.ts";
import type { Deps } from "../../ports/deps.ts";
import type { SessionCookie } from "../../ports/sessions.ts";

const schema = z.strictObject({ email: emailSchema, password: typedPasswordSchema, ...visitorShape });

export interface SignedIn {
  readonly personId: string;
  readonly cookie: SessionCookie;
}

/** An earlier session of the same browser, `actor`, ends. @throws DomainError FORM_INVALID, SIGN_IN_WRONG, TOO_MANY_TRIES */
export async function signIn(
  {
    storage,
    passwords,
    throttle,
    accessNotices,
    clock,
  }: Pick<Deps, "storage" | "passwords" | "throttle" | "accessNotices" | "clock">,
  actor: Actor | null,
  input: z.input<typeof schema>,
): Promise<SignedIn> {
  const form = parseForm(schema, input);
  const attempt = await throttle.begin(form);
  if (!attempt.ok) throw new TooManyTries(attempt.waitMs);
  const person = await storage.people.findByEmail(form.email);
  const isRight = await passwords.matches(person?.passwordHash ?? null, form.password);
  if (!person || !isRight) {
    throw new DomainError(
      "SIGN_IN_WRONG",
      "This e-mail address and password do not go together. Check both, capitals and keyboard language too, and try again.",
    );
  }
  await throttle.succeed(attempt.id, form);
  const cookie = await storage.sessions.open(person.id, form.userAgent);
  await auditSignIn(storage, person.id, clock.now());
  if (actor) {
    await storage.sessions.end(actor.personId, actor.sessionId);
    await accessNotices.announce(actor.personId);
  }
  return { personId: person.id, cookie };
}

/** Every team of theirs learns that they came in; from where is nobody's business. */
async function auditSignIn(storage: Deps["storage"], personId: string, at: number): Promise<void> {
  for (const { teamId } of await storage.members.ofPerson(personId)) {
    const event = { teamId, kind: "sign-in", personId, at, facts: {} } as const;
    await storage.transaction((stores) => stores.audit.add(event));
  }
}
