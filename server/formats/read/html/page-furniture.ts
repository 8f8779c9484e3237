/**
 * Why a part of a page is not its text: navigation, share bars, hidden words,
 * reviewers' remarks. Nothing is thrown away for it; the reason is shown to
 * the person importing beside the words.
 */
import type { InlineStyle } from "./inline-style.ts";
import { attribute, openingText, type PageElement } from "./page-tree.ts";

const HIDDEN = "hidden text";
export const OUTSIDE = "outside the article";
export const COMMENT = "comment";
const DELETED = "deleted text";

/** What is inside stays inside: no note and no article in it is read as text. */
export function isSealed(reason: string): boolean {
  return reason === HIDDEN || reason === COMMENT || reason === DELETED;
}

const BY_NAME: Readonly<Record<string, string>> = {
  nav: "site navigation",
  aside: "side column",
  button: "button",
  select: "form field",
  textarea: "form field",
  del: DELETED,
};

const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: "site navigation",
  menu: "site navigation",
  menubar: "site navigation",
  banner: "page header",
  contentinfo: "page footer",
  complementary: "side column",
  search: "search form",
  button: "button",
  dialog: "pop-up",
  alertdialog: "pop-up",
};

/** Words of class names, and what a part named so is. */
const BY_CLASS: readonly (readonly [RegExp, string])[] = [
  [/^(?:share|shares|sharing|sharedaddy|addtoany|social|socials|likes?|repost)$/, "share buttons"],
  [/^(?:cookies?|gdpr|consent)$/, "cookie notice"],
  [/^(?:breadcrumbs?|menu|menus|navbar|navigation|nav|pagination|pager|skip)$/, "site navigation"],
  [/^(?:related|recommended|recommendations|recirculation|readalso)$/, "other articles"],
  [/^(?:comments|commentlist|disqus|respond)$/, "readers’ comments"],
  [/^(?:sidebar|sidebars)$/, "side column"],
  [/^(?:newsletter|subscribe|subscription|paywall)$/, "subscription box"],
  [/^(?:advert|adverts|advertisement|adsbygoogle|banner-ad)$/, "advertisement"],
  [/^toc\d*$/, "table of contents"],
];
/** `category-social-rights` and `no-sidebar` say what an article is about or how it is set. */
const NO_NAME =
  /^(?:(?:category|tag|tags|has|no|with|without|type|format|is|js|hide|single|template|comment)(?:-|_|$)|comments-open|(?:post|page)-(?:\d|type|template|format|id))/;
const LARGEST_BY_CLASS = 0.4;

export interface FurnitureContext {
  /** Inside main, an article or a section: a `<header>` there belongs to the text. */
  readonly isInSection: boolean;
  readonly isInQuotation: boolean;
  readonly shareOf: (element: PageElement) => number;
}

/** The reason to set the element aside, or null when it is text. */
export function furnitureReason(
  element: PageElement,
  style: InlineStyle,
  context: FurnitureContext,
): string | null {
  const { tagName } = element;
  if (tagName === "html" || tagName === "body") return null;
  if (isHidden(element, style)) return HIDDEN;
  const marked = remarkReason(element, style);
  if (marked) return marked;
  const role = attribute(element, "role") ?? "";
  if (role.startsWith("doc-")) return role === "doc-toc" ? "table of contents" : null;
  const byName = BY_NAME[tagName] ?? BY_ROLE[role];
  if (byName) return byName;
  if (tagName === "header" && !context.isInSection) return "page header";
  if (tagName === "footer" && !context.isInQuotation) return "page footer";
  return classReason(element, context);
}

function isHidden(element: PageElement, style: InlineStyle): boolean {
  if (style.isHidden || attribute(element, "hidden") !== null) return true;
  if (element.tagName === "dialog" && attribute(element, "open") === null) return true;
  return attribute(element, "aria-hidden")?.trim().toLowerCase() === "true";
}

const RUNNING_HEAD = "page header or footer";

/** What a word processor or an editor's hand marks: remarks, deleted words, running heads, "¶" links. */
function remarkReason(element: PageElement, style: InlineStyle): string | null {
  const { tagName } = element;
  const names = attribute(element, "class") ?? "";
  if (style.wordElement !== null) {
    if (style.wordElement.startsWith("comment")) return COMMENT;
    if (/^(?:header|footer)/.test(style.wordElement)) return RUNNING_HEAD;
  }
  if (/^Mso(?:Header|Footer)$/.test(names)) return RUNNING_HEAD;
  // So LibreOffice saves what stands on every page.
  if (tagName === "div" && /^(?:header|footer)$/.test(attribute(element, "title") ?? "")) return RUNNING_HEAD;
  if (tagName === "span" && names === "MsoDel") return DELETED;
  return tagName === "a" ? linkReason(element, names) : null;
}

function linkReason(link: PageElement, names: string): string | null {
  const href = attribute(link, "href") ?? "";
  if (/^#(?:cmnt\d|_msocom)/.test(href) || /(?:^|\s)msocomanchor(?:\s|$)/i.test(names)) return COMMENT;
  const isSign = href.includes("#") && /^\s*[¶#§🔗⚓]\uFE0F?\s*$/u.test(openingText(link, 8));
  return isSign ? "link to this place" : null;
}

function classReason(element: PageElement, context: FurnitureContext): string | null {
  if (context.shareOf(element) > LARGEST_BY_CLASS) return null;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 400);
  for (const name of names.split(/\s+/)) {
    if (name === "" || NO_NAME.test(name.toLowerCase())) continue;
    const words = name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[-_:]+/);
    const found = BY_CLASS.find(([pattern]) => words.some((word) => pattern.test(word)));
    if (found) return found[1];
  }
  return null;
}
