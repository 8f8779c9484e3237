/** A refusal of the machine, or of the server, in words a person can act on. */
import type { TFunction } from "i18next";
import type { DecisionRefused } from "./ask-review.ts";

const KNOWN = [
  "own-source",
  "own-words",
  "report-published",
  "report-not-published",
  "not-submitted",
  "already-submitted",
  "already-approved",
  "already-requested",
  "already-waived",
  "no-such-line",
  "already-withdrawn",
  "gate-closed",
  "nothing-to-publish",
  "needs-reviewer",
  "needs-editor",
  "needs-publisher",
] as const;

/** Of a verdict, before anything was asked of the server. */
export function whyWords(t: TFunction<"review">, why: string): string {
  const known = KNOWN.find((one) => one === why);
  return t(`refusal.${known ?? "other"}`);
}

/** Of an answer. */
export function refusedWords(t: TFunction<"review">, { why, refused }: DecisionRefused): string {
  if (why !== null && KNOWN.some((one) => one === why)) return whyWords(t, why);
  return refused ?? t("notice.failed");
}
