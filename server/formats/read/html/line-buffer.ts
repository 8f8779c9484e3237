/**
 * One line in the making: text with its looks, references between it, white
 * space collapsed as a browser would show it. No-break spaces are kept, since
 * somebody typed them. Source: CSS Text 3, section 4.1.
 */
import type { Mark } from "../../../domain/report/model.ts";
import type { RawPiece } from "../raw.ts";

export interface Look {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly href: string | null;
}

const PLAIN: readonly Mark[] = [];
const BOLD: readonly Mark[] = [{ type: "bold" }];
const ITALIC: readonly Mark[] = [{ type: "italic" }];
const BOTH: readonly Mark[] = [{ type: "bold" }, { type: "italic" }];
const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/u;

export class LineBuffer {
  private pieces: RawPiece[] = [];
  private parts: string[] = [];
  private look: Look | null = null;
  /** White space that shows only if something follows. */
  private space: Look | null = null;
  private label: string | null = null;

  /** Printed before the line's first characters unless they say it themselves. */
  setLabel(label: string | null): void {
    this.label = label;
  }

  /** Whether anything stands on the line, be it a no-break space. */
  get isEmpty(): boolean {
    return this.pieces.length === 0 && this.parts.length === 0;
  }

  /** Whether nothing a reader would see stands on the line yet, apart from an opening bracket. */
  get isAtStart(): boolean {
    return this.pieces.length === 0 && !/[^\s\u00A0[(]/u.test(this.parts.join(""));
  }

  /** Text as it is. */
  keep(text: string, look: Look): void {
    if (text === "") return;
    this.settle();
    this.push(text, look);
  }

  /** Text whose white space counts as one space, or none at either end of a line. */
  collapse(text: string, look: Look): void {
    const plain = text.replace(/[ \t\n\f\r]+/g, " ");
    const isLed = plain.startsWith(" ");
    if (isLed && !this.isEmpty) this.space ??= look;
    const words = plain.slice(isLed ? 1 : 0, plain.length > 1 && plain.endsWith(" ") ? -1 : undefined);
    if (words === "") return;
    this.settle();
    this.push(words, look);
    if (plain.endsWith(" ")) this.space = look;
  }

  reference(number: number): void {
    this.settle();
    this.close();
    this.pieces.push({ kind: "reference", number });
  }

  /** The finished line, null when nothing on it can be seen; the buffer is empty again. */
  take(): readonly RawPiece[] | null {
    this.close();
    this.space = null;
    const pieces = withoutDoubledBrackets(this.pieces);
    this.pieces = [];
    if (!pieces.some((piece) => piece.kind === "reference" || VISIBLE.test(piece.text))) return null;
    const label = this.label;
    this.label = null;
    return label === null ? pieces : labelled(pieces, label);
  }

  private settle(): void {
    const space = this.space;
    this.space = null;
    if (space) this.push(" ", space);
  }

  private push(text: string, look: Look): void {
    if (this.look && !isSameLook(this.look, look)) this.close();
    this.look = look;
    this.parts.push(text);
  }

  private close(): void {
    if (this.look && this.parts.length > 0) {
      const { isBold, isItalic, href } = this.look;
      const marks = isBold ? (isItalic ? BOTH : BOLD) : isItalic ? ITALIC : PLAIN;
      this.pieces.push({ kind: "text", text: this.parts.join(""), marks, href });
    }
    this.parts = [];
    this.look = null;
  }
}

function isSameLook(a: Look, b: Look): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.href === b.href;
}

const LINKED_NUMBER = /^\s*\[?(\d{1,5})\]?\s*$/;

/** What stands for a marker when brackets around it are its own: a reference, or a number linked to its source. */
function asMarker(piece: RawPiece | undefined): RawPiece | null {
  if (piece?.kind !== "text") return piece ?? null;
  const number = piece.href === null ? undefined : LINKED_NUMBER.exec(piece.text)?.[1];
  return number === undefined ? null : { ...piece, text: `[${number}]` };
}

/** "[" + marker + "]", with the brackets outside the link, is the marker alone. */
function withoutDoubledBrackets(pieces: readonly RawPiece[]): readonly RawPiece[] {
  const out: RawPiece[] = [...pieces];
  for (let index = 1; index < out.length - 1; index++) {
    const before = out[index - 1];
    const after = out[index + 1];
    if (before?.kind !== "text" || after?.kind !== "text") continue;
    const marker = before.text.endsWith("[") && after.text.startsWith("]") ? asMarker(out[index]) : null;
    if (marker === null) continue;
    out[index - 1] = { ...before, text: before.text.slice(0, -1) };
    out[index] = marker;
    out[index + 1] = { ...after, text: after.text.slice(1) };
  }
  return out.filter((piece) => piece.kind === "reference" || piece.text !== "");
}

const NUMBER = /[\p{L}\p{N}]+/u;
const OPENING_NUMBER = /^[\s\u00A0]*[[(]?([\p{L}\p{N}]{1,12})[\]).]/u;

function labelled(pieces: readonly RawPiece[], label: string): readonly RawPiece[] {
  const [first, ...rest] = pieces;
  if (first?.kind === "text" && OPENING_NUMBER.exec(first.text)?.[1] === NUMBER.exec(label)?.[0])
    return pieces;
  if (first?.kind === "text" && first.marks.length === 0 && first.href === null)
    return [{ ...first, text: label + first.text }, ...rest];
  return [{ kind: "text", text: label, marks: PLAIN, href: null }, ...pieces];
}
