/**
 * The running text: title block, introduction, the entries under their days,
 * the closing words. Paragraphs are written as markup and not as `docx`
 * objects, which cost three times the processor time at 5,000 entries.
 */
import { yearOf } from "../../../domain/calendar/day.ts";
import { printDay, printMonth } from "../../../domain/calendar/print-date.ts";
import type { Block, Entry, Report } from "../../../domain/report/model.ts";
import type { LeadOf } from "../lead.ts";
import { printTitle, printWords } from "../words.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { Notes } from "./notes.ts";
import { BOLD, markedRun, textRun } from "./runs.ts";

const STYLE = {
  title: '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
  subtitle: '<w:pPr><w:pStyle w:val="Subtitle"/></w:pPr>',
  day: '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>',
  paragraph: "",
  quotation: '<w:pPr><w:pStyle w:val="Quote"/></w:pPr>',
  leadAlone: "<w:pPr><w:keepNext/></w:pPr>",
};
const CLOSING_RULE =
  '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8496B0"/></w:pBdr><w:spacing w:before="240" w:after="240"/></w:pPr></w:p>';

/** Everything the body needs from the rest of the document. */
export interface BodyContext {
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
  readonly leadOf: LeadOf;
}

/** The document's paragraphs, without the section that closes them. */
export function bodyOf(report: Report, context: BodyContext): string {
  const { language, month, intro, closing } = report.report;
  const words = printWords(language);
  let out = titleBlock(report) + blocksOf(intro, context.notes);
  let day: string | null | undefined;
  for (const entry of report.entries) {
    const start = entry.date?.start ?? null;
    if (start !== day) {
      const heading = start === null ? words.undated : printDay(start, language, yearOf(month));
      out += paragraph(STYLE.day, textRun(heading));
      day = start;
    }
    out += entryOf(entry, context);
  }
  if (closing.length > 0) out += CLOSING_RULE + blocksOf(closing, context.notes);
  return out;
}

/** The title, and under it the month (unless the title names it) and the number of entries. */
function titleBlock(report: Report): string {
  const { month, language } = report.report;
  const title = printTitle(report.report);
  const printed = printMonth(month, language);
  const count = printWords(language).entries(report.entries.length);
  const facts = title.includes(printed) ? count : `${printed.replace(/^./u, upper)} · ${count}`;
  return paragraph(STYLE.title, textRun(title)) + paragraph(STYLE.subtitle, textRun(facts));
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

function blocksOf(blocks: readonly Block[], notes: Notes): string {
  return blocks.map((block) => paragraph(STYLE[block.type], contentOf(block, notes))).join("");
}

/** The lead opens the first paragraph; before a quotation, or with no body at all, it stands alone. */
function entryOf(entry: Entry, { notes, bookmarks, leadOf }: BodyContext): string {
  const lead = textRun(leadOf(entry), BOLD);
  const [first, ...others] = entry.body;
  const paragraphs: [style: string, content: string][] = [];
  if (first?.type === "paragraph") paragraphs.push([STYLE.paragraph, lead + contentOf(first, notes)]);
  else {
    if (lead !== "" || first === undefined) paragraphs.push([STYLE.leadAlone, lead]);
    if (first !== undefined) paragraphs.push([STYLE.quotation, contentOf(first, notes)]);
  }
  for (const block of others) paragraphs.push([STYLE[block.type], contentOf(block, notes)]);
  const name = bookmarks.entryName(entry.id);
  return paragraphs
    .map(([style, content], index) =>
      paragraph(style, index === 0 ? bookmarks.around(name, content) : content),
    )
    .join("");
}

function contentOf(block: Block, notes: Notes): string {
  let out = "";
  let afterMarker = false;
  for (const inline of block.content) {
    if (inline.type === "citation") {
      out += (afterMarker ? notes.gap : "") + notes.reference(inline);
      afterMarker = true;
    } else if (inline.text !== "") {
      out += markedRun(inline);
      afterMarker = false;
    }
  }
  return out;
}

function paragraph(style: string, content: string): string {
  return `<w:p>${style}${content}</w:p>`;
}
