/** A publisher takes a waiver back, their own or a colleague's; its line blocks again. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import { inReview, type ReviewDeps } from "../review/in-review.ts";

const schema = z.strictObject({ reportId: idSchema, waiverId: idSchema });

/** @throws DomainError FORM_INVALID, NOT_FOUND (also when it is taken back already), NOT_ALLOWED, REVIEW_REFUSED */
export async function revokeWaiver(
  deps: ReviewDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { reportId, waiverId } = parseForm(schema, input);
  await inReview(deps, actor, reportId, {
    check({ actor: who, found, state }) {
      demandReview(mayReview(who, "revokeWaiver", { teamId: found.teamId, report: state.status }));
    },
    // It is about what was signed, whatever the text says by now.
    parts: () => [],
    async write(stores, { actor: { personId }, found }) {
      const at = deps.clock.now();
      if (!(await stores.reviews.revokeWaiver(reportId, waiverId, personId, at))) throw notFound();
      const facts = { reportId, waiverId };
      await stores.audit.add({ teamId: found.teamId, kind: "waiver-revoked", personId, at, facts });
    },
  });
}
