/** Cuts marked words into the paragraphs they are printed in. Pure. */
import type { Change, ChangedStretch, Piece } from "../../../server/domain/difference/word-difference.ts";
import type { Citation } from "../../../server/domain/report/model.ts";

type Text = Extract<Piece, { kind: "text" }>;

export type MarkedPiece =
  | { readonly kind: "text"; readonly change: Change; readonly text: string; readonly marks: Text["marks"] }
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
