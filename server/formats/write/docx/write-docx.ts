/**
 * A report as a Word file: real footnotes (or endnotes) with clickable
 * addresses, headings, bookmarks, page numbers. The same report and options
 * give the same bytes. Nothing internal is printed: no findings, no lines set
 * aside, no names of the people who worked on it.
 */
import type { Report } from "../../../domain/report/model.ts";
import { leadPrinter } from "../lead.ts";
import type { PrintOptions } from "../print-options.ts";
import { bodyOf } from "./body.ts";
import { createBookmarks } from "./bookmarks.ts";
import { frameFor, setInto } from "./frame.ts";
import { createHyperlinks } from "./hyperlinks.ts";
import { createNotes } from "./notes.ts";
import { zipParts } from "./package.ts";
import { coreProperties } from "./properties.ts";

/**
 * The bytes of a .docx file (Office Open XML, transitional). Blocks the event
 * loop for about half a second at 5,000 entries.
 */
export async function writeDocx(report: Report, options: PrintOptions): Promise<Uint8Array> {
  const links = createHyperlinks();
  const bookmarks = createBookmarks();
  const notes = createNotes(report, options, links, bookmarks);
  const leadOf = leadPrinter(report.report, options);
  const body = bodyOf(report, { notes, bookmarks, leadOf });

  const parts = await frameFor(report.report);
  const place = options.notes;
  setInto(parts, "word/document.xml", /<w:body>/, "<w:sectPr", body);
  setInto(parts, `word/${place}.xml`, /<w:(?:foot|end)notes [^>]*>/, `</w:${place}>`, notes.part());
  parts.set(`word/_rels/${place}.xml.rels`, links.relationships());
  parts.set("docProps/core.xml", coreProperties(report.report));
  return zipParts(parts);
}
