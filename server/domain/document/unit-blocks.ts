/** The blocks of what is reviewed as one piece: an entry's body, or the introduction with the closing words behind it. */
import type * as Y from "yjs";
import { STANDING_ID } from "../workflow/review-unit.ts";
import { blocksOf } from "./block-pieces.ts";
import { bodyText, standingText } from "./document-shape.ts";

export function unitBlocks(doc: Y.Doc, entryId: string): readonly Y.XmlElement[] {
  if (entryId !== STANDING_ID) return blocksOf(bodyText(doc, entryId));
  return [...blocksOf(standingText(doc, "intro")), ...blocksOf(standingText(doc, "closing"))];
}
