/**
 * Looks up what a browser anchored in the document as the server has it, and
 * anchors it anew from there: what is kept as quoted was really there.
 */
import { makeAnchor, reanchor, type TextAnchor } from "../domain/anchors/anchor.ts";
import { DomainError } from "../domain/errors.ts";
import type { ReadDocument } from "../ports/live-documents.ts";
import type { AnchorInput } from "./comment-input.ts";

/** @throws DomainError WORDS_GONE */
export function settleAnchor(doc: ReadDocument["doc"], entryId: string, given: AnchorInput): TextAnchor {
  const { quote, prefix, suffix } = given;
  const sent = { quote, prefix, suffix, start: bytes(given.start), end: bytes(given.end) };
  const placing = reanchor(doc, entryId, sent);
  const anchor = placing.kind === "placed" ? makeAnchor(doc, entryId, placing.place) : null;
  if (anchor) return anchor;
  throw new DomainError(
    "WORDS_GONE",
    "The words you selected were changed at the same moment, so your remark was not kept; it is still in its box. Select the words again.",
  );
}

const bytes = (base64: string | null) =>
  base64 === null ? null : Uint8Array.from(Buffer.from(base64, "base64"));
