/** Cuts marked words into the paragraphs they are printed in, and where words that were remarked on begin and end. Pure. */
import type { Change, ChangedStretch, Piece } from "../../../server/domain/difference/word-difference.ts";
import type { Citation } from "../../../server/domain/report/model.ts";
import { CITATION_MARK } from "../../../server/domain/report/text.ts";
import type { TextRange } from "../desk/text-marks.ts";

type Text = Extract<Piece, { kind: "text" }>;

export type MarkedPiece =
  | {
      readonly kind: "text";
      readonly change: Change;
      readonly text: string;
      readonly marks: Text["marks"];
      /** Somebody said something about these words. */
      readonly isRemarked?: boolean;
    }
  /** `citation` is null for one that is no longer there. */
  | { readonly kind: "citation"; readonly change: Change; readonly citation: Citation | null }
  /** A border between paragraphs that is new, or is gone. */
  | { readonly kind: "border"; readonly change: Change };

export interface MarkedBlock {
  readonly type: "paragraph" | "quotation";
  readonly pieces: readonly MarkedPiece[];
}

/** `citations` are those of the text as it is, in reading order. */
export function markedBlocks(
  stretches: readonly ChangedStretch[],
  citations: readonly Citation[],
): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  const left = citations.values();
  let pieces: MarkedPiece[] = [];
  const all = stretches.flatMap(({ change, pieces: found }) => found.map((piece) => ({ change, piece })));
  for (const { change, piece } of all) {
    const marked = markedPiece(change, piece, left);
    if (marked) pieces.push(marked);
    // What is gone ends nothing that is there.
    if (piece.kind !== "end" || change === "removed") continue;
    blocks.push({ type: piece.block, pieces });
    pieces = [];
  }
  if (pieces.length > 0) blocks.push({ type: "paragraph", pieces });
  return blocks;
}

/** Null for a border that was there before. */
function markedPiece(change: Change, piece: Piece, left: Iterator<Citation>): MarkedPiece | null {
  if (piece.kind === "text") return { change, ...piece };
  if (piece.kind === "end") return change === "same" ? null : { kind: "border", change };
  const next = change === "removed" ? null : left.next();
  return { kind: "citation", change, citation: next?.done === false ? next.value : null };
}

/** `remarks` in the text as it is: what is gone takes no room, a citation takes one place. */
export function withRemarks(
  blocks: readonly MarkedBlock[],
  remarks: readonly TextRange[],
): readonly MarkedBlock[] {
  if (remarks.length === 0) return blocks;
  return blocks.map(({ type, pieces }, index) => {
    const own = remarks.filter(({ block }) => block === index);
    return own.length === 0 ? { type, pieces } : { type, pieces: remarkedPieces(pieces, own) };
  });
}

function remarkedPieces(
  pieces: readonly MarkedPiece[],
  remarks: readonly TextRange[],
): readonly MarkedPiece[] {
  let at = 0;
  return pieces.flatMap((piece): readonly MarkedPiece[] => {
    if (piece.change === "removed" || piece.kind === "border") return [piece];
    const start = at;
    at += piece.kind === "text" ? piece.text.length : CITATION_MARK.length;
    if (piece.kind !== "text") return [piece];
    const borders = remarks
      .flatMap(({ from, to }) => [from, to])
      .filter((border) => border > start && border < at);
    const cuts = [...new Set([start, ...borders, at])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((from, index) => {
      const text = piece.text.slice(from - start, (cuts[index + 1] ?? at) - start);
      const isRemarked = remarks.some((remark) => remark.from <= from && from < remark.to);
      return { ...piece, text, isRemarked };
    });
  });
}
