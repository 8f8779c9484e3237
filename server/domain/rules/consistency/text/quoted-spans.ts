/** Which stretches of a text stand inside quotation marks, and so are somebody's own words. */
import { isWordCode } from "../../../report/letter-classes.ts";

export interface QuotedSpan {
  readonly from: number;
  readonly to: number;
}

const ALWAYS_OPENS = "«„";
const ALWAYS_CLOSES = "”»";

/**
 * Outermost spans in reading order. Any closing mark closes the last opened,
 * whatever its family; one that never closes reaches to the end of the text,
 * because words that may be quoted are left alone.
 */
export function quotedSpans(text: string): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const role = roleOf(mark, text, at, open.at(-1)?.mark);
    if (role === "opens") open.push({ mark, at });
    else if (role === "closes") {
      const opened = open.pop();
      if (opened && open.length === 0) spans.push({ from: opened.at, to: at + 1 });
    }
  }
  const [unclosed] = open;
  return unclosed ? [...spans, { from: unclosed.at, to: text.length }] : spans;
}

function roleOf(mark: string, text: string, at: number, last: string | undefined): "opens" | "closes" | null {
  if (ALWAYS_OPENS.includes(mark)) return "opens";
  if (ALWAYS_CLOSES.includes(mark)) return "closes";
  // German and Russian inner quotation marks close with the mark that opens English ones.
  if (mark === "“") return last === "„" ? "closes" : "opens";
  if (mark === '"') return last === '"' ? "closes" : "opens";
  const followsLetter = at > 0 && isWordCode(text.charCodeAt(at - 1));
  const precedesLetter = at + 1 < text.length && isWordCode(text.charCodeAt(at + 1));
  if (mark === "‘") return followsLetter ? null : "opens";
  return mark === "’" && last === "‘" && !precedesLetter ? "closes" : null;
}
