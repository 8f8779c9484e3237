/** Turns a refusal of review or publication into the error a person sees: what, and what to do instead. */
import { DomainError } from "../errors.ts";
import type { Refusal } from "../policy/can.ts";
import { demand } from "../policy/demand.ts";
import type { ReviewRefusal, ReviewVerdict } from "./may-review.ts";

const WORDS: Readonly<Record<Exclude<ReviewRefusal, Refusal>, string>> = {
  "report-published": "This month is published. A publisher opens it again for its next edition.",
  "report-not-published": "This month is open; there is nothing to open again.",
  "own-words": "You wrote part of this, so it needs another person's eyes. Ask somebody who did not.",
  "not-submitted": "This is not submitted for review. An editor submits it first.",
  "already-submitted": "This is submitted already and waits for a reviewer.",
  "already-approved": "This is approved as it stands.",
  "already-requested": "Changes are asked for already. An editor submits it again when they are made.",
  "already-waived": "A reason for this is signed already.",
  "no-such-line": "This no longer stands in the way of publishing.",
  "already-withdrawn": "This edition is withdrawn already.",
  "gate-closed":
    "Something still stands in the way of publishing. Look at the list, and mend or waive each line.",
  "nothing-to-publish": "There is no entry in this month to publish.",
};

/**
 * `words` say more of this case than the reason does in general.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED, GATE_CLOSED or REVIEW_REFUSED, with the reason's name as details
 */
export function demandReview(verdict: ReviewVerdict, words: string | null = null): void {
  if (verdict.ok) return;
  const { why } = verdict;
  if (isOfPolicy(why)) return demand({ ok: false, why });
  const code = why === "gate-closed" ? "GATE_CLOSED" : "REVIEW_REFUSED";
  throw new DomainError(code, `${words ?? WORDS[why]} Nothing was changed.`, why);
}

function isOfPolicy(why: ReviewRefusal): why is Refusal {
  return !Object.hasOwn(WORDS, why);
}
