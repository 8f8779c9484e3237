/** What the four decisions about an entry have in common: the entry as it was seen, the machine's word, the event. */
import type { z } from "zod";
import { ENTRY_AUDIT } from "../domain/audit/verify-statements.ts";
import { idSchema } from "../domain/policy/account-fields.ts";
import type { Actor } from "../domain/policy/actor.ts";
import { notFound } from "../domain/policy/demand.ts";
import { unitContent, writeContent } from "../domain/workflow/approved-content.ts";
import { partsOfUnit } from "../domain/workflow/authorship.ts";
import { demandReview } from "../domain/workflow/demand-review.ts";
import { mayReview } from "../domain/workflow/may-review.ts";
import { seenSchema, seenSeqSchema, unitIdSchema } from "../domain/workflow/review-forms.ts";
import type { EntryAction } from "../domain/workflow/review-records.ts";
import { ownWordsRefusal, secondEyes } from "../domain/workflow/second-eyes.ts";
import type { Deps } from "../ports/deps.ts";
import type { KeptLetter } from "../ports/letter-store.ts";
import type { Stores } from "../ports/storage.ts";
import { inReview, type ReviewDeps, type Sitting } from "./in-review.ts";
import { requireSeen } from "./require-seen.ts";
import { sendLetters } from "./tell-people.ts";

export type EntryDeps = ReviewDeps & Pick<Deps, "ids" | "origin" | "mailer">;

export const entryShape = {
  reportId: idSchema,
  entryId: unitIdSchema,
  digest: seenSchema,
  seq: seenSeqSchema,
};

interface EntryDecision extends z.output<z.ZodObject<typeof entryShape>> {
  readonly action: EntryAction;
  readonly reason: string | null;
  /** Whom to tell; gives the letters to send after the commit. */
  readonly tell?: (stores: Stores, sitting: Sitting) => Promise<readonly KeptLetter[]>;
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function decideEntry(deps: EntryDeps, actor: Actor, decision: EntryDecision): Promise<void> {
  const { reportId, entryId, digest, seq, action, reason } = decision;
  const unitIn = ({ state }: Sitting) => {
    const found = state.unit(entryId);
    if (!found) throw notFound();
    return found;
  };
  const letters = await inReview(deps, actor, reportId, {
    async check(sitting) {
      const { unit, standing } = unitIn(sitting);
      const { actor: who, found, state, members } = sitting;
      const hasWritten = (personId: string) => state.hasWritten(personId, entryId);
      const subject = {
        teamId: found.teamId,
        report: state.status,
        entry: standing.status,
        hasWritten: hasWritten(who.personId),
      };
      const verdict = mayReview(who, action, subject);
      const isOwn = !verdict.ok && verdict.why === "own-words";
      demandReview(verdict, isOwn ? ownWordsRefusal(secondEyes(members, hasWritten, who.personId)) : null);
      await requireSeen(deps, sitting, unit, { digest, seq });
    },
    parts: (sitting) => partsOfUnit(sitting.read.authorship, unitIn(sitting).unit),
    async write(stores, sitting) {
      const { unit } = unitIn(sitting);
      const { personId } = sitting.actor;
      const at = deps.clock.now();
      const content = action === "approve" ? writeContent(unitContent(sitting.read.report, unit)) : null;
      const { sourceIds } = unit;
      const event = { reportId, entryId, action, digest, sourceIds, reason, content, personId, at };
      await stores.reviews.addEntryEvent({ ...event, seq: sitting.read.seq });
      await stores.audit.add({
        teamId: sitting.found.teamId,
        kind: ENTRY_AUDIT[action],
        personId,
        at,
        facts: { reportId, entryId, digest, seq: sitting.read.seq, reason },
      });
      return (await decision.tell?.(stores, sitting)) ?? [];
    },
  });
  sendLetters(deps, letters);
}
