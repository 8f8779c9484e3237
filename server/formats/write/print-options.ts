/** What a person chooses about a printed report; the report itself stays the same. */
import type { Entry } from "../../domain/report/model.ts";

export interface PrintOptions {
  /**
   * An entry's opening words as its file had them, or null where its fields say something else by now; null for
   * the whole report prints house form throughout. `printedLeadsOf` makes one.
   */
  readonly printedLeadOf: ((entry: Entry) => string | null) | null;
  /** One note per citation (the default), or one number per source. */
  readonly numbering: "citation" | "source";
  /** Word only: notes at the foot of the page, or at the end. */
  readonly notes: "footnotes" | "endnotes";
}

export const DEFAULT_PRINT_OPTIONS: PrintOptions = {
  printedLeadOf: null,
  numbering: "citation",
  notes: "footnotes",
};
