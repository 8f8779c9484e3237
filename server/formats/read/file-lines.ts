/** A read file's lines, notes and what its reader left out, in the file's order, as a person compares them. */
import type { FileLine } from "../../domain/import/file-line.ts";
import { type RawDocument, type RawPiece, rawLineText } from "./raw.ts";

export function fileLines(raw: RawDocument): readonly FileLine[] {
  const lines: FileLine[] = [
    ...raw.lines.map(({ line, pieces }) => ({
      line,
      text: rawLineText(pieces),
      role: "text" as const,
      addresses: addressesOf(pieces),
    })),
    ...raw.notes.map(({ line, number, pieces }) => ({
      line,
      text: `[${number}] ${rawLineText(pieces)}`,
      role: "note" as const,
      addresses: addressesOf(pieces),
    })),
    ...raw.setAside.map(({ line, text }) => ({ line, text, role: "leftOut" as const, addresses: [] })),
  ];
  // Sorting is stable: what shares a line stays in this order.
  return lines.sort((a, b) => a.line - b.line);
}

function addressesOf(pieces: readonly RawPiece[]): readonly string[] {
  const found = pieces.flatMap((piece) => (piece.kind === "text" && piece.href !== null ? [piece.href] : []));
  return [...new Set(found)];
}
