/** A reviewer says that a source supports the sentence that cites it, or takes that back; bound to sentence and address. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { partsOfUnit } from "../../domain/workflow/authorship.ts";
import { ChangedSince } from "../../domain/workflow/changed-since.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import {
  citedIdSchema,
  seenSchema,
  seenSeqSchema,
  unitIdSchema,
} from "../../domain/workflow/review-forms.ts";
import { inReview, type ReviewDeps, type Sitting } from "./in-review.ts";
import { changedSince } from "./require-seen.ts";

const schema = z.strictObject({
  reportId: idSchema,
  entryId: unitIdSchema,
  citationId: citedIdSchema,
  /** Of sentence and address as the person saw them. */
  binding: seenSchema,
  seq: seenSeqSchema,
  isTicked: z.boolean(),
});

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function tickCitation(
  deps: ReviewDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { reportId, entryId, citationId, binding, seq, isTicked } = parseForm(schema, input);
  const unitIn = ({ state }: Sitting) => {
    const found = state.unit(entryId);
    if (!found) throw notFound();
    return found.unit;
  };
  await inReview(deps, actor, reportId, {
    async check(sitting) {
      const { actor: who, found, state } = sitting;
      const unit = unitIn(sitting);
      const claim = unit.claims.find((one) => one.citationId === citationId);
      const hasWritten = state.hasWritten(who.personId, entryId);
      const subject = { teamId: found.teamId, report: state.status, hasWritten };
      demandReview(mayReview(who, isTicked ? "tickCitation" : "untickCitation", subject));
      if (claim?.binding === binding) return;
      throw new ChangedSince(await changedSince(deps, sitting, [unit], seq));
    },
    parts: (sitting) => partsOfUnit(sitting.read.authorship, unitIn(sitting)),
    async write(stores, { actor: { personId }, found, read }) {
      const said = { reportId, entryId, citationId, binding, isTicked, seq: read.seq };
      const at = deps.clock.now();
      await stores.reviews.addTick({ ...said, personId, at });
      await stores.audit.add({ teamId: found.teamId, kind: "citation-tick", personId, at, facts: said });
    },
  });
}
