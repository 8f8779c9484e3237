/**
 * Footnotes or endnotes. Word numbers them itself in the order of their
 * references, so a note is made where it is first referred to. One note
 * referred to twice breaks Word and LibreOffice although validators pass: a
 * source cited again, when each has one number, gets a NOTEREF field to the
 * first reference instead.
 */
import type { Citation, Report } from "../../../domain/report/model.ts";
import type { PrintOptions } from "../print-options.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { Hyperlinks } from "./hyperlinks.ts";
import { noteText } from "./note-text.ts";
import { textRun } from "./runs.ts";

interface NoteMarkup {
  readonly element: "footnote" | "endnote";
  readonly referenceStyle: string;
  readonly textStyle: string;
}

const MARKUP: Readonly<Record<PrintOptions["notes"], NoteMarkup>> = {
  footnotes: { element: "footnote", referenceStyle: "FootnoteReference", textStyle: "FootnoteText" },
  endnotes: { element: "endnote", referenceStyle: "EndnoteReference", textStyle: "EndnoteText" },
};

export interface Notes {
  /** The marker in the text; calling it makes the note when the source has none yet. */
  readonly reference: (citation: Citation) => string;
  /** What stands between two markers that touch, lest 1 and 2 read as 12. */
  readonly gap: string;
  /** The content of the notes part. */
  readonly part: () => string;
}

export function createNotes(
  report: Report,
  options: PrintOptions,
  links: Hyperlinks,
  bookmarks: Bookmarks,
): Notes {
  const { element, referenceStyle, textStyle } = MARKUP[options.notes];
  const { language } = report.report;
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const numberOf = new Map<string, number>();
  const style = `<w:rPr><w:rStyle w:val="${referenceStyle}"/></w:rPr>`;
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="${textStyle}"/></w:pPr><w:r>${style}<w:${element}Ref/></w:r>${textRun(" ")}`;
  let part = "";
  let count = 0;

  function firstReference(citation: Citation, locator: string | null): string {
    const number = ++count;
    const text = noteText(sources.get(citation.sourceId) ?? null, locator, language, links);
    part += `<w:${element} w:id="${number}">${paragraph}${text}</w:p></w:${element}>`;
    return `<w:r>${style}<w:${element}Reference w:id="${number}"/></w:r>`;
  }

  function referenceBySource(citation: Citation): string {
    const known = numberOf.get(citation.sourceId);
    if (known !== undefined) return repeatedReference(known, style);
    // A locator belongs to one citation; a note that several share cannot carry it.
    const reference = firstReference(citation, null);
    numberOf.set(citation.sourceId, count);
    return bookmarks.around(noteBookmark(count), reference);
  }

  return {
    reference: (citation) =>
      options.numbering === "source"
        ? referenceBySource(citation)
        : firstReference(citation, citation.locator),
    gap: textRun("\u00A0", style),
    part: () => separator(element, -1, "separator") + separator(element, 0, "continuationSeparator") + part,
  };
}

/** The line over the notes. Word keeps it among them; the usual maker of it would print a number beside it. */
function separator(element: NoteMarkup["element"], id: number, type: string): string {
  return `<w:${element} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:${element}>`;
}

function noteBookmark(number: number): string {
  return `_Note${number}`;
}

/**
 * A complex field: pandoc and mammoth drop a simple one. The number itself is
 * set in superscript by hand as well, for readers that do not know the style.
 */
function repeatedReference(number: number, style: string): string {
  const result = style.replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>');
  return (
    `<w:r>${style}<w:fldChar w:fldCharType="begin"/></w:r>` +
    `<w:r>${style}<w:instrText xml:space="preserve"> NOTEREF ${noteBookmark(number)} \\f \\h </w:instrText></w:r>` +
    `<w:r>${style}<w:fldChar w:fldCharType="separate"/></w:r>` +
    textRun(String(number), result) +
    `<w:r>${style}<w:fldChar w:fldCharType="end"/></w:r>`
  );
}
