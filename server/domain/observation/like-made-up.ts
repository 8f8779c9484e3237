/**
 * Whether a page that a site shows at a made-up address too tells of a loss. A short notice in words we do not know
 * may be a door, and a page that scripts fill looks the same at every address: neither accuses.
 */
import { LOST_SITE } from "./lost-site-words.ts";
import type { PageFacts } from "./page-facts.ts";
import { softScore } from "./soft-404.ts";

/** Characters from which a page is more than a notice. */
const NOTICE = 600;
/** Characters, and the share of them in links, from which a page is a list: a front page in the article's place. */
const LIST = 300;
const LINKED = 0.3;

export function tellsOfLoss(facts: PageFacts, url: string): boolean {
  const { text, textLength, title, marks } = facts;
  if (softScore(facts, url).detail !== null || LOST_SITE.test(`${title ?? ""} ${text.slice(0, NOTICE)}`))
    return true;
  if (marks.includes("script-root")) return false;
  return text.length >= NOTICE || (text.length >= LIST && text.length - textLength >= text.length * LINKED);
}
