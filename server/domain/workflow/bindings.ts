/**
 * What a reviewer's word on a source or a citation is bound to. When the bound
 * content changes, its digest does, and the word no longer counts.
 */
import { canonicalDigest } from "../report/canonical-digest.ts";
import type { Entry, Source } from "../report/model.ts";
import type { CitedSentence } from "./cited-sentence.ts";

/** A page is its address; a source without one is all that is said of it. */
export function sourceBinding(source: Source): string {
  const { id: _id, numbers: _numbers, ...said } = source;
  const url = source.url?.trim() ?? "";
  const isPage = source.kind === "web" && url !== "";
  return canonicalDigest({ version: "source-binding/1", ...(isPage ? { url } : { said }) });
}

/** Date and place are bound where they are printed in front of the sentence: there they are part of what it says. */
export function claimBinding(
  { sentence, locator, isOpening }: Pick<CitedSentence, "sentence" | "locator" | "isOpening">,
  { date, place }: Pick<Entry, "date" | "place">,
  source: string | null,
): string {
  const opening = isOpening ? { date, place } : null;
  return canonicalDigest({ version: "claim-binding/1", sentence, locator, opening, source });
}
