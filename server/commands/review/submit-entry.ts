/** An editor asks for review of an entry, or of the words around the entries. */
import { z } from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { decideEntry, type EntryDeps, entryShape } from "./decide-entry.ts";
import { tellReviewers } from "./tell-reviewers.ts";

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
    tell: (stores, sitting) => tellReviewers(stores, deps, sitting, [input.entryId]),
  });
}
