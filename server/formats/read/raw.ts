/**
 * What every reader reduces its file to before anyone asks what the words
 * mean: lines in file order with their marks and note references, and the
 * notes the format itself marks as such. `propose-report.ts` takes it from
 * here, so that a month reads the same whatever file it came in.
 */
import type { Mark } from "../../domain/report/model.ts";

/** A run of characters of one line; `href` is the address it links to, if any. */
export interface RawText {
  readonly kind: "text";
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

/** A note reference the format marks as one (Word's footnote, a page's link to `#_ftn3`); plain "[3]" stays text. */
export interface RawReference {
  readonly kind: "reference";
  readonly number: number;
}

export type RawPiece = RawText | RawReference;

export interface RawLine {
  /** 1-based line of a text file; 1-based paragraph of a page or a Word file. */
  readonly line: number;
  readonly role: "text" | "heading" | "quotation";
  readonly pieces: readonly RawPiece[];
}

/** A note the format marks as one: its words and the addresses linked in it. */
export interface RawNote {
  readonly number: number;
  readonly line: number;
  readonly pieces: readonly RawPiece[];
}

/** Something the reader left out or could not be sure of, told to the person importing. */
export interface RawDoubt {
  readonly line: number;
  readonly message: string;
}

export interface RawDocument {
  readonly lines: readonly RawLine[];
  readonly notes: readonly RawNote[];
  /** From the file's own properties or `<title>`, not from its text. */
  readonly title: string | null;
  /** BCP 47, as the file declares it. */
  readonly language: string | null;
  /** Text the reader left out on purpose: hidden text, navigation the format marks as such (`<nav>`, `<footer>`). */
  readonly setAside: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
  readonly doubts: readonly RawDoubt[];
}

export function plainPieces(text: string): readonly RawPiece[] {
  return text === "" ? [] : [{ kind: "text", text, marks: [], href: null }];
}

/** The line's characters; a note reference counts as "[n]". */
export function rawLineText(pieces: readonly RawPiece[]): string {
  return pieces.map((piece) => (piece.kind === "text" ? piece.text : `[${piece.number}]`)).join("");
}
