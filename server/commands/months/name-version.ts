/** Gives the month as it stands, or as it stood at an earlier point, a name to find it by. */
import * as z from "zod";
import { MAX_VERSION_NAME } from "../../domain/history/point.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand, notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import { shownText } from "../comments/comment-input.ts";
import { findReport } from "../review/in-review.ts";

const schema = z.strictObject({
  /** Null: as it stands. */
  seq: z.int().positive().nullable(),
  name: shownText.pipe(
    z.string().min(1, "needs a name").max(MAX_VERSION_NAME, `at most ${MAX_VERSION_NAME} characters`),
  ),
});

/** @throws DomainError NOT_FOUND, NOT_ALLOWED, FORM_INVALID */
export async function nameVersion(
  { storage, documents, clock, ids }: Pick<Deps, "storage" | "documents" | "clock" | "ids">,
  actor: Actor,
  { reportId, ...input }: { readonly reportId: string } & z.input<typeof schema>,
): Promise<{ readonly seq: number }> {
  const found = await findReport({ storage }, actor, reportId);
  demand(can(actor, "writeReport", found));
  const form = parseForm(schema, input);
  const read = await documents.read(found.docId, ({ seq }) => ({ seq }));
  if (!read || (form.seq ?? 0) > read.seq) throw notFound();
  const seq = form.seq ?? read.seq;
  const { personId } = actor;
  const version = { id: ids.next(), reportId, seq, name: form.name, personId, at: clock.now() };
  await storage.history.addNamedVersion(version);
  documents.announce(found.docId);
  return { seq };
}
