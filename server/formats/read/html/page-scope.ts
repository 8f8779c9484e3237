/** What holds for the words inside an element: how they look, how their white space counts, where they go. */
import { isHeadingName } from "./element-kinds.ts";
import type { InlineStyle, WhiteSpace } from "./inline-style.ts";
import type { Look } from "./line-buffer.ts";
import type { Channel } from "./page-channels.ts";
import { attribute, type PageElement } from "./page-tree.ts";

export interface Scope {
  readonly channel: Channel;
  readonly look: Look;
  readonly whiteSpace: WhiteSpace;
  readonly role: "text" | "heading" | "quotation";
  /** No-break spaces here stand for the spaces somebody typed. */
  readonly isSpaceRun: boolean;
  /** Raised above the line, as markers are. */
  readonly isRaised: boolean;
  /** Inside main, an article or a section. */
  readonly isInSection: boolean;
}

const BOLD = new Set(["b", "strong"]);
const ITALIC = new Set(["i", "em"]);
const SECTIONS = new Set(["main", "article", "section"]);
const PREFORMATTED = new Set(["pre", "listing", "plaintext", "textarea"]);

/** `href`: of the link the element is; undefined when it is none. */
export function scopeInside(
  element: PageElement,
  style: InlineStyle,
  around: Scope,
  channel: Channel,
  href: string | null | undefined,
): Scope {
  const { tagName } = element;
  return {
    channel,
    look: lookInside(tagName, style, around.look, href),
    whiteSpace: style.whiteSpace ?? (PREFORMATTED.has(tagName) ? "keep" : around.whiteSpace),
    role: roleInside(element, around.role),
    isSpaceRun: around.isSpaceRun || style.isSpaceRun || isConvertedSpace(element),
    isRaised: around.isRaised || tagName === "sup",
    isInSection: around.isInSection || SECTIONS.has(tagName),
  };
}

function lookInside(
  tagName: string,
  style: InlineStyle,
  around: Look,
  href: string | null | undefined,
): Look {
  const isBold = style.isBold ?? (BOLD.has(tagName) || around.isBold);
  const isItalic = style.isItalic ?? (ITALIC.has(tagName) || around.isItalic);
  const target = href === undefined ? around.href : href;
  const isSame = isBold === around.isBold && isItalic === around.isItalic && target === around.href;
  return isSame ? around : { isBold, isItalic, href: target };
}

function roleInside(element: PageElement, around: Scope["role"]): Scope["role"] {
  if (isHeadingName(element.tagName) || attribute(element, "role") === "heading") return "heading";
  return element.tagName === "blockquote" ? "quotation" : around;
}

/** WebKit writes a typed space as a no-break space in a span of this class. */
function isConvertedSpace(element: PageElement): boolean {
  return element.tagName === "span" && attribute(element, "class") === "Apple-converted-space";
}

/** Word on the web ends every paragraph with a no-break space in a span of this class. */
export function isParagraphMark(element: PageElement): boolean {
  return element.tagName === "span" && /^EOP(?:\s|$)/.test(attribute(element, "class") ?? "");
}
