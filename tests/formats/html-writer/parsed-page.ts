/** Reads a written page the way a browser does, so that tests speak of elements and words, not of markup. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import type { Report } from "../../../server/domain/report/model.ts";
import { writeHtml } from "../../../server/formats/write/html/write-html.ts";
import { DEFAULT_PRINT_OPTIONS, type PrintOptions } from "../../../server/formats/write/print-options.ts";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  readonly html: string;
  /** Codes of what the parser had to forgive. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
  readonly comments: number;
}

export function write(report: Report, options: Partial<PrintOptions> = {}): string {
  return writeHtml(report, { ...DEFAULT_PRINT_OPTIONS, ...options });
}

function readPage(html: string): Page {
  const errors: string[] = [];
  const document = parse(html, { onParseError: (error) => errors.push(error.code) });
  const elements: Element[] = [];
  let comments = 0;
  function walk(node: Node): void {
    if (defaultTreeAdapter.isElementNode(node)) elements.push(node);
    if (defaultTreeAdapter.isCommentNode(node)) comments += 1;
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  }
  walk(document);
  return { html, errors, elements, comments };
}

export function pageOf(report: Report, options: Partial<PrintOptions> = {}): Page {
  return readPage(write(report, options));
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(" ").includes(name);
}

/** The element's words; parts `skip` answers for are left out. */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node) && skip(node)) return "";
  return "childNodes" in node ? node.childNodes.map((child) => textOf(child, skip)).join("") : "";
}

export function within(element: Element, tag: string): readonly Element[] {
  const found: Element[] = [];
  for (const child of element.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    if (child.tagName === tag) found.push(child);
    found.push(...within(child, tag));
  }
  return found;
}

export function all(page: Page, tag: string): readonly Element[] {
  return page.elements.filter((element) => element.tagName === tag);
}

export function byRole(page: Page, role: string): readonly Element[] {
  return page.elements.filter((element) => attribute(element, "role") === role);
}

export function byId(page: Page, id: string): Element {
  const found = page.elements.filter((element) => attribute(element, "id") === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements have the id ${id}`);
  return found[0];
}

export function hrefs(page: Page): readonly string[] {
  return all(page, "a").map((link) => attribute(link, "href") ?? "");
}
