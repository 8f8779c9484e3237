/** Somebody with an invitation joins its team: with the account they are signed in to, or with a new one. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import {
  emailSchema,
  linkSecretSchema,
  personNameSchema,
  visitorShape,
} from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { withNewPassword } from "../../domain/policy/new-password-form.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { TooManyTries } from "../../domain/policy/too-many-tries.ts";
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";
import type { InviteRow } from "../../ports/invite-store.ts";
import type { PersonRow } from "../../ports/people-store.ts";
import type { SessionCookie } from "../../ports/sessions.ts";
import type { Stores } from "../../ports/storage.ts";
import { linkUnusable } from "./link-unusable.ts";

const joinSchema = z.object({ token: linkSecretSchema });
const newAccountSchema = withNewPassword({
  token: linkSecretSchema,
  name: personNameSchema,
  email: emailSchema,
  language: languageSchema.default("en"),
  ...visitorShape,
});

type AcceptDeps = Pick<
  Deps,
  "storage" | "clock" | "ids" | "secrets" | "passwords" | "throttle" | "accessNotices"
>;

export interface Accepted {
  readonly teamId: string;
  readonly personId: string;
  /** Null when the person was signed in already. */
  readonly cookie: SessionCookie | null;
}

/**
 * Signed in, only `token` is read. @throws DomainError FORM_INVALID, LINK_UNUSABLE, EMAIL_TAKEN, ALREADY_MEMBER,
 * TOO_MANY_TRIES
 */
export async function acceptInvite(
  deps: AcceptDeps,
  actor: Actor | null,
  input: z.input<typeof joinSchema> | z.input<typeof newAccountSchema>,
): Promise<Accepted> {
  const tokenHash = deps.secrets.hash(parseForm(joinSchema, input).token);
  const { teamId } = await findInvite(deps, deps.storage, tokenHash);
  if (actor) {
    await join(deps, tokenHash, actor.personId, async () => undefined);
    await deps.accessNotices.announce(actor.personId);
    return { teamId, personId: actor.personId, cookie: null };
  }
  const form = parseForm(newAccountSchema, input);
  // Whoever holds a link could try addresses to learn who has an account: that is guessing too, and slowed like it.
  const attempt = await deps.throttle.begin(form);
  if (!attempt.ok) throw new TooManyTries(attempt.waitMs);
  if (await deps.storage.people.findByEmail(form.email)) throw emailTaken();
  const { name, email, language } = form;
  const passwordHash = await deps.passwords.hash(form.password);
  const person: PersonRow = {
    id: deps.ids.next(),
    name,
    email,
    language,
    passwordHash,
    createdAt: deps.clock.now(),
  };
  await join(deps, tokenHash, person.id, async ({ people }) => {
    if (!(await people.add(person))) throw emailTaken();
  });
  await deps.throttle.succeed(attempt.id, form);
  return { teamId, personId: person.id, cookie: await deps.storage.sessions.open(person.id, form.userAgent) };
}

/** Takes the invitation and makes the membership, both or neither. */
async function join(
  deps: AcceptDeps,
  tokenHash: string,
  personId: string,
  prepare: (stores: Stores) => Promise<void>,
): Promise<void> {
  await deps.storage.transaction(async (stores) => {
    const { id, teamId, roles } = await findInvite(deps, stores, tokenHash);
    const now = deps.clock.now();
    if (!(await stores.invites.use(id, personId, now))) throw linkUnusable();
    await prepare(stores);
    if (!(await stores.members.add({ teamId, personId, roles, createdAt: now }))) throw alreadyMember();
    await stores.audit.add({ teamId, kind: "member-joined", personId, at: now, facts: { personId, roles } });
  });
}

/** The open invitation into a team; the link that sets up the house is not one. */
async function findInvite(
  { clock }: Pick<Deps, "clock">,
  { invites }: Pick<Stores, "invites">,
  tokenHash: string,
): Promise<InviteRow & { teamId: string }> {
  const invite = await invites.findOpen(tokenHash, clock.now());
  if (!invite || invite.teamId === null) throw linkUnusable();
  return { ...invite, teamId: invite.teamId };
}

function emailTaken(): DomainError {
  return new DomainError(
    "EMAIL_TAKEN",
    "There is an account with this e-mail address. Nothing was changed and the link still works: sign in, then open it again.",
  );
}

function alreadyMember(): DomainError {
  return new DomainError(
    "ALREADY_MEMBER",
    "You belong to this team already; nothing was changed and the link still works for somebody else.",
  );
}
