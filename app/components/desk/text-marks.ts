/** A stretch of a block's text that something on the desk points at. */
import type { Severity } from "../../../server/domain/report/model.ts";

export interface TextRange {
  /** Index of the block in the entry. */
  readonly block: number;
  /** Offsets in the block's text, UTF-16 units; a citation counts as one. */
  readonly from: number;
  readonly to: number;
}

/** Where a finding is, or words that have just been changed. */
export interface TextMark extends TextRange {
  /** The finding's; what has just changed has none. */
  readonly key: string | null;
  readonly severity: Severity | null;
  readonly isActive: boolean;
}

/** Keys of comments begin so; all others are findings'. */
export const COMMENT_MARK = "comment:";

/** The attributes a marked stretch shows itself by; where several lie over each other, the last one's finding is told. */
export function markAttributes({ key, severity, isActive }: TextMark): Record<string, string> {
  if (key === null) return { class: "desk-flash" };
  if (key.startsWith(COMMENT_MARK))
    return { class: "desk-commented", "data-comment": key, ...(isActive && { "data-active": "true" }) };
  return {
    class: "desk-found",
    "data-found": key,
    "data-severity": severity ?? "info",
    ...(isActive && { "data-active": "true" }),
  };
}
