/**
 * What comes with words from elsewhere: the noise of Word and Google Docs is
 * left out, and links, which running text does not have, are noted so that
 * they can be offered for citing. What was deleted with tracked changes or is
 * struck out does not come in: it may be what the text must not say.
 */

export interface PastedLink {
  readonly words: string;
  readonly url: string;
}

export interface PastedWords {
  /** With nothing in it that the editor would not read. */
  readonly html: string;
  readonly links: readonly PastedLink[];
  /** How many words were deleted or struck out there, and are left out here. */
  readonly leftOut: number;
  /** Source id → what its citation said where it was copied. */
  readonly shown: ReadonlyMap<string, string>;
}

const HIDDEN = "[hidden], [style*='mso-hide:all'], [style*='display:none'], [style*='display: none']";
/** Of reviewers, as Word and Google Docs put them beside the text. */
const REMARKS = "[style*='mso-element:comment'], .MsoCommentReference, a[href^='#cmnt'], a[href*='#_msocom']";
const NOISE = `style, script, meta, link, title, xml, ${HIDDEN}, ${REMARKS}`;
/** Word's tracked deletions come as `del` or, from its web page format, as a class. */
const STRUCK =
  "del, s, strike, .MsoDel, [style*='line-through'], [style*='text-decoration:strike'], [style*='mso-style-name:del' i]";
const BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6";

export function tidyPasted(html: string): PastedWords {
  const page = new DOMParser().parseFromString(html, "text/html");
  const isOurs = page.querySelector("[data-pm-slice]") !== null;
  const shown = new Map<string, string>();
  for (const mark of page.querySelectorAll<HTMLElement>("[data-citation][data-sourceid]"))
    shown.set(mark.dataset.sourceid ?? "", mark.title || (mark.textContent ?? ""));
  if (isOurs) return { html, links: [], leftOut: 0, shown };
  for (const element of page.querySelectorAll(NOISE)) element.remove();
  const leftOut = removeStruck(page);
  for (const cell of page.body.querySelectorAll("td, th, caption, dt, dd")) asBlock(page, cell);
  for (const block of page.body.querySelectorAll(BLOCKS)) if (isBlank(block)) block.remove();
  return { html: page.body.innerHTML, links: linksIn(page), leftOut, shown };
}

/** Gives how many words went. */
function removeStruck(page: Document): number {
  let words = 0;
  for (const element of page.body.querySelectorAll(STRUCK)) {
    // One within another went with it.
    if (!element.isConnected) continue;
    words += (element.textContent ?? "").split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    element.remove();
  }
  return words;
}

/** Else the words of two cells would run into one. */
function asBlock(page: Document, cell: Element): void {
  if (cell.querySelector("p, div, li, table, h1, h2, h3, h4, h5, h6")) return;
  const block = page.createElement("p");
  block.append(...cell.childNodes);
  cell.append(block);
}

function linksIn(page: Document): readonly PastedLink[] {
  return [...page.body.querySelectorAll("a[href]")].flatMap((link) => {
    const url = link.getAttribute("href") ?? "";
    const words = (link.textContent ?? "").replace(/\s+/gu, " ").trim();
    return /^https?:\/\//iu.test(url) && words !== "" ? [{ words, url }] : [];
  });
}

/** Word puts a paragraph with a hard space where it shows an empty line. */
function isBlank(block: Element): boolean {
  const hasWords = (block.textContent ?? "").replace(/[\s\u00a0]/gu, "") !== "";
  return !hasWords && !block.querySelector("[data-citation]");
}

/** Copied words as other programs are to have them: citations with their numbers, pages with their addresses. */
export function withNumbers(
  html: string,
  faceOf: (sourceId: string, index: number) => { readonly number: string; readonly address: string | null },
): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll<HTMLElement>("[data-citation]").forEach((mark, index) => {
    const { number, address } = faceOf(mark.dataset.sourceid ?? "", index);
    mark.textContent = number;
    if (address !== null) mark.title = address;
  });
  return page.body.innerHTML;
}
