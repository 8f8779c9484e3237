/** The number a browser prints before an item of a numbered list. Source: WHATWG HTML, "The li element". */
import type { InlineStyle } from "./inline-style.ts";
import { ordinalText } from "./ordinal-text.ts";
import { attribute, isElement, type PageElement } from "./page-tree.ts";

const TYPES: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};

interface NumberedList {
  next: number;
  readonly step: 1 | -1;
  readonly format: string;
}

/** Gives the items of each list their labels, "3. "; items must be asked for in reading order. */
export class ListLabels {
  private readonly lists = new Map<PageElement, NumberedList>();

  openList(list: PageElement, style: InlineStyle): void {
    const isReversed = attribute(list, "reversed") !== null;
    const items = isReversed
      ? list.childNodes.filter((node) => isElement(node) && node.tagName === "li").length
      : 1;
    this.lists.set(list, {
      next: wholeNumber(attribute(list, "start")) ?? items,
      step: isReversed ? -1 : 1,
      format: style.listStyle ?? TYPES[attribute(list, "type") ?? "1"] ?? "decimal",
    });
  }

  /** Null for an item of a list without numbers. */
  labelOf(item: PageElement, style: InlineStyle): string | null {
    const parent = item.parentNode;
    const list = parent && isElement(parent) ? this.lists.get(parent) : undefined;
    if (!list) return null;
    const value = wholeNumber(attribute(item, "value")) ?? list.next;
    list.next = value + list.step;
    const format = style.listStyle ?? list.format;
    if (/(?:^|\s)(?:none|disc|circle|square)(?:\s|$)/.test(format)) return null;
    return `${ordinalText(value, format)}. `;
  }
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^\s*-?\d{1,7}/.test(written) ? Number.parseInt(written, 10) : null;
}
