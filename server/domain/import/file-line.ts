/** A line of an imported file as it came, kept so that what became of it can be shown beside it. */
export interface FileLine {
  /** 1-based line of a text file, paragraph of a page or a Word file. */
  readonly line: number;
  readonly text: string;
  /** Where the file's own format says what it is: a footnote, or something its reader left out. */
  readonly role: "text" | "note" | "leftOut";
  /** Addresses the line links to; they need not stand in its text. */
  readonly addresses: readonly string[];
}
