/** A refusal of the machine, or of the server, in words a person can act on. */
import type { TFunction } from "i18next";
import type { SecondEyes } from "../../server/domain/workflow/second-eyes.ts";
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

/** Who wrote, and who may approve instead; names are joined as the reader's language does. */
function ownWords(t: TFunction<"review">, { wrote, may }: SecondEyes, language: string): string {
  const writers = joined([t("refusal.you"), ...wrote], "conjunction", language);
  if (may.length === 0) return t("refusal.ownNobody", { writers });
  return t("refusal.ownOthers", { writers, others: joined(may, "disjunction", language) });
}

function joined(names: readonly string[], type: "conjunction" | "disjunction", language: string): string {
  return new Intl.ListFormat(language === "en" ? "en-GB" : language, { type }).format(names);
}

/** Of a verdict, before anything was asked of the server. */
export function whyWords(t: TFunction<"review">, why: string): string {
  const known = KNOWN.find((one) => one === why);
  return t(`refusal.${known ?? "other"}`);
}

/** Of a verdict on an entry. */
export function whyNotWords(t: TFunction<"review">, why: string, eyes: SecondEyes, language: string): string {
  return why === "own-words" ? ownWords(t, eyes, language) : whyWords(t, why);
}

/** For whoever did not write in it, when nobody in the team may approve it. */
export function nobodyWords(t: TFunction<"review">, { wrote }: SecondEyes, language: string): string {
  return t("refusal.nobody", { writers: joined(wrote, "conjunction", language) });
}

/** Of an answer. */
export function refusedWords(t: TFunction<"review">, { why, refused }: DecisionRefused): string {
  // The server names who wrote and who may approve.
  if (why === "own-words" && refused !== null) return refused;
  if (why !== null && KNOWN.some((one) => one === why)) return whyWords(t, why);
  return refused ?? t("notice.failed");
}
