/**
 * The part of a page that is the text: `<main>` or `<article>` when most of
 * the words are in it, together with a title that stands above it. Null: the
 * page does not say, and everything not marked as furniture is text.
 */
import { attribute, isElement, type PageElement, type PageParent, walkTree } from "./page-tree.ts";
import type { Survey } from "./survey-page.ts";

export interface Article {
  /** What is text: the article itself, and the title above it. Empty: the whole page. */
  readonly parts: ReadonlySet<PageElement>;
  /** Elements that hold such a part: none of them may be set aside as a whole. */
  readonly around: ReadonlySet<PageElement>;
  readonly isMarked: boolean;
}

const MOST = 0.5;
const MOST_HEADINGS = 20;
const FURNITURE = new Set(["nav", "aside", "footer"]);
const SECTIONS = new Set(["main", "article", "section"]);

export function findArticle(survey: Survey): Article {
  const { landmarks, shareOf } = survey;
  const isMain = (one: PageElement) => one.tagName === "main" || attribute(one, "role") === "main";
  const byShare = (a: PageElement, b: PageElement) => shareOf(b) - shareOf(a);
  const article =
    landmarks
      .filter(isMain)
      .sort(byShare)
      .find((one) => shareOf(one) >= MOST) ??
    landmarks
      .filter((one) => one.tagName === "article")
      .sort(byShare)
      .find((one) => shareOf(one) >= MOST) ??
    null;
  const parts = new Set<PageElement>(article ? [article] : []);
  const title = titleAbove(landmarks, article);
  if (title) parts.add(title);
  const around = new Set<PageElement>();
  for (const part of parts) for (const above of elementsAround(part)) around.add(above);
  return { parts, around, isMarked: article !== null };
}

/** A first-level heading outside the article, when the article has none; with its header if that is no navigation. */
function titleAbove(landmarks: readonly PageElement[], article: PageElement | null): PageElement | null {
  const headings = landmarks.filter((one) => one.tagName === "h1").slice(0, MOST_HEADINGS);
  if (article && headings.some((heading) => elementsAround(heading).includes(article))) return null;
  for (const heading of headings) {
    const around = elementsAround(heading);
    if (around.some((one) => FURNITURE.has(one.tagName) || attribute(one, "role") === "navigation")) continue;
    const header = around.find((one) => one.tagName === "header");
    if (!header) return article ? heading : null;
    if (around.some((one) => SECTIONS.has(one.tagName))) continue;
    return holdsLinks(header) ? heading : header;
  }
  return null;
}

function elementsAround(element: PageElement): readonly PageElement[] {
  const around: PageElement[] = [];
  for (let above: PageParent | null = element.parentNode; above && isElement(above); above = above.parentNode)
    around.push(above);
  return around;
}

function holdsLinks(header: PageElement): boolean {
  let found = false;
  walkTree(
    header,
    (node) => {
      if (isElement(node) && (/^(?:nav|form|button|input|ul|ol)$/.test(node.tagName) || isLinkAway(node)))
        found = true;
      return !found && isElement(node);
    },
    () => {},
  );
  return found;
}

function isLinkAway(element: PageElement): boolean {
  return element.tagName === "a" && !(attribute(element, "href") ?? "#").startsWith("#");
}
