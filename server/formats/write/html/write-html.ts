/**
 * Prints a report as one HTML file that needs nothing else: no server, no
 * script, no font, no picture. It is the month's public page and reads the
 * same from a disk, an archive or a mail attachment. Nothing internal is in
 * it: no findings, no lines set aside, no source that the text does not cite.
 * The same report gives the same bytes on every machine.
 */
import { printMonth } from "../../../domain/calendar/print-date.ts";
import type { Report, ReportHeader } from "../../../domain/report/model.ts";
import type { PrintOptions } from "../print-options.ts";
import { type PrintWords, printTitle, printWords } from "../words.ts";
import { printBlocks } from "./blocks.ts";
import { carriable, escaped } from "./characters.ts";
import { printContents, printDays } from "./days.ts";
import { printHead } from "./head.ts";
import { printIndexes } from "./indexes.ts";
import { printJsonLd } from "./json-ld.ts";
import { printNotes } from "./notes.ts";
import { pageWords } from "./own-words.ts";
import { type PagePlan, planPage } from "./plan-page.ts";

function titleOf(header: ReportHeader): string {
  const own = header.title === null ? "" : carriable(header.title).trim();
  return printTitle({ ...header, title: own === "" ? null : own });
}

/** Title, month and size; the month is marked as a date where the title names it, else printed below. */
function printHeader(
  report: Report,
  title: string,
  plan: PagePlan,
  words: PrintWords,
  under: string,
): string {
  const { month, language } = report.report;
  const period = printMonth(month, language);
  const time = `<time datetime="${month}">${period}</time>`;
  const [before = "", ...after] = title.split(period);
  const isNamed = after.length > 0;
  const heading = isNamed ? escaped(before) + time + escaped(after.join(period)) : escaped(title);
  const size = words.entries(report.entries.length);
  return `<header>
<h1>${heading}</h1>
<p class="facts">${isNamed ? size : `${time} · ${size}`}</p>
${under}${printBlocks(plan.intro, words)}</header>
`;
}

/** `cite` is markup of what to cite; "" for title and month, which is all a file knows of itself. */
function printFooter(report: Report, title: string, words: PrintWords, cite: string): string {
  const { month, language } = report.report;
  const period = printMonth(month, language);
  const named = /[.!?…]$/.test(title) ? title : `${title}.`;
  const cited = title.includes(period) ? named : `${named} ${period}.`;
  return `<footer>
<h2>${words.howToCite}</h2>
${cite === "" ? `<p>${escaped(cited)}</p>\n` : cite}<p class="hint">${pageWords(language).citeHint}</p>
</footer>
`;
}

/** Markup that stands around a report where it is more than a file: an edition says which one it is. */
export interface PageFrame {
  /** Inside `<head>`. */
  readonly head: string;
  /** Directly under title and size. */
  readonly underHeader: string;
  readonly beforeFooter: string;
  /** What to cite; "" for title and month. */
  readonly cite: string;
}

const NO_FRAME: PageFrame = { head: "", underHeader: "", beforeFooter: "", cite: "" };

/** The whole file. */
export function writeHtml(report: Report, options: PrintOptions, frame: PageFrame = NO_FRAME): string {
  const { language, month } = report.report;
  const words = printWords(language);
  const printer = { language, month, words };
  const title = titleOf(report.report);
  const plan = planPage(report, options);
  const closing = printBlocks(plan.closing, words);
  return [
    printHead(language, title, printJsonLd(report.report, title, plan.notes) + frame.head),
    `<body>\n<a class="skip" href="#content">${words.skipToContent}</a>\n`,
    printHeader(report, title, plan, words, frame.underHeader),
    printContents(plan.days, printer),
    '<main id="content">\n',
    printDays(plan.days, printer),
    closing === "" ? "" : `<section class="closing">\n${closing}</section>\n`,
    printNotes(plan.notes, language, words),
    "</main>\n",
    printIndexes(plan.days, printer),
    frame.beforeFooter,
    printFooter(report, title, words, frame.cite),
    "</body>\n</html>\n",
  ].join("");
}
