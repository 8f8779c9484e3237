/**
 * What search engines and libraries read: schema.org `Report` as JSON-LD. It
 * is a data block: a browser neither runs it nor asks the content security
 * policy about it (WHATWG HTML, "prepare the script element", step for types
 * that are no script).
 */
import { firstDay, lastDay } from "../../../domain/calendar/day.ts";
import type { ReportHeader } from "../../../domain/report/model.ts";
import { isLinkable } from "../note-parts.ts";
import { carriable } from "./characters.ts";
import type { PlannedNote } from "./plan-notes.ts";

/** JSON that can stand in an HTML file: no character of it can end or comment out the element around it. */
function embeddable(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Addresses of the cited pages, each once, in the order of the notes. */
function citedAddresses(notes: readonly PlannedNote[]): readonly string[] {
  const addresses = notes.flatMap(({ source }) => {
    const url = source !== null && source.kind !== "withheld" ? (source.url?.trim() ?? "") : "";
    return isLinkable(url) ? [carriable(url)] : [];
  });
  return [...new Set(addresses)];
}

export function printJsonLd(header: ReportHeader, title: string, notes: readonly PlannedNote[]): string {
  const citation = citedAddresses(notes);
  const data = {
    "@context": "https://schema.org",
    "@type": "Report",
    name: carriable(title),
    inLanguage: header.language,
    temporalCoverage: `${firstDay(header.month)}/${lastDay(header.month)}`,
    ...(citation.length > 0 ? { citation } : {}),
  };
  return `<script type="application/ld+json">${embeddable(data)}</script>\n`;
}
