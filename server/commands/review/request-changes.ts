/** A reviewer asks for changes in an entry and says which; its writers are told. */
import { z } from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { writersOfUnit } from "../../domain/workflow/authorship.ts";
import { reasonSchema } from "../../domain/workflow/review-forms.ts";
import { tellPeople } from "../notices/tell-people.ts";
import { decideEntry, type EntryDeps, entryShape } from "./decide-entry.ts";

const schema = z.strictObject({ ...entryShape, reason: reasonSchema });

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function requestChanges(
  deps: EntryDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  await decideEntry(deps, actor, {
    ...parseForm(schema, input),
    action: "requestChanges",
    async tell(stores, { found, read, state, actor: who }) {
      const { entryId } = input;
      const asked = state.unit(entryId);
      const writers = asked ? writersOfUnit(read.authorship, asked.unit) : new Set<string>();
      const members = await stores.members.list(found.teamId);
      const personIds = members
        .filter((one) => writers.has(one.personId) || one.personId === asked?.standing.by?.personId)
        .map((one) => one.personId);
      const telling = {
        kind: "changesRequested",
        found,
        personIds,
        byPersonId: who.personId,
        entryId,
      } as const;
      return tellPeople(stores, deps, telling);
    },
  });
}
