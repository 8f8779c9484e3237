/** The clean copy as a package of its own, and mammoth's page of it. */
import { strToU8, zipSync } from "fflate";
import { COPY_STYLES, HIDDEN_STYLE } from "./paragraph-draft.ts";
import { damaged } from "./refusals.ts";

export interface CleanCopy {
  readonly paragraphs: readonly string[];
  /** Note n at index n - 1; an empty one for a note the file lacks. */
  readonly notes: readonly (readonly string[])[];
  /** Relationships of both parts. */
  readonly links: string;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const STYLE_MAP = [
  `p.${COPY_STYLES.heading} => h1:fresh`,
  `p.${COPY_STYLES.quotation} => blockquote > p:fresh`,
  `p.${COPY_STYLES.contents} => div[role='doc-toc'] > p:fresh`,
  `r.${HIDDEN_STYLE} => span[hidden='hidden']`,
];

/** mammoth is loaded here and not before: it costs 50 ms, and most runs of the program meet no Word file. */
export async function pageOfCopy(copy: CleanCopy): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packCopy(copy)) },
      {
        styleMap: STYLE_MAP,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
      },
    );
    return value;
  } catch (error) {
    throw damaged("its text cannot be read", error instanceof Error ? error.message : String(error));
  }
}

function packCopy({ paragraphs, notes, links }: CleanCopy): Uint8Array {
  const noteMarkup = notes.map(
    (note, index) => `<w:footnote w:id="${index + 1}">${note.join("")}</w:footnote>`,
  );
  const parts: Record<string, string> = {
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${paragraphs.join("")}</w:body></w:document>`,
    "word/footnotes.xml": `<w:footnotes ${NAMESPACES}>${noteMarkup.join("")}</w:footnotes>`,
    "word/_rels/document.xml.rels": links,
    "word/_rels/footnotes.xml.rels": links,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(bytes, { level: 0 });
}
