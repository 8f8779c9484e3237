/** "I checked it": a person opened a page that turns robots away, and says that it is there. Holds thirty days. */
import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { targetOf } from "../../domain/observation/check-targets.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import type { Deps } from "../../ports/deps.ts";
import { findMonth, sourceFields, sourceIn } from "../months/find-month.ts";

const schema = z.strictObject({ ...sourceFields, note: z.string().max(500).nullable() });

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHECK */
export async function markCheckedByHand(
  deps: Pick<Deps, "storage" | "documents" | "clock">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { sourceId, note, ...where } = parseForm(schema, input);
  const { reportId, report } = await findMonth(deps, actor, where, "checkSources");
  const target = targetOf(sourceIn(report, sourceId));
  if (!target) {
    throw new DomainError("NOTHING_TO_CHECK", "This source has no public web address; nothing was changed.");
  }
  await deps.storage.checks.addHandCheck({
    reportId,
    sourceId,
    url: target.url,
    personId: actor.personId,
    at: deps.clock.now(),
    note: note?.trim() || null,
  });
}
