/** An editor asks for review of an entry, or of the words around the entries. */
import { z } from "zod";
import type { Actor } from "../domain/policy/actor.ts";
import { parseForm } from "../domain/policy/parse-form.ts";
import { decideEntry, type EntryDeps, entryShape } from "./decide-entry.ts";
import { tellPeople } from "./tell-people.ts";

const schema = z.strictObject(entryShape);

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function submitEntry(
  deps: EntryDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  await decideEntry(deps, actor, {
    ...parseForm(schema, input),
    action: "submit",
    reason: null,
    async tell(stores, { found, actor: who, state }) {
      const members = await stores.members.list(found.teamId);
      // Whoever wrote it cannot approve it and need not hear of it.
      const personIds = members
        .filter((one) => one.roles.includes("reviewer") && !state.hasWritten(one.personId, input.entryId))
        .map((one) => one.personId);
      const telling = {
        kind: "reviewAsked",
        found,
        personIds,
        byPersonId: who.personId,
        entryId: null,
      } as const;
      return tellPeople(stores, deps, telling);
    },
  });
}
