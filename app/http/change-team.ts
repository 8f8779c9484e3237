/** What the team page can do. */

import type { Container } from "../../server/container.server.ts";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { SignedInPerson } from "../../server/queries/people/signed-in-person.ts";
import { attempt, fieldsOf } from "./attempt.ts";

export async function changeTeam(
  person: SignedInPerson,
  form: FormData,
  { commands }: Pick<Container, "commands">,
) {
  const { do: what, teamId = "", personId = "", inviteId = "" } = fieldsOf(form);
  const roles = form.getAll("roles") as Role[];
  return attempt(async () => {
    switch (what) {
      case "invite":
        return commands.invitePerson(person, { teamId, roles });
      case "revoke":
        await commands.revokeInvite(person, { teamId, inviteId });
        return null;
      case "change-roles":
        await commands.changeRoles(person, { teamId, personId, roles });
        return null;
      case "remove":
        await commands.removeMember(person, { teamId, personId });
        return null;
      default:
        throw new Response(null, { status: 400 });
    }
  });
}
