/** What the parts of one Word file share while they are copied: styles, lists, notes, links, and the bounds of the whole. */
import { LinkTable } from "./link-table.ts";
import { Losses } from "./losses.ts";
import { NoteRegister } from "./note-register.ts";
import type { Numbering } from "./numbering.ts";
import { tooLarge } from "./refusals.ts";
import type { Styles } from "./styles.ts";

const MOST_PARAGRAPHS = 20_000;
/** What mammoth and the page reader have to build; each unit costs them about 20 µs and 5 KB. */
const MOST_UNITS = 42_000;
/** UTF-16 units; a month has a few hundred thousand. */
const MOST_CHARACTERS = 2_000_000;

export class StoryContext {
  readonly losses = new Losses();
  readonly notes = new NoteRegister();
  readonly links = new LinkTable();
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Lines so far, counted as the page reader counts those of the copy. */
  lines = 0;
  private paragraphs = 0;
  private units = 0;
  private characters = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  addParagraph(): void {
    if (++this.paragraphs > MOST_PARAGRAPHS) throw tooLarge("it has more than 20,000 paragraphs");
  }

  /** Elements of the copy: paragraphs, stretches of text, each of their looks and links. */
  addUnits(count: number): void {
    this.units += count;
    if (this.units > MOST_UNITS) throw tooLarge("it has too many paragraphs and changes of formatting");
  }

  addCharacters(count: number): void {
    this.characters += count;
    if (this.characters > MOST_CHARACTERS) throw tooLarge("it has more than two million characters");
  }
}
