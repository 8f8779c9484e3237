/**
 * A report as plain text that reads back to the same report: title, entries
 * with "[n]" markers, notes. Leads stand as their file printed them wherever
 * the fields are as they were read, because only those words keep every
 * character; elsewhere they are in house form. Marks, indentation of
 * quotations and bibliographic fields beyond title and address do not fit
 * into plain text and are left to the JSON file.
 */
import { renumber } from "../../../domain/citations/numbering.ts";
import type { Gazetteer } from "../../../domain/places/gazetteer.ts";
import type { Block, Report, Source } from "../../../domain/report/model.ts";
import { houseLead } from "../../../domain/report/print-lead.ts";
import { printedLeadsOf } from "../../../domain/report/printed-leads.ts";
import type { PrintOptions } from "../print-options.ts";
import { printWords } from "../words.ts";

export function writeText(report: Report, options: PrintOptions, gazetteer: Gazetteer): string {
  const numbered = renumber(report, options.numbering);
  const { title, intro, closing, language, month } = numbered.report;
  const printedLead = printedLeadsOf(numbered, gazetteer);
  const parts: string[] = [];
  if (title !== null) parts.push(`# ${oneLine(title)}`);
  parts.push(...intro.map(printBlock));
  for (const entry of numbered.entries) {
    const lead = printedLead(entry) ?? houseLead(entry, language, month);
    parts.push(lead + entry.body.map(printBlock).join("\n"));
  }
  const notes = printNotes(numbered);
  if (notes.length > 0) parts.push(printWords(language).notes, ...notes);
  parts.push(...closing.map(printBlock));
  return `${parts.join("\n\n")}\n`;
}

function printBlock(block: Block): string {
  return oneLine(
    block.content.map((inline) => (inline.type === "text" ? inline.text : `[${inline.number}]`)).join(""),
  );
}

/** A line break inside a paragraph would start another one. */
function oneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029\u0085\f\v]+/gu, " ");
}

/** Notes in the order of their numbers; a source nobody cites keeps a number behind them. */
function printNotes(report: Report): readonly string[] {
  let next = 1;
  for (const { numbers } of report.sources) for (const number of numbers) next = Math.max(next, number + 1);
  const lines: { number: number; text: string }[] = [];
  for (const source of report.sources) {
    if (source.numbers.length === 0) {
      lines.push({ number: next, text: printSource(source, report) });
      next++;
    }
    for (const number of source.numbers) {
      if (source.kind !== "missing") lines.push({ number, text: printSource(source, report) });
    }
  }
  return lines.sort((a, b) => a.number - b.number).map(({ number, text }) => `[${number}] ${text}`.trimEnd());
}

function printSource(source: Source, report: Report): string {
  const words = printWords(report.report.language);
  if (source.kind === "missing") return "";
  const title = source.title ?? (source.kind === "withheld" ? words.sourceWithheld : "");
  return [title, source.url ?? "", source.archiveUrl ?? "", source.note ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}
