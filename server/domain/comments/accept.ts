/** Whether a suggestion still fits the text it was made for, and putting its words there. */
import type { Doc } from "yjs";
import { reanchor } from "../anchors/anchor.ts";
import type { TextPlace } from "../anchors/text-place.ts";
import { replaceText } from "../document/replace-text.ts";
import { DomainError } from "../errors.ts";
import { CITATION_MARK } from "../report/text.ts";
import type { Thread } from "./thread.ts";

type Suggested = Pick<Thread, "entryId" | "anchor" | "suggestion">;

/** `place` is empty for words that are only put in. */
type Fit =
  | { readonly fits: true; readonly place: TextPlace }
  | { readonly fits: false; readonly why: Misfit };

type Misfit = "entry-gone" | "words-gone" | "words-changed" | "several-paragraphs" | "holds-citation";

const REASONS: Readonly<Record<Misfit, string>> = {
  "entry-gone":
    "The entry this suggestion is about was deleted, so it cannot be accepted; nothing was changed. Bring the entry back first, or decline the suggestion.",
  "words-gone":
    "The words this suggestion would replace are no longer in the entry, so it cannot be accepted; nothing was changed. Make the edit by hand, or decline the suggestion.",
  "words-changed":
    "The words this suggestion would replace have been edited since it was made, so it cannot be accepted; nothing was changed. Compare them and make the edit by hand, or decline the suggestion.",
  "several-paragraphs":
    "The words this suggestion would replace now stand in more than one paragraph, so it cannot be accepted; nothing was changed. Make the edit by hand, or decline the suggestion.",
  "holds-citation":
    "There is a citation between the words this suggestion would replace, and a citation is never taken out by a suggestion; nothing was changed. Make the edit by hand, or decline the suggestion.",
};

/** Null for a comment that suggests nothing. */
export function suggestionFit(doc: Doc, { entryId, anchor, suggestion }: Suggested): Fit | null {
  if (!anchor || !suggestion) return null;
  const no = (why: Misfit): Fit => ({ fits: false, why });
  const placing = reanchor(doc, entryId, anchor);
  if (placing.kind === "orphaned") return no(placing.why);
  const { place } = placing;
  if (place.from.block !== place.to.block) return no("several-paragraphs");
  if (!placing.isExact) return no("words-changed");
  return anchor.quote.includes(CITATION_MARK) ? no("holds-citation") : { fits: true, place };
}

/** Call it inside the edit. Throws SUGGESTION_UNFIT, with words that say why; then nothing has changed. */
export function putSuggestion(doc: Doc, thread: Suggested): void {
  const fit = suggestionFit(doc, thread);
  if (!fit || !thread.suggestion) throw new Error("a comment without a suggestion was accepted");
  if (!fit.fits) throw new DomainError("SUGGESTION_UNFIT", REASONS[fit.why], fit.why);
  const { from, to } = fit.place;
  const { replacement: text } = thread.suggestion;
  replaceText(doc, { entryId: thread.entryId, block: from.block, from: from.offset, to: to.offset, text });
}
