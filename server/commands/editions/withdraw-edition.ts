/** A publisher takes an edition back. Its files are served no more; a notice stands in their place. The reason stays inside. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import { reasonSchema } from "../../domain/workflow/review-forms.ts";
import type { Deps } from "../../ports/deps.ts";
import { inReview, type ReviewDeps, type Sitting } from "../review/in-review.ts";

const schema = z.strictObject({
  reportId: idSchema,
  n: z.coerce.number("is missing").int().min(1),
  reason: reasonSchema,
});

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED */
export async function withdrawEdition(
  deps: ReviewDeps & Pick<Deps, "publicationNews">,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { reportId, n, reason } = parseForm(schema, input);
  const editionIn = ({ state }: Sitting) => state.editions.find((one) => one.n === n);
  await inReview(deps, actor, reportId, {
    check(sitting) {
      const { actor: who, found, state } = sitting;
      const known = editionIn(sitting);
      const edition = known?.isWithdrawn ? "withdrawn" : "standing";
      demandReview(
        mayReview(who, "withdrawEdition", { teamId: found.teamId, report: state.status, edition }),
      );
      if (!known) throw notFound();
    },
    parts: () => [],
    async write(stores, { actor: { personId }, found }) {
      const at = deps.clock.now();
      if (!(await stores.editions.withdraw(reportId, n, reason, personId, at))) throw notFound();
      const facts = { reportId, edition: n, reason };
      await stores.audit.add({ teamId: found.teamId, kind: "withdrawal", personId, at, facts });
    },
  });
  deps.publicationNews.announce();
}
