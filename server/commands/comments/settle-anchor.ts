/**
 * Looks up what a browser anchored in the document as the server has it, and
 * anchors it anew from there: what is kept as quoted was really there.
 */
import { makeAnchor, reanchor } from "../../domain/anchors/anchor.ts";
import { makeInsertion } from "../../domain/anchors/insertion.ts";
import type { TextAnchor } from "../../domain/anchors/placing.ts";
import type { TextPlace } from "../../domain/anchors/text-place.ts";
import { DomainError } from "../../domain/errors.ts";
import type { StandingDocument } from "../../ports/live-documents.ts";
import type { AnchorInput } from "./comment-input.ts";

/** @throws DomainError WORDS_GONE */
export function settleAnchor(doc: StandingDocument["doc"], entryId: string, given: AnchorInput): TextAnchor {
  const { quote, prefix, suffix } = given;
  const sent = { quote, prefix, suffix, start: bytes(given.start), end: bytes(given.end) };
  const placing = reanchor(doc, entryId, sent);
  const anchor = placing.kind === "placed" ? anchorAt(doc, entryId, placing.place, quote) : null;
  if (anchor) return anchor;
  throw new DomainError(
    "WORDS_GONE",
    "The words you selected were changed at the same moment, so your remark was not kept; it is still in its box. Select the words again.",
  );
}

/** A place between two words stays one only as long as nothing has come between them. */
function anchorAt(doc: StandingDocument["doc"], entryId: string, place: TextPlace, quote: string) {
  return quote === "" ? makeInsertion(doc, entryId, place.from) : makeAnchor(doc, entryId, place);
}

const bytes = (base64: string | null) =>
  base64 === null ? null : Uint8Array.from(Buffer.from(base64, "base64"));
