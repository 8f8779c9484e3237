/** S10: a paragraph that ends without a full stop, before or after its last marker. */
import type { Block } from "../../report/model.ts";
import { blockText, CITATION_MARK } from "../../report/text.ts";
import { type EntryRule, finding } from "../rule.ts";

const TRAILING = new RegExp(`[\\s${CITATION_MARK}]+$`, "u");
/** Longer runs of markers and closing marks than this end no paragraph; UTF-16 units. */
const REACH = 80;
const ENDED = /[.!?…][”“"»’'›)\]}*]*$/u;
const LIST_ITEM = /[:;,][”“"»’'›)\]}]*$/u;
const LINK = /(?:https?:\/\/|www\.)\S+$/u;

/** Offset where a full stop is missing; null when the paragraph is ended, empty or goes on in the next one. */
function missingAt(block: Block, isLast: boolean): number | null {
  const text = blockText(block);
  const end = text.trimEnd().length;
  const tail = text.slice(Math.max(0, end - REACH), end);
  const words = tail.replace(TRAILING, "");
  if (words.trim() === "" || ENDED.test(words) || ENDED.test(tail)) return null;
  if (LINK.test(words) || (!isLast && LIST_ITEM.test(words))) return null;
  return end;
}

export const fullStop: EntryRule = {
  id: "S10",
  severity: "warn",
  scope: "entry",
  title: "Missing full stop",
  explanation:
    "A paragraph ends without a full stop before or after its marker. Often only the stop was lost in copying; " +
    "sometimes the end of the sentence was lost with it, so read it before adding one.",
  check: (entry) =>
    entry.body.flatMap((block, index) => {
      const at = missingAt(block, index === entry.body.length - 1);
      if (at === null) return [];
      const where = entry.body.length > 1 ? ` at the end of paragraph ${index + 1}` : "";
      return [
        finding({ entryId: entry.id }, `Missing full stop${where}`, {
          label: "Add a full stop",
          edit: { type: "replaceText", entryId: entry.id, block: index, from: at, to: at, text: "." },
        }),
      ];
    }),
};
