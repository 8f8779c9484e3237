/**
 * S11: what stands around a marker. "…denied.[82]." has one stop too many,
 * "…the City Hall [70]." a space, and "…she said.[87]" its stop on the other
 * side than the rest of the report.
 */
import type { SingleEdit } from "../../report/edit-schema.ts";
import type { Citation, Entry } from "../../report/model.ts";
import { isOwnedStop } from "../../report/stop-owner.ts";
import { blockText, CITATION_MARK } from "../../report/text.ts";
import { finding, reportRule } from "../rule.ts";

/** A marker, or several in a row, with the stops and white space before and after. */
interface Surroundings {
  readonly citation: Citation;
  readonly block: number;
  /** [from, at): stop and white space before the marker; [to, end): stop after it. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly hasSpace: boolean;
  readonly stopBefore: "none" | "sentence" | "owned";
  readonly stopAfter: boolean;
}

const MARKERS = new RegExp(`${CITATION_MARK}(?:[\\s,;]{0,8}${CITATION_MARK}){0,40}`, "gu");
/** White space inside a row; "[1], [2]" is left as it is. */
const GAP = new RegExp(`(?<=${CITATION_MARK})\\s+(?=${CITATION_MARK})`, "gu");
/** White space before a marker is looked for this far back; UTF-16 units. */
const REACH = 40;

function stopAt(text: string, at: number): Surroundings["stopBefore"] {
  if (text[at] === "…") return "sentence";
  if (text[at] !== ".") return "none";
  return isOwnedStop(text, at) ? "owned" : "sentence";
}

function surroundingsIn(entry: Entry): readonly Surroundings[] {
  return entry.body.flatMap((block, index) => {
    const text = blockText(block);
    const citations = block.content.filter((inline) => inline.type === "citation");
    let passed = 0;
    return [...text.matchAll(MARKERS)].flatMap((match) => {
      const citation = citations[passed];
      passed += match[0].split(CITATION_MARK).length - 1;
      if (!citation) return [];
      const at = match.index;
      const near = text.slice(Math.max(0, at - REACH), at);
      const wordsEnd = at - (near.length - near.trimEnd().length);
      const to = at + match[0].length;
      const stopBefore = stopAt(text, wordsEnd - 1);
      return [
        {
          citation,
          block: index,
          from: wordsEnd,
          at,
          to,
          hasSpace: wordsEnd > 0 && (wordsEnd < at || match[0].search(GAP) >= 0),
          stopBefore,
          stopAfter: text[to] === "." && text[to + 1] !== ".",
        },
      ];
    });
  });
}

/** What is untidy, as a few words each; `stopGoesAfter` is how most of the report has it. */
function untidiness(one: Surroundings, stopGoesAfter: boolean): readonly string[] {
  const found: string[] = [];
  if (one.stopBefore !== "none" && one.stopAfter) found.push("doubled full stop");
  if (one.hasSpace) found.push("white space before it");
  if (one.stopBefore === "sentence" && !one.stopAfter && stopGoesAfter) found.push("full stop before it");
  return found;
}

/** An initial keeps its stop, and the sentence's goes; else the stop after the marker stays or is moved there. */
function tidied(entry: Entry, one: Surroundings, stopGoesAfter: boolean): readonly SingleEdit[] {
  const replace = (from: number, to: number, text: string): SingleEdit => ({
    type: "replaceText",
    entryId: entry.id,
    block: one.block,
    from,
    to,
    text,
  });
  const spare = one.stopBefore === "sentence" && (one.stopAfter || stopGoesAfter);
  const from = spare ? one.from - 1 : one.from;
  const edits: SingleEdit[] = from < one.at ? [replace(from, one.at, "")] : [];
  const text = blockText(entry.body[one.block] ?? { type: "paragraph", content: [] });
  for (const { index, 0: gap } of text.slice(one.at, one.to).matchAll(GAP))
    edits.push(replace(one.at + index, one.at + index + gap.length, ""));
  if (one.stopAfter && one.stopBefore === "owned") edits.push(replace(one.to, one.to + 1, ""));
  if (spare && !one.stopAfter) edits.push(replace(one.to, one.to, "."));
  return edits;
}

export const markerTidy = reportRule<readonly Surroundings[]>({
  id: "S11",
  severity: "info",
  title: "Untidy marker",
  explanation:
    "Two full stops around a marker, white space before it, or its full stop on the other side than most of this " +
    "report puts it. An initial or an abbreviation before a marker keeps its stop.",
  collect: surroundingsIn,
  judge(facts) {
    let [before, after] = [0, 0];
    for (const { fact } of facts)
      for (const one of fact) {
        if (one.stopAfter && one.stopBefore === "none") after += 1;
        if (!one.stopAfter && one.stopBefore === "sentence") before += 1;
      }
    const stopGoesAfter = after > before;
    return facts.flatMap(({ entry, fact }) =>
      fact.flatMap((one) => {
        const found = untidiness(one, stopGoesAfter);
        if (found.length === 0) return [];
        const edits = tidied(entry, one, stopGoesAfter);
        const about = { entryId: entry.id, sourceId: one.citation.sourceId, citationId: one.citation.id };
        return [
          finding(about, `Tidy the marker: ${found.join(", ")}`, {
            label: "Tidy",
            edit: { type: "batch", edits },
          }),
        ];
      }),
    );
  },
});
