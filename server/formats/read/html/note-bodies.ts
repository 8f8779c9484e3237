/**
 * Where each note of a page begins and ends. Most notes are an element of
 * their own (a list item, Word's `<div>`, a table row); in pages written by
 * hand a note may be just the line that begins at its anchor.
 */
import { isBlockName } from "./element-kinds.ts";
import type { NoteLinks } from "./note-links.ts";
import { attribute, isElement, isText, openingText, type PageElement, type PageParent } from "./page-tree.ts";
import type { PagePlace, Survey } from "./survey-page.ts";

export interface NoteBodies {
  /** Elements whose whole text is the note with this number. */
  readonly elements: ReadonlyMap<PageElement, number>;
  /** Anchors that begin a note which ends with its line. */
  readonly lineStarts: ReadonlyMap<PageElement, number>;
}

/** Holds at most the page's notes, so no more of the text than this. */
const LARGEST_SHARE = 0.5;

export function findNoteBodies(links: NoteLinks, survey: Survey): NoteBodies {
  const elements = new Map<PageElement, number>();
  const lineStarts = new Map<PageElement, number>();
  const perBlock = new Map<PageElement, number>();
  const places = links.targets.flatMap(({ number, place }) => (place ? [{ number, place }] : []));
  for (const { place } of places)
    if (place.block) perBlock.set(place.block, (perBlock.get(place.block) ?? 0) + 1);
  const withMarkers = new Set<PageElement>();
  for (const anchor of survey.anchors)
    if (anchor.block && links.markers.has(anchor.element)) withMarkers.add(anchor.block);

  const definitions = definitionFinder();
  for (const { number, place } of places) {
    const { block } = place;
    const isAlone = block !== null && perBlock.get(block) === 1 && !withMarkers.has(block);
    if (!isAlone || !opensBlock(place, block)) lineStarts.set(place.element, number);
    else for (const body of bodyElements(place, block, survey, definitions)) elements.set(body, number);
  }
  addUncited(elements, new Set(links.targets.map(({ number }) => number)));
  return { elements, lineStarts };
}

/** Nothing but an opening bracket stands between the block's start and the place. */
function opensBlock(place: PagePlace, block: PageElement): boolean {
  let inner: PageElement = place.element;
  while (inner !== block) {
    const parent = inner.parentNode;
    if (!parent || !isElement(parent) || !isFirstWord(inner, parent)) return false;
    inner = parent;
  }
  return true;
}

function isFirstWord(element: PageElement, parent: PageElement): boolean {
  for (const sibling of parent.childNodes) {
    if (sibling === element) return true;
    const text = isText(sibling) ? sibling.value : isElement(sibling) ? openingText(sibling, 8) : "";
    if (!/^[\s\u00A0[(]*$/u.test(text)) return false;
  }
  return true;
}

const WRAPPER_ID = /^(?:sd(?:foot|end)note\d+|_?ftn\d+|_?edn\d+)$/i;

function bodyElements(
  place: PagePlace,
  block: PageElement,
  survey: Survey,
  definitions: (term: PageElement) => readonly PageElement[],
): readonly PageElement[] {
  const [above] = survey.blocksAround(block);
  if (above?.tagName === "div") {
    // Word and LibreOffice put a note of several paragraphs into one division; Google Docs names only the link in it.
    const isWrapper =
      /mso-element:\s*(?:foot|end)note(?!-)/i.test(attribute(above, "style") ?? "") ||
      WRAPPER_ID.test(attribute(above, "id") ?? "") ||
      /^(?:ftnt|endnt)\d+$/i.test(attribute(place.element, "id") ?? "");
    if (isWrapper && survey.shareOf(above) <= LARGEST_SHARE && firstElement(above) === block) return [above];
  }
  if (block.tagName === "td" || block.tagName === "th") return above?.tagName === "tr" ? [above] : [block];
  return block.tagName === "dt" ? [block, ...definitions(block)] : [block];
}

function firstElement(parent: PageElement): PageElement | undefined {
  return parent.childNodes.find((node): node is PageElement => isElement(node) && isBlockName(node.tagName));
}

/** The definitions under a term; each list is gone through once, however many of its terms are notes. */
function definitionFinder(): (term: PageElement) => readonly PageElement[] {
  const known = new Map<PageParent, Map<PageElement, PageElement[]>>();
  return (term) => {
    const list = term.parentNode;
    if (!list) return [];
    const terms = known.get(list) ?? readDefinitions(list);
    known.set(list, terms);
    return terms.get(term) ?? [];
  };
}

function readDefinitions(list: PageParent): Map<PageElement, PageElement[]> {
  const terms = new Map<PageElement, PageElement[]>();
  let current: PageElement[] = [];
  for (const node of list.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === "dd") current.push(node);
    else {
      current = [];
      terms.set(node, current);
    }
  }
  return terms;
}

/** Items of a list of notes that no marker leads to are notes as well; they keep the number the list shows. */
function addUncited(elements: Map<PageElement, number>, taken: Set<number>): void {
  const lists = new Set<PageElement>();
  for (const item of elements.keys()) {
    const list = item.tagName === "li" ? item.parentNode : null;
    if (list && isElement(list) && list.tagName === "ol") lists.add(list);
  }
  for (const list of lists) {
    let number = Number.parseInt(attribute(list, "start") ?? "1", 10) || 1;
    for (const item of list.childNodes) {
      if (!isElement(item) || item.tagName !== "li") continue;
      const known = elements.get(item);
      if (known === undefined && number > 0 && !taken.has(number)) {
        elements.set(item, number);
        taken.add(number);
      }
      number = (known ?? number) + 1;
    }
  }
}
