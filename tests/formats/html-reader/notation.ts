/**
 * A `RawDocument` in a few strings, so that an expectation reads like the page
 * it is about: `{b|…}` bold, `{i|…}` italic, `{bi|…}` both, `{→address|…}` a
 * link, `{3}` a note reference; a heading starts with "# ", a quotation "> ".
 */
import type { RawDocument, RawLine, RawPiece } from "../../../server/formats/read/raw.ts";

export function inNotation(pieces: readonly RawPiece[]): string {
  return pieces.map(pieceInNotation).join("");
}

function pieceInNotation(piece: RawPiece): string {
  if (piece.kind === "reference") return `{${piece.number}}`;
  const marks = piece.marks.map((mark) => mark.type.charAt(0)).join("");
  const marked = marks === "" ? piece.text : `{${marks}|${piece.text}}`;
  return piece.href === null ? marked : `{→${piece.href}|${marked}}`;
}

function lineInNotation({ role, pieces }: RawLine): string {
  return (role === "heading" ? "# " : role === "quotation" ? "> " : "") + inNotation(pieces);
}

export function linesOf(document: RawDocument): readonly string[] {
  return document.lines.map(lineInNotation);
}

/** "3: words of the note". */
export function notesOf(document: RawDocument): readonly string[] {
  return document.notes.map(({ number, pieces }) => `${number}: ${inNotation(pieces)}`);
}

/** "reason: words set aside". */
export function asideOf(document: RawDocument): readonly string[] {
  return document.setAside.map(({ reason, text }) => `${reason}: ${text}`);
}
