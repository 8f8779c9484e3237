/**
 * An editor asks for review of many entries at once, each as they saw it. One
 * that may not be submitted, or was changed meanwhile, keeps none of the others
 * back: each has an outcome of its own.
 */
import { z } from "zod";
import { DomainError, type ErrorCode } from "../../domain/errors.ts";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { partsOfUnit } from "../../domain/workflow/authorship.ts";
import { seenSchema, seenSeqSchema, unitIdSchema } from "../../domain/workflow/review-forms.ts";
import { sendLetters } from "../notices/tell-people.ts";
import { demandEntry, type EntryDeps, writeDecision } from "./decide-entry.ts";
import { inReview, type Sitting } from "./in-review.ts";
import { tellReviewers } from "./tell-reviewers.ts";

/** The log of a busy month is not held still for longer than so many take. */
const MOST_SUBMITTED = 50;

const schema = z.strictObject({
  reportId: idSchema,
  seq: seenSeqSchema,
  entries: z
    .array(z.strictObject({ entryId: unitIdSchema, digest: seenSchema }), "are missing")
    .min(1, "name at least one entry")
    .max(MOST_SUBMITTED, `are at most ${MOST_SUBMITTED} at once`),
});

export interface Submitted {
  readonly entryId: string;
  /** Null when it was submitted. */
  readonly refused: {
    readonly code: ErrorCode;
    readonly words: string;
    /** The machine's reason, where it has one. */
    readonly why: string | null;
  } | null;
}

/** In the order they were named. @throws DomainError FORM_INVALID, NOT_FOUND, CHANGED_SINCE */
export async function submitEntries(
  deps: EntryDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<readonly Submitted[]> {
  const { reportId, seq, entries } = parseForm(schema, input);
  const ask = (sitting: Sitting, { entryId, digest }: (typeof entries)[number]) =>
    demandEntry(deps, sitting, { entryId, digest, seq, action: "submit" });
  const { outcomes, letters } = await inReview(deps, actor, reportId, {
    check: () => undefined,
    parts: ({ read, state }) =>
      entries.flatMap(({ entryId }) => {
        const found = state.unit(entryId);
        return found ? partsOfUnit(read.authorship, found.unit) : [];
      }),
    async write(stores, sitting) {
      const written: Submitted[] = [];
      const named = new Set<string>();
      for (const entry of entries) {
        const { entryId, digest } = entry;
        if (named.has(entryId)) continue;
        named.add(entryId);
        const refused = await refusalOf(() => ask(sitting, entry));
        if (refused === null)
          await writeDecision(deps, stores, sitting, { entryId, digest, action: "submit", reason: null });
        written.push({ entryId, refused });
      }
      const submitted = written.filter((one) => one.refused === null).map((one) => one.entryId);
      return { outcomes: written, letters: await tellReviewers(stores, deps, sitting, submitted) };
    },
  });
  sendLetters(deps, letters);
  return outcomes;
}

async function refusalOf(ask: () => Promise<void>): Promise<Submitted["refused"]> {
  try {
    await ask();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, details } = error;
    return { code, words: message, why: code === "REVIEW_REFUSED" ? details : null };
  }
}
