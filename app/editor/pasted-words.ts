/**
 * What comes with words from elsewhere: the noise of Word and Google Docs is
 * left out, and links, which running text does not have, are noted so that
 * they can be offered for citing.
 */

export interface PastedLink {
  readonly words: string;
  readonly url: string;
}

export interface PastedWords {
  /** With nothing in it that the editor would not read. */
  readonly html: string;
  readonly links: readonly PastedLink[];
  /** Source id → what its citation said where it was copied. */
  readonly shown: ReadonlyMap<string, string>;
}

const NOISE = "style, script, meta, link, title, xml, [style*='mso-hide:all'], [style*='display:none']";
const BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6";

export function tidyPasted(html: string): PastedWords {
  const page = new DOMParser().parseFromString(html, "text/html");
  const isOurs = page.querySelector("[data-pm-slice]") !== null;
  const shown = new Map<string, string>();
  for (const mark of page.querySelectorAll<HTMLElement>("[data-citation][data-sourceid]"))
    shown.set(mark.dataset.sourceid ?? "", mark.title || (mark.textContent ?? ""));
  if (isOurs) return { html, links: [], shown };
  for (const element of page.querySelectorAll(NOISE)) element.remove();
  for (const block of page.body.querySelectorAll(BLOCKS)) if (isBlank(block)) block.remove();
  return { html: page.body.innerHTML, links: linksIn(page), shown };
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
