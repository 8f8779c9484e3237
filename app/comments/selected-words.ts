/** The words a person has selected in an entry, open for writing or not, as a place in its text. */
import type { TextPlace, TextPoint } from "../../server/domain/anchors/text-place.ts";

/** Entry text on the screen: the editor's and the static one bear the same class; and as review prints it. */
const TEXT = ".desk-column-entry .desk-text, .review-text";
/** What stands in the text on the screen and is no part of it: carets of colleagues, the editor's own helpers, what is crossed out. */
const FOREIGN =
  ".ProseMirror-widget, .ProseMirror-separator, [class*='collaboration-c'], .desk-placeholder, [data-foreign]";

export interface SelectedWords {
  readonly place: TextPlace;
  /** Where the selection ends on the screen, in pixels of the window. */
  readonly rect: DOMRect;
}

/** Null when nothing is selected, or not in an entry's text alone. */
export function selectedWords(): SelectedWords | null {
  const chosen = chosenPlace();
  return chosen && window.getSelection()?.isCollapsed === false ? chosen : null;
}

/** Where the caret stands in an entry's text; null where it does not, or where words are selected. */
export function caretPoint(): TextPoint | null {
  return window.getSelection()?.isCollapsed ? (chosenPlace()?.place.from ?? null) : null;
}

function chosenPlace(): SelectedWords | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const root = elementOf(range.startContainer)?.closest(TEXT);
  if (!root?.contains(range.endContainer)) return null;
  const from = pointOf(root, range.startContainer, range.startOffset);
  const to = pointOf(root, range.endContainer, range.endOffset);
  if (!from || !to) return null;
  const rects = range.getClientRects();
  return { place: { from, to }, rect: rects[rects.length - 1] ?? range.getBoundingClientRect() };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** A boundary of a selection as block and offset; a citation counts as one. */
function pointOf(root: Element, node: Node, offset: number): TextPoint | null {
  const blocks = [...root.children].filter((one) => one.matches("p, blockquote") && !one.matches(FOREIGN));
  if (node === root) {
    const before = [...root.childNodes].slice(0, offset);
    const index = blocks.findIndex((block) => !before.includes(block));
    if (index >= 0) return { block: index, offset: 0 };
    const last = blocks.at(-1);
    return last ? { block: blocks.length - 1, offset: lengthOf(last) } : null;
  }
  const block = blocks.findIndex((one) => one.contains(node));
  const element = blocks[block];
  if (!element) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { block, offset: lengthOf(before.cloneContents()) };
}

function lengthOf(node: Node): number {
  if (node instanceof Text) return node.data.length;
  if (node instanceof Element) {
    if (node.matches(FOREIGN)) return 0;
    if (node.matches("[data-citation]")) return 1;
    // Printed around a citation: brackets, a page, a tick.
    if (node.matches("sup")) return node.querySelector("[data-citation]") ? 1 : 0;
  }
  let length = 0;
  for (const child of node.childNodes) length += lengthOf(child);
  return length;
}
