/** A note's own words: without the number it opens with, the arrows that lead back, the white space around. */
import type { RawPiece } from "../raw.ts";

const BLANK = /^[\s\u00A0]+/u;
const ARROWS_BEFORE = /^(?:[\s\u00A0]*[\^↑↩⤴][\uFE0E\uFE0F]?)+/u;
const ARROWS_AFTER = /(?:[\s\u00A0]*[↑↩⤴⏎][\uFE0E\uFE0F]?)*[\s\u00A0]*$/u;
const BRACKETED = /^[[(][\s\u00A0]*(\d{0,5})[\s\u00A0]*[\])][.:]?/u;
/** "3." or "3 ", but not "3.5" and not the "3 5" of a telephone number. */
const BARE = /^(\d{1,5})(?:[.):](?!\d)|(?=[\s\u00A0](?!\d)))/u;
const STOP_LEFT = /^[.):](?=[\s\u00A0]|$)/u;
/** Longer than any number with its brackets and arrows; UTF-16 units. */
const REACH = 60;

/** `isNumbered`: the note's number was a link or a list's, so that a number its words open with is theirs. */
export function noteWords(
  pieces: readonly RawPiece[],
  number: number,
  isNumbered: boolean,
): readonly RawPiece[] {
  const head = textAtStart(pieces);
  let rest = head.replace(BLANK, "").replace(ARROWS_BEFORE, "").replace(BLANK, "");
  rest = withoutNumber(rest, BRACKETED, number);
  rest = isNumbered ? rest.replace(STOP_LEFT, "") : withoutNumber(rest, BARE, number);
  rest = rest.replace(BLANK, "");
  const opened = withoutStart(pieces, head.length - rest.length);
  const tail = textAtEnd(opened);
  return withoutEnd(opened, tail.length - tail.replace(ARROWS_AFTER, "").length);
}

function withoutNumber(text: string, pattern: RegExp, number: number): string {
  const match = pattern.exec(text);
  const shown = match?.[1];
  return match && (shown === "" || Number(shown) === number) ? text.slice(match[0].length) : text;
}

function textAtStart(pieces: readonly RawPiece[]): string {
  let text = "";
  for (const piece of pieces) {
    if (piece.kind !== "text" || text.length >= REACH) break;
    text += piece.text.slice(0, REACH);
  }
  return text;
}

function textAtEnd(pieces: readonly RawPiece[]): string {
  let text = "";
  for (let index = pieces.length - 1; index >= 0 && text.length < REACH; index--) {
    const piece = pieces[index];
    if (piece?.kind !== "text") break;
    text = piece.text.slice(-REACH) + text;
  }
  return text;
}

function withoutStart(pieces: readonly RawPiece[], length: number): readonly RawPiece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    if (left === 0 || piece.kind !== "text") return [piece];
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === "" ? [] : [{ ...piece, text }];
  });
}

function withoutEnd(pieces: readonly RawPiece[], length: number): readonly RawPiece[] {
  let left = length;
  const kept: RawPiece[] = [];
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    if (left > 0 && piece.kind === "text") {
      const text = piece.text.slice(0, Math.max(0, piece.text.length - left));
      left = Math.max(0, left - piece.text.length);
      if (text !== "") kept.push({ ...piece, text });
    } else kept.push(piece);
  }
  return kept.reverse();
}
