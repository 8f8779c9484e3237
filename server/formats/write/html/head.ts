/**
 * The head of the page. Its policy forbids everything but the one style below
 * it, named by its hash: no script, no frame, no font or picture from
 * anywhere, no form, no base; the file asks for nothing, wherever it is opened.
 */
import type { Language } from "../../../domain/report/model.ts";
import { escaped } from "./characters.ts";
import { STYLE, STYLE_HASH } from "./style.ts";

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** From the doctype to `</head>`; `data` is markup of data blocks. */
export function printHead(language: Language, title: string, data: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
${data}</head>
`;
}
