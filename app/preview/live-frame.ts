/**
 * A printed page in a frame where nothing can run: changed in place, so that
 * the reader's eye keeps its place while others write. Links within the page
 * scroll; links away open beside it.
 */

/** How far from the top of the frame the place one reads stands, in pixels. */
interface ReadingPlace {
  readonly id: string;
  readonly top: number;
}

/** The first element with an id of its own that is not above the frame's edge. */
function readingPlace(page: Document): ReadingPlace | null {
  for (const element of page.querySelectorAll("h2[id], article[id], li[id]")) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0) return { id: element.id, top };
  }
  return null;
}

/** Puts a newer printing in the place of the one that is shown. */
export function showPage(page: Document, html: string): void {
  const view = page.defaultView;
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const place = (view?.scrollY ?? 0) > 0 ? readingPlace(page) : null;
  page.documentElement.lang = fresh.documentElement.lang;
  page.title = fresh.title;
  replaceChanged(page.body, page.importNode(fresh.body, true));
  const now = place && page.getElementById(place.id);
  if (now && view) view.scrollBy({ top: now.getBoundingClientRect().top - place.top, behavior: "instant" });
}

/** Parts that read the same stay the same elements: a selection in them, and what is at hand, stays. */
function replaceChanged(shown: Element, fresh: Element): void {
  const before = [...shown.children];
  const after = [...fresh.children];
  const isAlike =
    before.length === after.length && before.every((one, at) => one.tagName === after[at]?.tagName);
  if (!isAlike || before.length === 0) {
    shown.replaceWith(fresh);
    return;
  }
  before.forEach((one, at) => {
    const next = after[at];
    if (!next || one.isEqualNode(next)) return;
    if (isContainer(one) && sameFrame(one, next)) replaceChanged(one, next);
    else one.replaceWith(next);
  });
}

/** What holds other parts and no words of its own. */
function isContainer({ tagName }: Element): boolean {
  return ["MAIN", "SECTION", "HEADER", "FOOTER", "NAV", "OL", "UL"].includes(tagName);
}

function sameFrame(one: Element, next: Element): boolean {
  return one.id === next.id && one.className === next.className;
}

/** Follows links for a frame that may not go anywhere itself. Returns how to stop. */
export function followLinks(page: Document): () => void {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    const href = link?.getAttribute("href") ?? "";
    if (!link || href === "") return;
    event.preventDefault();
    if (href.startsWith("#")) goTo(page, href.slice(1));
    else if (/^https?:\/\//i.test(href)) window.open(href, "_blank", "noopener,noreferrer");
  };
  page.addEventListener("click", onClick);
  return () => page.removeEventListener("click", onClick);
}

function goTo(page: Document, id: string): void {
  const target = page.getElementById(id);
  if (!target) return;
  target.scrollIntoView({ block: "start" });
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}
