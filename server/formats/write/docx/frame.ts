/**
 * Everything about the file that does not grow with the report: styles, page,
 * header and footer, settings, content types. `docx` makes it as a document
 * without text; the text is set into it afterwards.
 */
import { Document, Footer, Header, NumberFormat, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { ReportHeader } from "../../../domain/report/model.ts";
import { printTitle, printWords } from "../words.ts";
import { stylesFor } from "./styles.ts";
import { plainText } from "./xml.ts";

/** A4 with 25 mm margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1417, right: 1417, bottom: 1417, left: 1417, header: 709, footer: 709 },
};
const DECIMAL = { numberFormat: { type: NumberFormat.DECIMAL } };

/** The package's parts by path. */
export type Parts = Map<string, string>;

export async function frameFor(header: ReportHeader): Promise<Parts> {
  const frame = new Document({
    styles: stylesFor(header.language),
    sections: [
      {
        properties: { page: PAGE, titlePage: true, footnoteProperties: DECIMAL, endnoteProperties: DECIMAL },
        // The first page carries the title itself.
        headers: { default: headerWith(plainText(printTitle(header))), first: headerWith("") },
        footers: { default: footerOf(header), first: footerOf(header) },
        children: [],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(frame)));
  const parts: Parts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  // No option of `docx` reaches this one: no page begins or ends with a paragraph's lone line.
  setInto(parts, "word/styles.xml", /<w:pPrDefault><w:pPr>/, "<w:spacing", "<w:widowControl/>");
  return parts;
}

function headerWith(text: string): Header {
  return new Header({ children: [new Paragraph({ style: "Header", text })] });
}

/** "Page X of Y", both numbers fields. */
function footerOf(header: ReportHeader): Footer {
  const { before, between, after } = printWords(header.language).page;
  const parts = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const children = parts.filter((part) => part !== "").map((part) => new TextRun({ children: [part] }));
  return new Footer({ children: [new Paragraph({ style: "Footer", children })] });
}

/**
 * Replaces what stands in one part between `open` and the next `close`. Throws
 * when either is not there: then the frame is not the one this module knows.
 */
export function setInto(parts: Parts, path: string, open: RegExp, close: string, content: string): void {
  const part = parts.get(path) ?? "";
  const opening = open.exec(part);
  const start = opening === null ? -1 : opening.index + opening[0].length;
  const end = part.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`docx made ${path} without ${open.source} … ${close}`);
  parts.set(path, part.slice(0, start) + content + part.slice(end));
}
