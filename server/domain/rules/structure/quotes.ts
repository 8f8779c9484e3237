/** S13: quotation marks without a partner, or with one of another family. */
import type { Edit } from "../../report/edit-schema.ts";
import type { Entry } from "../../report/model.ts";
import { blockText, CITATION_MARK } from "../../report/text.ts";
import { type EntryRule, type FindingDraft, finding } from "../rule.ts";
import { type QuotedText, type QuoteMark, type QuoteProblem, quoteProblems } from "./quote-marks.ts";

/** UTF-16 units of the report's words a message repeats. */
const EXCERPT = 40;

/** The lead is read before the first paragraph, whose quotation may begin in it. */
function textsOf(entry: Entry): readonly QuotedText[] {
  const blocks = entry.body.map((block, index) => ({ text: blockText(block), opensParagraph: index > 0 }));
  return entry.lead === null ? blocks : [{ text: entry.lead, opensParagraph: false }, ...blocks];
}

function excerptFrom(text: string, at: number): string {
  const words = text.slice(at, at + EXCERPT).replaceAll(CITATION_MARK, "");
  return at + EXCERPT >= text.length ? words.trimEnd() : `${words.replace(/\s+\S*$/u, "")}…`;
}

function excerptTo(text: string, at: number): string {
  const from = Math.max(0, at + 1 - EXCERPT);
  const words = text.slice(from, at + 1).replaceAll(CITATION_MARK, "");
  return from === 0 ? words : `…${words.replace(/^\S*\s+/u, "")}`;
}

const END = new RegExp(`[.…]?[\\s${CITATION_MARK}]*[.]?\\s*$`, "u");
const SPEAKER_AFTER =
  /[,?!…][”“»"’']?\s*[—–-]\s|,\s+(?:said|says|told|added|сказал|заявил|сообщил|отметил|деді|дейді)/u;

/**
 * Where the missing mark must stand, when there is no doubt: the only problem,
 * a quotation after a colon that fills the rest of the entry. Before the full
 * stop, or behind a stop that stands before the marker.
 */
function missingClose(texts: readonly QuotedText[], open: QuoteMark): number | null {
  const text = texts[open.index]?.text ?? "";
  if (open.index !== texts.length - 1 || !/:\s*$/u.test(text.slice(Math.max(0, open.at - 4), open.at)))
    return null;
  const rest = text.slice(open.at + 1);
  if (/[“”„«»"‹›]/u.test(rest) || SPEAKER_AFTER.test(rest)) return null;
  const tail = Math.max(open.at + 1, text.length - 60);
  const end = END.exec(text.slice(tail));
  if (!end) return null;
  const ending = end[0];
  const stopFirst =
    /^[.…]/u.test(ending) && ending.includes(CITATION_MARK) && !ending.trimEnd().endsWith(".");
  return tail + end.index + (stopFirst || ending.startsWith("…") ? 1 : 0);
}

function fixOf(
  entry: Entry,
  problem: QuoteProblem,
  texts: readonly QuotedText[],
  isOnly: boolean,
): FindingDraft["fix"] {
  const shift = entry.lead === null ? 0 : 1;
  const put = (mark: QuoteMark, from: number, to: number, text: string): Edit | null =>
    mark.index < shift
      ? null
      : { type: "replaceText", entryId: entry.id, block: mark.index - shift, from, to, text };
  if (problem.kind === "other family") {
    const { close, rightClose } = problem;
    const edit = put(close, close.at, close.at + 1, rightClose);
    return edit && { label: `Close with ${rightClose}`, edit };
  }
  if (problem.kind === "never opens" || !isOnly) return null;
  const at = missingClose(texts, problem.open);
  const edit = at === null ? null : put(problem.open, at, at, problem.rightClose);
  return edit && { label: `Close with ${problem.rightClose}`, edit };
}

function messageOf(problem: QuoteProblem, texts: readonly QuotedText[]): string {
  const textOf = (mark: QuoteMark) => texts[mark.index]?.text ?? "";
  switch (problem.kind) {
    case "never closes":
      return `Quote never closes: ${excerptFrom(textOf(problem.open), problem.open.at)}`;
    case "never opens":
      return `Quote never opens: ${excerptTo(textOf(problem.close), problem.close.at)}`;
    case "other family": {
      const { open, close } = problem;
      return `Quote opens with ${open.char} and closes with ${close.char}: ${excerptFrom(textOf(open), open.at)}`;
    }
  }
}

export const quotes: EntryRule = {
  id: "S13",
  severity: "warn",
  scope: "entry",
  title: "Quote never closes",
  explanation:
    "A quotation mark has no partner, or its partner is of another family (“…»). The reader cannot tell where " +
    "somebody's words end and the chronicle's own begin. Compare with the source before closing it.",
  check(entry, { language }) {
    const texts = textsOf(entry);
    const problems = quoteProblems(texts, language);
    return problems.map((problem) =>
      finding(
        { entryId: entry.id },
        messageOf(problem, texts),
        fixOf(entry, problem, texts, problems.length === 1),
      ),
    );
  },
};
