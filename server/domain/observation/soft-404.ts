/**
 * Tells a page that answers "200 OK" and says "there is nothing here" from an
 * article. Every sign adds or takes away; only several together accuse.
 */
import { isGenericHeading, LONE_404, NOT_FOUND, saysOnlyNotFound } from "./not-found-words.ts";
import type { PageFacts } from "./page-facts.ts";
import { withdrawnNotice } from "./withdrawn-words.ts";

export interface SoftScore {
  readonly score: number;
  /** The words that decided, for the evidence. */
  readonly detail: string | null;
}

/** From here on a page is taken for an error page; found on the test's pages, with precision before recall. */
export const SOFT_404_FROM = 4;
/** From here on a made-up address of the same site is asked for comparison. */
export const SUSPICIOUS_FROM = 0;

/** Characters of the page's text in which an error page comes to the point. */
const OPENING = 300;
/** Characters up to which such words are most of what a page says. */
const SHORT = 400;

export function softScore(facts: PageFacts, requestedUrl: string): SoftScore {
  const withdrawn = withdrawnNotice(facts);
  // The headline of what was taken away still speaks of the address, and its markup still calls it an article.
  if (withdrawn !== null) return { score: SOFT_404_FROM, detail: withdrawn };
  const heading = facts.headings.find(saysOnlyNotFound);
  const title = facts.title === null ? undefined : titleParts(facts.title).find(saysOnlyNotFound);
  const start = facts.text.slice(0, OPENING);
  const opening =
    NOT_FOUND.exec(start)?.[0] ?? (facts.textLength < SHORT ? LONE_404.exec(start)?.[0] : undefined);
  const score =
    (title === undefined ? 0 : 3) +
    (heading === undefined ? 0 : 3) +
    (opening === undefined ? 0 : 1) +
    (opening !== undefined && facts.textLength < SHORT ? (hasSubject(facts) ? 1 : 2) : 0) +
    lengthScore(facts.textLength) +
    (facts.isNoIndex ? 1 : 0) -
    (facts.isArticle ? 3 : 0) -
    (speaksOfAddress(facts, requestedUrl) ? 2 : 0);
  return { score, detail: title ?? heading ?? opening ?? null };
}

/** The first heading is about something, or without headings the title is: a case, a thread, a person. */
function hasSubject({ headings: [first], title, text }: PageFacts): boolean {
  if (first !== undefined) return !saysOnlyNotFound(first) && !isGenericHeading(first);
  return titleParts(title ?? "").some(
    (part) => part.split(/\s+/u).length >= 3 && !saysOnlyNotFound(part) && text.includes(part),
  );
}

/** Without the site's name behind or before it. */
function titleParts(title: string): readonly string[] {
  return [title, ...title.split(/\s+[|–—·»:-]+\s+|\s+::\s+/u)];
}

function lengthScore(length: number): number {
  if (length < 500) return 1;
  if (length < 1_500) return 0;
  return length < 4_000 ? -1 : -2;
}

/** The address's own words stand in the title: what an error page never manages. */
function speaksOfAddress(facts: PageFacts, requestedUrl: string): boolean {
  if (!URL.canParse(requestedUrl)) return false;
  const slug = decodeSafely(new URL(requestedUrl).pathname).toLowerCase();
  const words = new Set(slug.match(/\p{L}{5,}/gu) ?? []);
  const title = `${facts.title ?? ""} ${facts.headings.join(" ")}`.toLowerCase();
  const shared = [...words].filter((word) => title.includes(word) && !saysOnlyNotFound(word));
  return shared.length >= 2;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
