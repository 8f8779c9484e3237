/** A reviewer who wrote nothing of it approves an entry exactly as they saw it. */
import { z } from "zod";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { decideEntry, type EntryDeps, entryShape } from "./decide-entry.ts";

const schema = z.strictObject(entryShape);

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function approveEntry(
  deps: EntryDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  await decideEntry(deps, actor, { ...parseForm(schema, input), action: "approve", reason: null });
}
