/** What a page says about itself in its head: title, language, its own address; and the style sheets it carries. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, isElement, isText, type PageElement, walkTree } from "./page-tree.ts";

export interface PageFacts {
  readonly title: string | null;
  /** BCP 47, as declared. */
  readonly language: string | null;
  /** What relative links start from: `<base>`, else the address the page calls its own. Absolute http(s), or null. */
  readonly base: string | null;
  /** The page's own addresses, without fragment and closing slash. */
  readonly addresses: ReadonlySet<string>;
  readonly sheets: readonly string[];
}

export function readPageFacts(document: DefaultTreeAdapterTypes.Document): PageFacts {
  let title: string | null = null;
  const openTitle: { value: string | null } = { value: null };
  const languages: string[] = [];
  const addresses: string[] = [];
  const sheets: string[] = [];
  let base: string | null = null;

  function readMeta(element: PageElement): void {
    const property = (attribute(element, "property") ?? attribute(element, "name") ?? "").toLowerCase();
    const content = attribute(element, "content") ?? "";
    if (property === "og:title") openTitle.value ??= oneLine(content);
    else if (property === "og:url") addresses.push(content);
    else if (attribute(element, "http-equiv")?.toLowerCase() === "content-language") languages.push(content);
  }

  function read(element: PageElement): void {
    switch (element.tagName) {
      case "html":
      case "body":
        languages.push(attribute(element, "lang") ?? attribute(element, "xml:lang") ?? "");
        break;
      case "title":
        title ??= oneLine(textOf(element));
        break;
      case "meta":
        readMeta(element);
        break;
      case "base":
        base ??= webAddress(attribute(element, "href") ?? "");
        break;
      case "link":
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, "rel") ?? ""))
          addresses.unshift(attribute(element, "href") ?? "");
        break;
      case "style":
        sheets.push(textOf(element));
        break;
    }
  }

  walkTree(
    document,
    (node) => {
      if (!isElement(node)) return false;
      read(node);
      // Only style sheets are looked for below the head; Word and Google Docs put theirs there, a mail may not.
      return node.tagName !== "svg";
    },
    () => {},
  );
  const known = addresses.flatMap((address) => webAddress(address) ?? []);
  return {
    title: chooseTitle(title, openTitle.value),
    language:
      languages.map((tag) => tag.trim()).find((tag) => /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/i.test(tag)) ??
      null,
    base: base ?? known[0] ?? null,
    addresses: new Set([...known, ...(base ? [base] : [])].map(plainAddress)),
    sheets,
  };
}

/** `og:title` is the title without the site's name, unless it is something else altogether. */
function chooseTitle(title: string | null, openTitle: string | null): string | null {
  if (openTitle && (!title || title.includes(openTitle))) return openTitle;
  return title === "" ? null : title;
}

function oneLine(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, " ").trim();
}

function textOf(element: PageElement): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : "")).join("");
}

function webAddress(address: string): string | null {
  return /^https?:\/\/[^\s]/i.test(address.trim()) ? address.trim() : null;
}

/** An address as it is compared: without fragment and closing slash. */
export function plainAddress(address: string): string {
  const end = address.indexOf("#");
  return (end < 0 ? address : address.slice(0, end)).replace(/\/$/, "");
}
