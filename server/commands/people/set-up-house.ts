/** The first visitor, with the link from the console, makes the team and the first account, and is signed in. */
import type { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import {
  emailSchema,
  linkSecretSchema,
  personNameSchema,
  teamNameSchema,
  visitorShape,
} from "../../domain/policy/account-fields.ts";
import { withNewPassword } from "../../domain/policy/new-password-form.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Role } from "../../domain/policy/roles.ts";
import { languageSchema } from "../../domain/report/report-schema.ts";
import type { Deps } from "../../ports/deps.ts";
import type { SessionCookie } from "../../ports/sessions.ts";
import { linkUnusable } from "./link-unusable.ts";

const schema = withNewPassword({
  token: linkSecretSchema,
  teamName: teamNameSchema,
  name: personNameSchema,
  email: emailSchema,
  language: languageSchema.default("en"),
  ...visitorShape,
});

/** A team of one can do all the work there is; the second person brings the second pair of eyes. */
const FIRST_ROLES: readonly Role[] = ["admin", "editor", "reviewer", "publisher"];

export interface HouseSetUp {
  readonly teamId: string;
  readonly personId: string;
  readonly cookie: SessionCookie;
}

/** @throws DomainError FORM_INVALID, LINK_UNUSABLE, HOUSE_SET_UP */
export async function setUpHouse(
  deps: Pick<Deps, "storage" | "clock" | "ids" | "secrets" | "passwords">,
  _actor: null,
  input: z.input<typeof schema>,
): Promise<HouseSetUp> {
  const { storage, clock, ids, secrets, passwords } = deps;
  const form = parseForm(schema, input);
  const tokenHash = secrets.hash(form.token);
  const findInvite = async ({ invites }: Pick<typeof storage, "invites">) => {
    const invite = await invites.findOpen(tokenHash, clock.now());
    if (!invite || invite.teamId !== null) throw linkUnusable();
    return invite;
  };
  await findInvite(storage);
  const passwordHash = await passwords.hash(form.password);
  const [teamId, personId] = [ids.next(), ids.next()];
  await storage.transaction(async (stores) => {
    await stores.teams.lockHouse();
    if (!(await stores.teams.isHouseEmpty())) throw houseSetUp();
    const invite = await findInvite(stores);
    const createdAt = clock.now();
    if (!(await stores.invites.use(invite.id, personId, createdAt))) throw linkUnusable();
    const { name, email, language } = form;
    await stores.teams.add({ id: teamId, name: form.teamName, createdAt });
    if (!(await stores.people.add({ id: personId, email, name, language, passwordHash, createdAt }))) {
      throw houseSetUp();
    }
    await stores.members.add({ teamId, personId, roles: FIRST_ROLES, createdAt });
  });
  return { teamId, personId, cookie: await storage.sessions.open(personId, form.userAgent) };
}

function houseSetUp(): DomainError {
  return new DomainError(
    "HOUSE_SET_UP",
    "This house has been set up already; nothing was changed. Sign in, or ask an admin for an invitation.",
  );
}
