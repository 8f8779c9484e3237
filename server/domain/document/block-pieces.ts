/**
 * The shared document's text seen as the report model sees it: blocks, and in
 * each block stretches of text and citations. Readers and edits both look
 * through these eyes, so that an offset means the same to both. Whatever the
 * schema does not have is passed over.
 */
import * as Y from "yjs";
import type { Block } from "../report/model.ts";
import { isDocumentId } from "./document-shape.ts";

export type Piece = {
  /** Among the block's children, unknown ones included. */
  readonly index: number;
  /** Offset in the block's text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: "text"; readonly text: Y.XmlText }
  | { readonly kind: "citation"; readonly element: Y.XmlElement }
);

export function isBlockType(name: string): name is Block["type"] {
  return name === "paragraph" || name === "quotation";
}

/** The text's blocks in order. */
export function blocksOf(text: Y.XmlFragment): readonly Y.XmlElement[] {
  return text
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && isBlockType(child.nodeName));
}

export function piecesOf(block: Y.XmlElement): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  block.toArray().forEach((child, index) => {
    if (child instanceof Y.XmlText) {
      const to = from + child.length;
      pieces.push({ kind: "text", text: child, index, from, to });
      from = to;
    } else if (child instanceof Y.XmlElement && citedSource(child) !== null) {
      pieces.push({ kind: "citation", element: child, index, from, to: from + 1 });
      from += 1;
    }
  });
  return pieces;
}

/** The id of the source a citation names; null for what is no citation or names none. */
export function citedSource(element: Y.XmlElement): string | null {
  const sourceId: unknown = element.nodeName === "citation" ? element.getAttribute("sourceId") : null;
  return isDocumentId(sourceId) ? sourceId : null;
}
