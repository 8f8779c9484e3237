/** A reviewer says of a source that it is what it claims to be, or that it is not; the word is bound to its address. */
import { z } from "zod";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { FormError, parseForm } from "../../domain/policy/parse-form.ts";
import { ChangedSince } from "../../domain/workflow/changed-since.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import {
  citedIdSchema,
  reasonSchema,
  seenSchema,
  seenSeqSchema,
} from "../../domain/workflow/review-forms.ts";
import { VERDICTS } from "../../domain/workflow/review-records.ts";
import { inReview, type ReviewDeps, type Sitting } from "./in-review.ts";
import { changedSince, partsOfSourceAndAliases } from "./require-seen.ts";

const schema = z.strictObject({
  reportId: idSchema,
  sourceId: citedIdSchema,
  /** Of the source as the person saw it. */
  binding: seenSchema,
  seq: seenSeqSchema,
  verdict: z.enum(VERDICTS, "choose a verdict"),
  /** Needed to reject. */
  reason: reasonSchema.nullable().default(null),
});

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function setSourceVerdict(
  deps: ReviewDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<void> {
  const { reportId, sourceId, binding, seq, verdict, reason } = parseForm(schema, input);
  if (verdict === "rejected" && reason === null) throw new FormError({ reason: "say why, in a few words" });
  const sourceIn = ({ state }: Sitting) => {
    const source = state.source(sourceId);
    if (!source) throw notFound();
    return source;
  };
  await inReview(deps, actor, reportId, {
    async check(sitting) {
      const { actor: who, found, state } = sitting;
      const subject = {
        teamId: found.teamId,
        report: state.status,
        hasWritten: state.hasWrittenSource(who.personId, sourceId),
      };
      const source = sourceIn(sitting);
      demandReview(mayReview(who, verdict === "verified" ? "verifySource" : "rejectSource", subject));
      if (source.binding === binding) return;
      throw new ChangedSince(await changedSince(deps, sitting, citing(sitting, sourceId), seq));
    },
    parts: (sitting) => partsOfSourceAndAliases(sitting, sourceId),
    async write(stores, { actor: { personId }, found, read }) {
      const said = { reportId, sourceId, verdict, binding, seq: read.seq, reason };
      const at = deps.clock.now();
      await stores.reviews.addVerdict({ ...said, personId, at });
      await stores.audit.add({ teamId: found.teamId, kind: "source-verdict", personId, at, facts: said });
    },
  });
}

function citing({ read }: Sitting, sourceId: string) {
  return read.units.filter((unit) => unit.sourceIds.includes(sourceId));
}
