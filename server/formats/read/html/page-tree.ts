/**
 * A page as a tree. parse5 builds it the way browsers do; the adapter here
 * keeps only what the reader asks for, so that a 10 MB page full of data and
 * scripts stays small in memory, and it stops at a number of elements no
 * report has. Nothing here recurses: a page may nest as deep as it likes.
 */

import type { TreeAdapter } from "parse5";
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { DomainError } from "../../../domain/errors.ts";

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageParent = DefaultTreeAdapterTypes.ParentNode;
type PageText = DefaultTreeAdapterTypes.TextNode;

/** UTF-16 units; the same figure as the upload limit in bytes. */
const MAX_LENGTH = 10 * 1024 * 1024;
/** A month has a few thousand elements; formatting left open may multiply them without end. */
const MAX_ELEMENTS = 120_000;
const MAX_TEXTS = 160_000;
/** A tag this long is an attack on the attribute list; pictures in `data:` addresses are cut before it is measured. */
const MAX_TAG = 2 * 1024 * 1024;
/** Text between two tags is put together in portions, lest its many small parts fill the memory. */
const TEXT_PORTION = 4_096;

/** Shorter ones are not worth the copy. UTF-16 units. */
const LONG_DATA_ADDRESS = 1_024;

/** Attributes anything here reads; the others are forgotten at once. */
const KEPT_ATTRIBUTES = new Set(
  "id name href class style title role lang xml:lang dir hidden aria-hidden rev rel epub:type start value type reversed content property open http-equiv".split(
    " ",
  ),
);
const WITHOUT_TEXT = new Set(["script", "noscript", "iframe", "template", "noembed", "noframes", "xmp"]);

/** @throws DomainError INPUT_TOO_LARGE, INPUT_HOSTILE */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  if (html.length > MAX_LENGTH) throw tooLarge("The page is longer than 10 MB");
  const plain = withoutPictures(html);
  checkTags(plain);
  const { adapter, finish } = thriftyAdapter();
  const document = parse(plain, { treeAdapter: adapter });
  finish();
  return document;
}

function tooLarge(what: string): DomainError {
  return new DomainError(
    "INPUT_TOO_LARGE",
    `${what}; a month is far smaller. Save only the article, or paste its text, and try once more.`,
  );
}

/** The page with `data:` addresses emptied: a saved page may carry its pictures in them. */
function withoutPictures(html: string): string {
  const end = /["'<>\s]/g;
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf("data:"); at >= 0; at = html.indexOf("data:", at + 5)) {
    end.lastIndex = at;
    const to = end.exec(html)?.index ?? html.length;
    if (to - at > LONG_DATA_ADDRESS) {
      kept.push(html.slice(from, at + 5));
      from = to;
    }
    at = to;
  }
  return kept.length === 0 ? html : kept.join("") + html.slice(from);
}

/** A tag cannot hold ">" outside quotes, so a tag with very many attributes shows as a very long stretch without one. */
function checkTags(html: string): void {
  for (let from = 0; from < html.length; ) {
    const end = html.indexOf(">", from);
    const to = end < 0 ? html.length : end;
    if (to - from > MAX_TAG) {
      const tag = /<[a-z/]/i.exec(html.slice(from, to));
      if (tag && to - from - tag.index > MAX_TAG) {
        throw new DomainError(
          "INPUT_HOSTILE",
          "The page has a tag of more than 2 MB, which no honest page has; paste the text of the article instead.",
        );
      }
    }
    from = to + 1;
  }
}

function thriftyAdapter(): { adapter: TreeAdapter<DefaultTreeAdapterMap>; finish: () => void } {
  let elements = 0;
  let texts = 0;
  let growing: PageText | null = null;
  let parts: string[] = [];

  function finish(): void {
    if (growing) growing.value += parts.join("");
    growing = null;
    parts = [];
  }

  function extend(node: PageText, text: string): void {
    if (node !== growing) {
      finish();
      growing = node;
    }
    parts.push(text);
    if (parts.length < TEXT_PORTION) return;
    const portion = parts.join("");
    parts = [portion];
    if (portion.length > TEXT_PORTION * 64) finish();
  }

  function newText(parent: PageParent, before: PageNode | null): PageText {
    if (++texts > MAX_TEXTS) throw tooLarge("The page has more than 160,000 pieces of text");
    const node = defaultTreeAdapter.createTextNode("");
    if (before) defaultTreeAdapter.insertBefore(parent, node, before);
    else defaultTreeAdapter.appendChild(parent, node);
    return node;
  }

  function isFull(node: PageText): boolean {
    return node !== growing && node.value.length > TEXT_PORTION * 64;
  }

  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespaceURI, attributes) {
      if (++elements > MAX_ELEMENTS) throw tooLarge("The page has more than 120,000 elements");
      const kept = attributes.filter((attribute) => KEPT_ATTRIBUTES.has(attribute.name));
      return defaultTreeAdapter.createElement(tagName, namespaceURI, kept);
    },
    createCommentNode: () => defaultTreeAdapter.createCommentNode(""),
    appendChild(parent, node) {
      if (node.nodeName !== "#comment") defaultTreeAdapter.appendChild(parent, node);
    },
    insertText(parent, text) {
      if (WITHOUT_TEXT.has(parent.nodeName)) return;
      const last = parent.childNodes.at(-1);
      extend(last && isText(last) && !isFull(last) ? last : newText(parent, null), text);
    },
    insertTextBefore(parent, text, reference) {
      const children = parent.childNodes;
      const index = children.at(-1) === reference ? children.length - 1 : children.indexOf(reference);
      const last = children[index - 1];
      extend(last && isText(last) && !isFull(last) ? last : newText(parent, reference), text);
    },
  };
  return { adapter, finish };
}

export function isText(node: PageNode | PageParent): node is PageText {
  return node.nodeName === "#text";
}

export function isElement(node: PageNode | PageParent): node is PageElement {
  return "tagName" in node;
}

/** The attribute's value, "" when it is there without one, null when it is not there. */
export function attribute(element: PageElement, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
}

/** In reading order. `enter` answers whether to go into an element; `leave` is called only for those gone into. */
export function walkTree(
  root: PageParent,
  enter: (node: PageNode) => boolean,
  leave: (element: PageElement) => void,
): void {
  const open: { parent: PageParent; next: number }[] = [{ parent: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.parent.childNodes[top.next++];
    if (child === undefined) {
      open.pop();
      if (open.length > 0 && isElement(top.parent)) leave(top.parent);
    } else if (enter(child) && isElement(child)) open.push({ parent: child, next: 0 });
  }
}

/** At least the first `length` characters of the element's text if it has so many; looks at 200 nodes at most. */
export function openingText(element: PageElement, length: number): string {
  let text = "";
  const waiting: PageNode[] = [...element.childNodes.slice(0, 200)].reverse();
  for (let seen = 0; seen < 200 && text.length < length; seen++) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (isText(node)) text += node.value;
    else if (isElement(node)) waiting.push(...node.childNodes.slice(0, 200).reverse());
  }
  return text;
}
