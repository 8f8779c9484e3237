/**
 * One paragraph of the clean copy that mammoth gets: stretches of text that
 * look alike put together, everything the reader does not ask for left out,
 * the list's number written out.
 */
import type { ParagraphRole } from "./styles.ts";

/** How a stretch of text looks and where it leads. */
export interface Stretch {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isHidden: boolean;
  /** Id of the address it links to in the clean copy, or null. */
  readonly linkId: string | null;
}

/** Style ids of the clean copy; the style map turns them into elements. */
export const COPY_STYLES: Readonly<Record<Exclude<ParagraphRole, "text">, string>> = {
  heading: "Heading1",
  quotation: "Quotation",
  contents: "Contents",
};
export const HIDDEN_STYLE = "Hidden";

type Item = { readonly stretch: Stretch } & ({ readonly text: string } | { readonly markup: string });

const BREAK = "<w:br/>";
/** The marker, the link in it, the note's item and the link back. */
const UNITS_OF_A_NOTE = 4;
/** The element and the relationship behind it. */
const UNITS_OF_A_LINK = 3;
const PLAIN: Stretch = { isBold: false, isItalic: false, isHidden: false, linkId: null };

export class ParagraphDraft {
  styleId: string | null = null;
  role: ParagraphRole = "text";
  isMarkDeleted = false;
  /** The list's number, printed before the first words. */
  label: string | null = null;
  /** Paragraphs of text boxes anchored here; they follow it. */
  readonly boxes: string[] = [];
  private readonly items: Item[] = [];

  text(text: string, stretch: Stretch): void {
    if (text !== "") this.items.push({ stretch, text });
  }

  lineBreak(stretch: Stretch): void {
    this.items.push({ stretch, markup: BREAK });
  }

  /** Markup that stands inside a run. */
  markup(markup: string, stretch: Stretch): void {
    this.items.push({ stretch, markup });
  }

  /** A note's marker, outside of all links and looks. mammoth numbers first markers; a later one links to the note. */
  reference(number: number, isFirst: boolean): void {
    const markup = isFirst
      ? `<w:footnoteReference w:id="${number}"/>`
      : `<w:hyperlink w:anchor="footnote-${number}"><w:r><w:t>[${number}]</w:t></w:r></w:hyperlink>`;
    this.items.push({ stretch: PLAIN, markup });
  }

  get length(): number {
    return this.items.length;
  }

  /** Lines the paragraph makes; a break at its very end makes none. */
  get lines(): number {
    const breaks = this.items.filter((item) => "markup" in item && item.markup === BREAK).length;
    const last = this.items.at(-1);
    return breaks > 0 && last && "markup" in last && last.markup === BREAK ? breaks : breaks + 1;
  }

  /** The last words so far are hidden ones. */
  get endsHidden(): boolean {
    return this.items.at(-1)?.stretch.isHidden === true;
  }

  /** Forgets everything after the first `items` and the first `boxes`. */
  cutTo(items: number, boxes: number): void {
    this.items.length = Math.min(this.items.length, items);
    this.boxes.length = Math.min(this.boxes.length, boxes);
  }

  /** Words of a paragraph whose mark was deleted flow into this one. */
  openWith(other: ParagraphDraft): void {
    this.items.unshift(...other.items);
    this.boxes.unshift(...other.boxes);
    this.label ??= other.label;
  }

  /** The paragraph's markup, and how many elements it makes. */
  finish(): { markup: string; units: number } {
    const runs = new RunWriter();
    if (this.label !== null && this.items.some(isSeen)) runs.text(`${this.label} `, PLAIN);
    for (const item of this.items) {
      if ("text" in item) runs.text(item.text, item.stretch);
      else runs.markup(item.markup, item.stretch);
    }
    const style = this.role === "text" ? "" : `<w:pPr><w:pStyle w:val="${COPY_STYLES[this.role]}"/></w:pPr>`;
    return { markup: `<w:p>${style}${runs.finish()}</w:p>`, units: runs.units + 1 };
  }
}

/** Whether a reader of the page sees the item: a number before nothing would be a line of its own. */
function isSeen(item: Item): boolean {
  if (item.stretch.isHidden) return false;
  return "text" in item ? item.text.trim() !== "" : item.markup !== BREAK;
}

/** Puts stretches that look alike into one run, and texts that touch into one text. */
class RunWriter {
  units = 0;
  private out = "";
  private run = "";
  private words = "";
  private stretch = PLAIN;

  text(text: string, stretch: Stretch): void {
    this.turnTo(stretch);
    this.words += text;
  }

  markup(markup: string, stretch: Stretch): void {
    this.turnTo(stretch);
    this.endWords();
    this.run += markup;
    this.units += markup === BREAK ? 1 : UNITS_OF_A_NOTE;
  }

  finish(): string {
    this.endRun();
    return this.out;
  }

  private turnTo(stretch: Stretch): void {
    if (!isSameStretch(stretch, this.stretch)) this.endRun();
    this.stretch = stretch;
  }

  private endWords(): void {
    if (this.words !== "") this.run += `<w:t xml:space="preserve">${escapeXml(this.words)}</w:t>`;
    this.words = "";
  }

  private endRun(): void {
    this.endWords();
    if (this.run === "") return;
    const { isBold, isItalic, isHidden, linkId } = this.stretch;
    const hidden = isHidden ? `<w:rStyle w:val="${HIDDEN_STYLE}"/>` : "";
    const looks = hidden + (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "");
    const run = `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${this.run}</w:r>`;
    this.out += linkId === null ? run : `<w:hyperlink r:id="${linkId}">${run}</w:hyperlink>`;
    this.units +=
      1 + Number(isBold) + Number(isItalic) + Number(isHidden) + (linkId === null ? 0 : UNITS_OF_A_LINK);
    this.run = "";
  }
}

function isSameStretch(a: Stretch, b: Stretch): boolean {
  return (
    a.isBold === b.isBold && a.isItalic === b.isItalic && a.isHidden === b.isHidden && a.linkId === b.linkId
  );
}

/** For element content and double-quoted attributes; control characters XML cannot carry never get here. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (character) => {
    return ESCAPES[character] ?? "\uFFFD";
  });
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
