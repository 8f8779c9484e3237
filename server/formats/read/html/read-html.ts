/**
 * A page to lines: a file saved from the web, a document saved as a page, or
 * what Word, Google Docs and LibreOffice put on the clipboard. Nothing on it
 * is run, fetched or resolved; what is no text of the report is set aside with
 * the reason.
 */
import type { RawDocument } from "../raw.ts";
import { readPageFacts } from "./page-facts.ts";
import { parsePage } from "./page-tree.ts";
import { walkPage } from "./walk-page.ts";

/** The lines of text Windows puts before the page on its clipboard. */
const CLIPBOARD_HEADER = /^Version:\d[^<]{0,2000}(?=<)/;

/** @throws DomainError INPUT_TOO_LARGE, INPUT_HOSTILE; any other characters make a page, however broken */
export function readHtml(html: string): RawDocument {
  const document = parsePage(html.replace(/^\uFEFF/, "").replace(CLIPBOARD_HEADER, ""));
  const facts = readPageFacts(document);
  return { ...walkPage(document, facts), title: facts.title, language: facts.language };
}
