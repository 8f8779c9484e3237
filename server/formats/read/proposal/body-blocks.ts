/** One line's pieces behind the lead, as a block of the body: marks kept, every "[n]" a citation. */
import type { Block, Inline, Mark } from "../../../domain/report/model.ts";
import type { RawLine, RawPiece, RawText } from "../raw.ts";

export interface CitationMaker {
  /** The inline for a printed number, or null when that number is no marker here and stays text. */
  numbered(number: number, href: string | null): Inline | null;
  /** The inline for an address linked from the text itself; null when the address already has its marker there. */
  linked(href: string): Inline | null;
}

const MARKER = /\[([1-9]\d{0,4})\]/gu;
const IS_MARKER = /^\s*\[?\d{1,5}\]?\s*$/u;

/** Pieces from offset `from` (counted in the line's printed characters) as one block. */
export function blockOf(line: RawLine, from: number, citations: CitationMaker): Block {
  const content: Inline[] = [];
  const pieces = dropFrom(line.pieces, from);
  pieces.forEach((piece, index) => {
    if (piece.kind === "reference") {
      const inline = citations.numbered(piece.number, null);
      if (inline) content.push(inline);
      else pushText(content, `[${piece.number}]`, []);
      return;
    }
    pushMarked(content, piece, citations);
    const next = pieces[index + 1];
    const isLinkEnd = piece.href !== null && !(next?.kind === "text" && next.href === piece.href);
    const inline = isLinkEnd && !IS_MARKER.test(piece.text) ? citations.linked(piece.href ?? "") : null;
    if (inline) content.push(inline);
  });
  return { type: line.role === "quotation" ? "quotation" : "paragraph", content };
}

function pushMarked(content: Inline[], piece: RawText, citations: CitationMaker): void {
  const { text, marks, href } = piece;
  let done = 0;
  for (const match of text.matchAll(MARKER)) {
    const inline = citations.numbered(Number(match[1]), href);
    if (!inline) continue;
    pushText(content, text.slice(done, match.index), marks);
    content.push(inline);
    done = match.index + match[0].length;
  }
  pushText(content, text.slice(done), marks);
}

function pushText(content: Inline[], text: string, marks: readonly Mark[]): void {
  if (text === "") return;
  const last = content.at(-1);
  if (last?.type === "text" && sameMarks(last.marks, marks)) {
    content[content.length - 1] = { ...last, text: last.text + text };
  } else content.push({ type: "text", text, marks });
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.type === b[index]?.type);
}

function dropFrom(pieces: readonly RawPiece[], from: number): readonly RawPiece[] {
  const kept: RawPiece[] = [];
  let left = from;
  for (const piece of pieces) {
    const length = piece.kind === "text" ? piece.text.length : `[${piece.number}]`.length;
    if (left >= length) left -= length;
    else if (left > 0 && piece.kind === "text") {
      kept.push({ ...piece, text: piece.text.slice(left) });
      left = 0;
    } else {
      kept.push(piece);
      left = 0;
    }
  }
  return kept;
}
