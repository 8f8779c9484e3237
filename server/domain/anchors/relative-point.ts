/**
 * Points in a text that move with the characters they were set beside. They
 * follow typing and undo, and fail where an editor takes words out and puts
 * the same words in anew, as it does behind a split: whoever uses them looks
 * what stands there now.
 */
import * as Y from "yjs";
import { type Piece, piecesOf } from "../document/block-pieces.ts";
import type { TextPoint } from "./text-place.ts";

/** Which neighbour the point holds on to: the first character of a stretch looks right, its end looks left. */
type Side = "right" | "left";

/** Null for a point that is not in the blocks, and for one that has no neighbour on that side. */
export function relativePoint(
  blocks: readonly Y.XmlElement[],
  { block, offset }: TextPoint,
  side: Side,
): Uint8Array | null {
  const element = blocks[block];
  if (!element) return null;
  const pieces = piecesOf(element);
  const beside =
    side === "right"
      ? pieces.find((piece) => piece.from <= offset && offset < piece.to)
      : pieces.find((piece) => piece.from < offset && offset <= piece.to);
  if (!beside) return null;
  const [type, index] = placeIn(element, beside, offset);
  return Y.encodeRelativePosition(
    Y.createRelativePositionFromTypeIndex(type, index, side === "right" ? 0 : -1),
  );
}

function placeIn(block: Y.XmlElement, piece: Piece, offset: number): [Y.XmlText | Y.XmlElement, number] {
  if (piece.kind === "text") return [piece.text, offset - piece.from];
  return [block, piece.index + (offset - piece.from)];
}

/** Where it stands now; null when what it hung on is gone with its block, or the bytes are no such point. */
export function resolvePoint(
  doc: Y.Doc,
  blocks: readonly Y.XmlElement[],
  point: Uint8Array,
): TextPoint | null {
  const found = absolutePosition(doc, point);
  if (!found) return null;
  const { type, index } = found;
  const block = blocks.findIndex((one) => one === type || one === type.parent);
  const element = blocks[block];
  if (!element) return null;
  const pieces = piecesOf(element);
  if (type === element) {
    const before = pieces.filter((piece) => piece.index < index).at(-1);
    return { block, offset: before?.to ?? 0 };
  }
  const piece = pieces.find((one) => one.kind === "text" && one.text === type);
  return piece ? { block, offset: piece.from + index } : null;
}

function absolutePosition(doc: Y.Doc, point: Uint8Array): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(point), doc);
  } catch {
    return null;
  }
}
