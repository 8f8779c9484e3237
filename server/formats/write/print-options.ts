/** What a person chooses about a printed report; the report itself stays the same. */
export interface PrintOptions {
  /** Print each entry's lead as its file had it, wherever the fields are as they were read. */
  readonly asPrinted: boolean;
  /** One note per citation (the default), or one number per source. */
  readonly numbering: "citation" | "source";
  /** Word only: notes at the foot of the page, or at the end. */
  readonly notes: "footnotes" | "endnotes";
}

export const DEFAULT_PRINT_OPTIONS: PrintOptions = {
  asPrinted: false,
  numbering: "citation",
  notes: "footnotes",
};
