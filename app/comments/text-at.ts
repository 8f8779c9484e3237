/**
 * The text on the desk that remarks are tied to: an entry's, or the words
 * around the entries, which are one text of which only a part is on the
 * screen. Pure.
 */
import type { TextPoint } from "../../server/domain/anchors/text-place.ts";
import type { StandingText } from "../../server/domain/document/document-shape.ts";
import type { Block, Entry, ReportHeader } from "../../server/domain/report/model.ts";
import { STANDING_ID } from "../../server/domain/workflow/review-unit.ts";
import type { TextMark } from "../components/desk/text-marks.ts";

export interface TextAt {
  /** Empty for the words around the entries. */
  readonly id: string;
  readonly body: readonly Block[];
  /** From a place on the screen to the place in the whole. */
  readonly pointIn: (shown: TextPoint) => TextPoint;
  /** Marks of the whole as they lie on the screen. */
  readonly marksOf: (marks: readonly TextMark[]) => readonly TextMark[];
}

export function textAt(
  entry: Entry | null,
  standing: StandingText | null,
  { intro, closing }: Pick<ReportHeader, "intro" | "closing">,
): TextAt | null {
  if (standing === null)
    return entry && { id: entry.id, body: entry.body, pointIn: (point) => point, marksOf: (marks) => marks };
  const first = standing === "intro" ? 0 : intro.length;
  const count = standing === "intro" ? intro.length : closing.length;
  return {
    id: STANDING_ID,
    body: [...intro, ...closing],
    pointIn: ({ block, offset }) => ({ block: block + first, offset }),
    marksOf: (marks) =>
      marks.flatMap((mark) =>
        mark.block >= first && mark.block < first + count ? [{ ...mark, block: mark.block - first }] : [],
      ),
  };
}
