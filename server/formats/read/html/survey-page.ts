/**
 * One walk over the page before it is read: which places links can lead to,
 * which links stay on the page, how much of the text each part holds. Whether
 * a "1" is a note's marker, and where the article is, can only be told with
 * the whole page in view.
 */
import { isBlockName, isDroppedName } from "./element-kinds.ts";
import { placeIn, readLink } from "./links.ts";
import { type PageFacts, plainAddress } from "./page-facts.ts";
import { attribute, isElement, isText, type PageElement, type PageParent, walkTree } from "./page-tree.ts";

/** A place a link can lead to: an element with an `id`, or Word's `<a name>`. */
export interface PagePlace {
  readonly element: PageElement;
  /** Position in reading order. */
  readonly order: number;
  /** The nearest block around the element, itself included. */
  readonly block: PageElement | null;
}

/** A link to a place on this page. */
export interface PageAnchor extends PagePlace {
  readonly fragment: string;
}

export interface Survey {
  readonly anchors: readonly PageAnchor[];
  readonly places: ReadonlyMap<string, PagePlace>;
  /** Main and article elements, page headers and first-level headings, in reading order. */
  readonly landmarks: readonly PageElement[];
  /** Blocks that hold a remark of the file's reviewers, as Google Docs saves them. */
  readonly remarks: ReadonlySet<PageElement>;
  /** The blocks around a block, nearest first, at most four. */
  readonly blocksAround: (block: PageElement) => readonly PageElement[];
  /** The part of the page's text inside the element, 0 to 1; 0 for elements nobody asks about. */
  readonly shareOf: (element: PageElement) => number;
}

const LANDMARKS = new Set(["main", "article", "header", "h1"]);
/** Text in them does not count when the article is looked for. */
const MARGINAL = new Set(["nav", "aside", "footer"]);

export function surveyPage(root: PageParent, facts: PageFacts): Survey {
  const links: PageAnchor[] = [];
  const places = new Map<string, PagePlace>();
  const landmarks: PageElement[] = [];
  const blockAbove = new Map<PageElement, PageElement | null>();
  const sizes = new Map<PageElement, number>();
  const blocks: PageElement[] = [];
  const remarks = new Set<PageElement>();
  let order = 0;
  let size = 0;
  let margins = 0;
  let navigations = 0;

  function enterElement(element: PageElement): void {
    order++;
    const { tagName } = element;
    if (isBlockName(tagName)) {
      blockAbove.set(element, blocks.at(-1) ?? null);
      blocks.push(element);
    }
    if (MARGINAL.has(tagName)) margins++;
    if (isNavigation(element)) navigations++;
    const isLandmark = LANDMARKS.has(tagName) || attribute(element, "role") === "main";
    if (isLandmark) landmarks.push(element);
    if (isLandmark || element.attrs.length > 0) sizes.set(element, size);
    if (element.attrs.length > 0) notePlaces({ element, order, block: blocks.at(-1) ?? null });
  }

  function notePlaces(place: PagePlace): void {
    const { element, block } = place;
    const id = attribute(element, "id");
    if (id && !places.has(id)) places.set(id, place);
    if (id && block && REMARK.test(id)) remarks.add(block);
    // The days of an index and the pages of a site look like markers and are none.
    if (element.tagName !== "a" || navigations > 0) return;
    const name = attribute(element, "name");
    if (name && !places.has(name)) places.set(name, place);
    const fragment = placeOnPage(attribute(element, "href"), facts);
    if (fragment !== null && !REMARK.test(fragment)) links.push({ ...place, fragment });
  }

  walkTree(
    root,
    (node) => {
      if (isText(node)) {
        if (margins === 0) size += node.value.trim().length;
        return false;
      }
      if (!isElement(node) || isDroppedName(node.tagName)) return false;
      enterElement(node);
      return true;
    },
    (element) => {
      if (element === blocks.at(-1)) blocks.pop();
      if (MARGINAL.has(element.tagName)) margins--;
      if (isNavigation(element)) navigations--;
      const before = sizes.get(element);
      if (before !== undefined) sizes.set(element, size - before);
    },
  );

  return {
    // An address with a "#" leads to a place here only if there is such a place.
    anchors: links.filter((link) => isBare(link.element) || places.has(link.fragment)),
    places,
    landmarks,
    remarks,
    blocksAround(block) {
      const around: PageElement[] = [];
      let above = blockAbove.get(block) ?? null;
      while (above !== null && around.length < 4) {
        around.push(above);
        above = blockAbove.get(above) ?? null;
      }
      return around;
    },
    shareOf: (element) => (size === 0 ? 0 : (sizes.get(element) ?? 0) / size),
  };
}

function isNavigation(element: PageElement): boolean {
  return (
    element.tagName === "nav" || /^(?:navigation|doc-toc|doc-index)$/.test(attribute(element, "role") ?? "")
  );
}

function isBare(element: PageElement): boolean {
  return (attribute(element, "href") ?? "").trimStart().startsWith("#");
}

/** The place on this page that a link leads to. A saved page may spell "#n1" out as its own address, or its file's. */
function placeOnPage(href: string | null, facts: PageFacts): string | null {
  if (href === null || !href.includes("#")) return null;
  const target = readLink(href, facts.base);
  if (target.kind === "place") return target.fragment || null;
  const place = target.kind === "address" ? placeIn(target.href) : null;
  if (target.kind !== "address" || !place) return null;
  const isOwn = facts.addresses.has(plainAddress(target.href)) || NOTE_PLACE.test(place.fragment);
  return isOwn ? place.fragment || null : null;
}

/** Reviewers' remarks in Google Docs and Word. */
const REMARK = /^(?:cmnt|_msocom_)\d+$/;

/** Names that writers give to notes and to the way back, whatever address stands before them. */
const NOTE_PLACE =
  /^(?:user-content-)?(?:_?(?:ftn|edn)(?:ref)?\d|ftnt|endnt|fn[\w:.-]*\d|(?:easy-)?(?:foot|end)note|sd(?:foot|end)note|cite_)/i;
