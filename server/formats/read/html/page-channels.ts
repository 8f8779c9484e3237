/**
 * Where finished lines go while a page is read: to the text, to a note, or
 * aside with a reason. Every line takes the next number, whatever becomes of
 * it, so that numbers follow the page from top to bottom.
 */
import { type RawDoubt, type RawLine, type RawNote, type RawPiece, rawLineText } from "../raw.ts";
import { LineBuffer } from "./line-buffer.ts";
import { noteWords } from "./note-text.ts";

export type Destination =
  | { readonly kind: "text" }
  | { readonly kind: "note"; readonly number: number }
  | {
      readonly kind: "aside";
      readonly reason: string;
      /** It stands within a line of text and takes no number of its own. */
      readonly isInline: boolean;
    };

export interface Channel {
  readonly destination: Destination;
  readonly buffer: LineBuffer;
  role: RawLine["role"];
  /** The line in the making is a note's, though the lines around it are not. */
  note: number | null;
}

interface NoteDraft {
  readonly line: number;
  readonly pieces: RawPiece[];
  isNumbered: boolean;
}

export class PageChannels {
  readonly lines: RawLine[] = [];
  readonly setAside: { line: number; text: string; reason: string }[] = [];
  readonly doubts: RawDoubt[] = [];
  private readonly notes = new Map<number, NoteDraft>();
  private readonly numberedNotes = new Set<number>();
  /** Lines so far, blank ones included. */
  count = 0;

  open(destination: Destination): Channel {
    return { destination, buffer: new LineBuffer(), role: "text", note: null };
  }

  /** The note's number was printed by a link or a list. */
  markNumbered(number: number): void {
    this.numberedNotes.add(number);
  }

  /** Ends the line in the making; a blank one counts, one with nothing on it does not. */
  endLine(channel: Channel): void {
    if (channel.buffer.isEmpty) {
      channel.buffer.take();
      return;
    }
    this.finish(channel);
  }

  /** A line break: it ends a line even if nothing stands on it. */
  breakLine(channel: Channel): void {
    this.finish(channel);
  }

  private finish(channel: Channel): void {
    const { destination } = channel;
    const pieces = channel.buffer.take();
    const isInline = destination.kind === "aside" && destination.isInline;
    if (!isInline) this.count++;
    const line = isInline ? this.count + 1 : this.count;
    if (pieces !== null) this.deliver(channel, pieces, line);
    channel.note = null;
    channel.role = "text";
  }

  private deliver(channel: Channel, pieces: readonly RawPiece[], line: number): void {
    const { destination, role } = channel;
    const note = destination.kind === "note" ? destination.number : channel.note;
    if (destination.kind === "aside")
      this.setAside.push({ line, text: rawLineText(pieces).trim(), reason: destination.reason });
    else if (note !== null) this.addToNote(note, pieces, line);
    else this.lines.push({ line, role, pieces });
  }

  private addToNote(number: number, pieces: readonly RawPiece[], line: number): void {
    const draft = this.notes.get(number);
    if (!draft) this.notes.set(number, { line, pieces: [...pieces], isNumbered: false });
    else {
      draft.pieces.push({ kind: "text", text: " ", marks: [], href: null });
      for (const piece of pieces) draft.pieces.push(piece);
    }
  }

  /** In ascending order of number; a note whose words are all links back is left out, like one the page lacks. */
  finishedNotes(): readonly RawNote[] {
    return [...this.notes]
      .sort(([a], [b]) => a - b)
      .map(([number, { line, pieces }]) => ({
        number,
        line,
        pieces: noteWords(pieces, number, this.numberedNotes.has(number)),
      }))
      .filter((note) => note.pieces.length > 0);
  }
}
