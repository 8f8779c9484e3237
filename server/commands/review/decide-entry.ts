/** What the four decisions about an entry have in common: the entry as it was seen, the machine's word, the event. */
import type { z } from "zod";
import { ENTRY_AUDIT } from "../../domain/audit/verify-statements.ts";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import { unitContent, writeContent } from "../../domain/workflow/approved-content.ts";
import { partsOfUnit } from "../../domain/workflow/authorship.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import { seenSchema, seenSeqSchema, unitIdSchema } from "../../domain/workflow/review-forms.ts";
import type { EntryAction } from "../../domain/workflow/review-records.ts";
import { ownWordsRefusal, secondEyes } from "../../domain/workflow/second-eyes.ts";
import type { Deps } from "../../ports/deps.ts";
import type { KeptLetter } from "../../ports/letter-store.ts";
import type { Stores } from "../../ports/storage.ts";
import { sendLetters } from "../notices/tell-people.ts";
import { inReview, type ReviewDeps, type Sitting } from "./in-review.ts";
import { requireSeen } from "./require-seen.ts";

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
  const letters = await inReview(deps, actor, decision.reportId, {
    check: (sitting) => demandEntry(deps, sitting, decision),
    parts: (sitting) => partsOfUnit(sitting.read.authorship, unitIn(sitting, decision.entryId).unit),
    async write(stores, sitting) {
      await writeDecision(deps, stores, sitting, decision);
      return (await decision.tell?.(stores, sitting)) ?? [];
    },
  });
  sendLetters(deps, letters);
}

/** @throws DomainError NOT_FOUND */
function unitIn({ state }: Pick<Sitting, "state">, entryId: string) {
  const found = state.unit(entryId);
  if (!found) throw notFound();
  return found;
}

/** Whether it may be decided so about the entry as it was seen. @throws DomainError NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, CHANGED_SINCE */
export async function demandEntry(
  deps: ReviewDeps,
  sitting: Sitting,
  { entryId, digest, seq, action }: Omit<EntryDecision, "reportId" | "reason" | "tell">,
): Promise<void> {
  const { unit, standing } = unitIn(sitting, entryId);
  const { actor, found, state, members } = sitting;
  const hasWritten = (personId: string) => state.hasWritten(personId, entryId);
  const subject = {
    teamId: found.teamId,
    report: state.status,
    entry: standing.status,
    hasWritten: hasWritten(actor.personId),
  };
  const verdict = mayReview(actor, action, subject);
  const isOwn = !verdict.ok && verdict.why === "own-words";
  demandReview(verdict, isOwn ? ownWordsRefusal(secondEyes(members, hasWritten, actor.personId)) : null);
  await requireSeen(deps, sitting, unit, { digest, seq });
}

/** The event and its line in the audit log. */
export async function writeDecision(
  { clock }: Pick<Deps, "clock">,
  stores: Stores,
  sitting: Sitting,
  { entryId, digest, action, reason }: Omit<EntryDecision, "reportId" | "seq" | "tell">,
): Promise<void> {
  const { actor, found, read } = sitting;
  const { unit } = unitIn(sitting, entryId);
  const { personId } = actor;
  const at = clock.now();
  const content = action === "approve" ? writeContent(unitContent(read.report, unit)) : null;
  const { sourceIds } = unit;
  const event = { reportId: found.id, entryId, action, digest, sourceIds, reason, content, personId, at };
  await stores.reviews.addEntryEvent({ ...event, seq: read.seq });
  await stores.audit.add({
    teamId: found.teamId,
    kind: ENTRY_AUDIT[action],
    personId,
    at,
    facts: { reportId: found.id, entryId, digest, seq: read.seq, reason },
  });
}
