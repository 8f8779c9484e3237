/**
 * S03: the numbers an imported file prints skip, repeat or run backwards. Born
 * here, numbers follow reading order by themselves and never do.
 */
import type { Numbering } from "../../citations/numbering.ts";
import type { Citation } from "../../report/model.ts";
import { citationsOf } from "../../report/text.ts";
import { finding, reportRule } from "../rule.ts";

interface Seen {
  readonly sourceByNumber: Map<number, string>;
  previous: number;
  highest: number;
}

/** What is wrong with a marker after those before it; null when it follows. */
function breakAt(citation: Citation, seen: Seen, numbering: Numbering): string | null {
  const { number, sourceId } = citation;
  const { previous, highest } = seen;
  const owner = seen.sourceByNumber.get(number);
  if (numbering === "source" && owner !== undefined)
    return owner === sourceId ? null : `Number ${number} repeats, for another source`;
  // A marker that follows the one before it continues a break already told.
  if (number === highest + 1 || number === previous + 1) return null;
  if (owner !== undefined) return `Number ${number} repeats`;
  if (previous === 0) return `Numbering starts at ${number}`;
  if (number < previous) return `Numbering runs backwards from ${previous} to ${number}`;
  return `Numbering jumps from ${number > highest ? highest : previous} to ${number}`;
}

export const numberingOrder = reportRule<null>({
  id: "S03",
  severity: "block",
  title: "Numbering out of order",
  explanation:
    "Markers of an imported file do not count 1, 2, 3. Often a note was lost or an entry moved, and a marker now " +
    "points at the wrong note: compare the entry with its source before renumbering.",
  collect: () => null,
  judge(facts, _report, context) {
    const seen: Seen = { sourceByNumber: new Map(), previous: 0, highest: 0 };
    return facts.flatMap(({ entry }) =>
      citationsOf(entry).flatMap((citation) => {
        const message = breakAt(citation, seen, context.numbering);
        if (!seen.sourceByNumber.has(citation.number))
          seen.sourceByNumber.set(citation.number, citation.sourceId);
        seen.previous = citation.number;
        seen.highest = Math.max(seen.highest, citation.number);
        if (message === null) return [];
        const about = { entryId: entry.id, sourceId: citation.sourceId, citationId: citation.id };
        return [finding(about, message, { label: "Renumber", edit: { type: "renumber" } })];
      }),
    );
  },
});
