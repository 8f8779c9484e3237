/** The entries under a heading per day, and the contents that lead to them. */
import { printDateRange } from "../../../domain/calendar/print-date.ts";
import type { DateRange } from "../../../domain/report/model.ts";
import { printBlocks } from "./blocks.ts";
import { escaped } from "./characters.ts";
import type { PlannedDay, PlannedEntry, Printer } from "./plan-page.ts";

/** A range is marked with the day it starts: `<time>` knows no ranges. */
function timeOf(range: DateRange, text: string): string {
  return `<time datetime="${range.start}">${escaped(text)}</time>`;
}

function printHeading(range: DateRange | null, { language, month, words }: Printer): string {
  return range === null ? words.undated : timeOf(range, printDateRange(range, language, month));
}

/** True when the lead opens with the date and with no longer one: "September 1" does not open "September 19". */
function opensWith(lead: string, date: string): boolean {
  return lead.startsWith(date) && !/^[\d–-]/.test(lead.slice(date.length, date.length + 1));
}

/** The lead in strong, its date marked as one wherever the lead opens with it. */
function printLead({ entry, lead }: PlannedEntry, { language, month }: Printer): string {
  const shown = lead.trimEnd();
  if (shown === "") return "";
  const date = entry.date === null ? "" : printDateRange(entry.date, language, month);
  const html =
    entry.date !== null && opensWith(shown, date)
      ? timeOf(entry.date, date) + escaped(shown.slice(date.length))
      : escaped(shown);
  return `<strong>${html}</strong>${escaped(lead.slice(shown.length))}`;
}

/** Characters up to which an entry is kept on one sheet of paper: about eight lines, so that no page ends half empty. */
const SHORT_ENTRY = 640;

function isShort({ body }: PlannedEntry): boolean {
  let length = 0;
  for (const block of body)
    for (const inline of block.content) if (inline.type === "text") length += inline.text.length;
  return length <= SHORT_ENTRY;
}

function printEntry(planned: PlannedEntry, printer: Printer): string {
  const { permalink: word } = printer.words;
  const label = planned.name === "" ? word : `${word}: ${planned.name}`;
  const permalink = ` <a class="permalink" href="#${planned.anchor}" aria-label="${escaped(label)}">¶</a>`;
  const kept = isShort(planned) ? ' class="short"' : "";
  const body = printBlocks(planned.body, printer.words, {
    opening: printLead(planned, printer),
    ending: permalink,
  });
  return `<article id="${planned.anchor}"${kept} dir="auto">\n${body}</article>\n`;
}

export function printDays(days: readonly PlannedDay[], printer: Printer): string {
  return days
    .map((day) => {
      const entries = day.entries.map((entry) => printEntry(entry, printer)).join("");
      return `<section>\n<h2 id="${day.anchor}">${printHeading(day.range, printer)}</h2>\n${entries}</section>\n`;
    })
    .join("");
}

/** Links to the days with the number of entries under each; nothing when there is no day. */
export function printContents(days: readonly PlannedDay[], printer: Printer): string {
  if (days.length === 0) return "";
  const items = days.map(
    (day) =>
      `<li><a href="#${day.anchor}">${printHeading(day.range, printer)}</a> <span class="count">(${day.entries.length})</span></li>\n`,
  );
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${printer.words.contents}</h2>\n<ol>\n${items.join("")}</ol>\n</nav>\n`;
}
