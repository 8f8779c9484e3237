/** A publisher opens a published month again, so that its next edition can be written; what is published stays. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import { reasonSchema } from "../../domain/workflow/review-forms.ts";
import { inReview, type ReviewDeps } from "../review/in-review.ts";

const schema = z.strictObject({ reportId: idSchema, reason: reasonSchema });

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED */
export async function reopenReport(
  deps: ReviewDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { reportId, reason } = parseForm(schema, input);
  await inReview(deps, actor, reportId, {
    check({ actor: who, found, state }) {
      demandReview(mayReview(who, "reopenReport", { teamId: found.teamId, report: state.status }));
    },
    parts: () => [],
    async write(stores, { actor: { personId }, found, state }) {
      const at = deps.clock.now();
      const edition = state.editions.at(-1)?.n ?? 0;
      await stores.reviews.addReopening({ reportId, edition, reason, personId, at });
      const facts = { reportId, edition, reason };
      await stores.audit.add({ teamId: found.teamId, kind: "reopening", personId, at, facts });
    },
  });
}
