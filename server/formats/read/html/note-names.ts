/**
 * How the programs that write pages name their notes: the place of a note, the
 * way back to its marker, the attributes that say which is which. Collected
 * from Word, LibreOffice, Google Docs, pandoc, GitHub, MediaWiki, mammoth, the
 * footnote plug-ins of WordPress, and DPUB-ARIA 1.0.
 */
import { attribute, type PageElement } from "./page-tree.ts";

const PREFIX = "^(?:user-content-)?";
/** Where a way back leads: the marker in the text. */
const WAY_BACK = new RegExp(
  `${PREFIX}(?:_?(?:ftn|edn)ref\\d|(?:ftnt|endnt|cmnt)_ref|fn-?ref|r?fnref|sd(?:foot|end)note\\d+anc|(?:foot|end)note-ref|easy-footnote-\\d|cite_ref|noteref|.{1,80}-link$)`,
  "i",
);
/** Where a marker leads: the note. */
const NOTE = new RegExp(
  `${PREFIX}(?:_?(?:ftn|edn)\\d|(?:ftnt|endnt)\\d|fn[-:_.]?\\w|(?:foot|end)note[-_]?\\w*\\d|sd(?:foot|end)note\\d+sym|easy-footnote-bottom|cite_note|note[-_]\\w*\\d)`,
  "i",
);
const MARKER_CLASS =
  /(?:^|[\s_-])(?:footnote-?ref|noteref|footnoteanchor|sd(?:foot|end)noteanc|fn-?ref)(?:$|[\s_-])/i;
const BACK_CLASS =
  /(?:^|[\s_-])(?:(?:footnote-?)?back-?(?:ref|link)|data-footnote-backref|sd(?:foot|end)notesym|(?:easy-)?footnote-to-top|reversefootnote)(?:$|[\s_-])/i;

export function namesWayBack(fragment: string): boolean {
  return WAY_BACK.test(fragment);
}

export function namesNote(fragment: string): boolean {
  return NOTE.test(fragment) && !WAY_BACK.test(fragment);
}

/** The page says itself that the link is a note's marker. */
export function isDeclaredMarker(link: PageElement): boolean {
  return (
    attribute(link, "role") === "doc-noteref" ||
    attribute(link, "epub:type") === "noteref" ||
    MARKER_CLASS.test(attribute(link, "class") ?? "")
  );
}

/** The page says itself that the link leads back from a note to its marker. */
export function isDeclaredWayBack(link: PageElement): boolean {
  return (
    attribute(link, "role") === "doc-backlink" ||
    attribute(link, "rev") === "footnote" ||
    BACK_CLASS.test(attribute(link, "class") ?? "")
  );
}

const LABEL = /^[\s\u00A0[(]*(?:[№#]\s*)?(\d{1,5})[\s\u00A0\])]*[.,]?[\s\u00A0]*$/u;
const SIGN = /^[\s\u00A0[(]*(?:\*{1,5}|[†‡§¶]{1,4}|[ivxlc]{1,8}|\p{Ll})[\s\u00A0\])]*$/u;

/** The number a marker shows; 0 for an asterisk, a letter or a Roman numeral; null when it is no marker's text. */
export function labelNumber(text: string): number | null {
  const digits = LABEL.exec(text)?.[1];
  if (digits !== undefined) return Number(digits) || null;
  return SIGN.test(text) ? 0 : null;
}
