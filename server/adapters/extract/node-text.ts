/** Words of a parsed page as a reader meets them: blocks on lines of their own, white space collapsed. */

const SILENT: ReadonlySet<string> = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD VIDEO AUDIO CANVAS".split(
    " ",
  ),
);
const FURNITURE: ReadonlySet<string> = new Set("NAV HEADER FOOTER ASIDE FORM DIALOG".split(" "));
const FURNITURE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|menu)$/u;
const BLOCKS: ReadonlySet<string> = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
/** Deeper nesting is only ever made to exhaust whoever walks it. */
const DEEPEST = 400;

export interface WalkOptions {
  /** Leaves out navigation, headers, footers and forms. */
  readonly withoutFurniture: boolean;
  /** Leaves out the words of links. */
  readonly withoutLinks?: boolean;
}

export function nodeText(root: Node, options: WalkOptions): string {
  const out: string[] = [];
  walk(root, options, out, 0);
  return out
    .join("")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function walk(node: Node, options: WalkOptions, out: string[], depth: number): void {
  if (node.nodeType === 3) {
    out.push((node.nodeValue ?? "").replace(/\s+/gu, " "));
    return;
  }
  if (depth > DEEPEST || (node.nodeType === 1 && isSkipped(node as Element, options))) return;
  const name = node.nodeName.toUpperCase();
  const isBlock = BLOCKS.has(name);
  if (isBlock) out.push("\n");
  for (const child of node.childNodes) walk(child, options, out, depth + 1);
  if (isBlock) out.push("\n");
}

function isSkipped(element: Element, { withoutFurniture, withoutLinks }: WalkOptions): boolean {
  const name = element.nodeName.toUpperCase();
  if (SILENT.has(name) || isHidden(element)) return true;
  if (withoutLinks && name === "A") return true;
  if (!withoutFurniture) return false;
  // An article's own header holds its headline and opening words.
  if (name === "HEADER" && element.closest("article, main")) return false;
  return FURNITURE.has(name) || FURNITURE_ROLE.test(element.getAttribute("role") ?? "");
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "");
}
