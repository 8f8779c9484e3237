/**
 * What changed from one edition to the next, entry by entry, in the words that
 * were and are printed. Moving an entry is no correction. Where the earlier
 * edition is withdrawn its words are not repeated; those of an entry that was
 * taken out, and the data of a source that is withheld by now, never are: it
 * may have been done for somebody's safety.
 */
import type { Correction } from "../../domain/edition/edition-facts.ts";
import { type Block, type Citation, type Entry, NO_PLACE, type Report } from "../../domain/report/model.ts";
import { citationsOf } from "../../domain/report/text.ts";
import { noteParts } from "../write/note-parts.ts";
import { printWords } from "../write/words.ts";

/** Both frozen. `mayRepeat`: whether words of `before` may be printed again. In the order of `after`, removed entries last. */
export function correctionsBetween(
  before: Report,
  after: Report,
  { mayRepeat }: { readonly mayRepeat: boolean },
): readonly Correction[] {
  const hidden = new Set(after.sources.filter(({ kind }) => kind === "withheld").map(({ id }) => id));
  const printed = (report: Report) =>
    new Map(entriesOf(report).map((one) => [one.id, print(one, report, hidden)]));
  const [was, is] = [printed(before), printed(after)];
  const corrections: Correction[] = [];
  for (const [id, now] of is) {
    const then = was.get(id);
    const entryId = id === "" ? null : id;
    if (!then) {
      corrections.push({ entryId, kind: "added", name: now.name, before: [], after: now.lines });
    } else if (then.lines.join("\n") !== now.lines.join("\n")) {
      const gone = mayRepeat ? without(then.repeatable, now.lines) : [];
      const come = without(now.lines, then.lines);
      corrections.push({ entryId, kind: "changed", name: now.name, before: gone, after: come });
    }
  }
  for (const [id, then] of was)
    if (id !== "" && !is.has(id))
      corrections.push({
        entryId: id,
        kind: "removed",
        name: mayRepeat ? then.name : "",
        before: [],
        after: [],
      });
  return corrections;
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  return lines.filter((line) => !others.includes(line));
}

/** The words around the entries stand as an entry without an id. */
function entriesOf(report: Report): readonly Entry[] {
  const { title, intro, closing } = report.report;
  const heading: Block = { type: "paragraph", content: [{ type: "text", text: title ?? "", marks: [] }] };
  const body = [heading, ...intro, ...closing];
  const standing = { id: "", date: null, place: NO_PLACE, lead: null, people: [], law: [], topics: [], body };
  return [...report.entries, standing];
}

interface Printed {
  readonly name: string;
  readonly lines: readonly string[];
  /** Those that may be printed again. */
  readonly repeatable: readonly string[];
}

function print(entry: Entry, report: Report, hidden: ReadonlySet<string>): Printed {
  const { language } = report.report;
  const words = printWords(language);
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const [first = "", ...rest] = entry.body.map(lineOf);
  const noteOf = ({ sourceId, locator }: Citation) => {
    const parts = noteParts(sources.get(sourceId) ?? null, locator, language, words);
    const text = parts.map((part) => (part.kind === "address" ? part.url : part.text)).join(", ");
    return `${words.notes}: ${text}`;
  };
  const citations = citationsOf(entry);
  const text = [(entry.lead ?? "") + first, ...rest].filter((line) => line.trim() !== "");
  return {
    name: (entry.lead ?? "").trim().replace(/[:,]$/u, ""),
    // Numbers move with every entry further up and say nothing about this one.
    lines: [...text, ...new Set(citations.map(noteOf))],
    repeatable: [...text, ...citations.filter((one) => !hidden.has(one.sourceId)).map(noteOf)],
  };
}

/** Marks as people write them where there is no type, so that a changed one shows. */
function lineOf({ type, content }: Block): string {
  const text = content.map((inline) => {
    if (inline.type === "citation") return "";
    const sign = inline.marks.map((mark) => (mark.type === "bold" ? "*" : "_")).join("");
    return inline.text.trim() === "" ? inline.text : sign + inline.text + [...sign].reverse().join("");
  });
  return type === "quotation" ? `> ${text.join("")}` : text.join("");
}
