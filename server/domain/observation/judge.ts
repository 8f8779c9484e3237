/**
 * Turns what came back into a state. It may ask for one more page before it
 * says "soft-404": a made-up neighbour of the address, or a video's thumbnail.
 */
import { pageKey } from "../links/page-key.ts";
import { borderOf, doorOf } from "./door-words.ts";
import type { FetchedPage, FetchResult } from "./fetch-result.ts";
import type { HostWay } from "./host-ways.ts";
import { astrayOf, landingOf } from "./landing.ts";
import { tellsOfLoss } from "./like-made-up.ts";
import { type Judgement, judged } from "./observation.ts";
import type { PageFacts } from "./page-facts.ts";
import { sameWords } from "./same-words.ts";
import { SOFT_404_FROM, SUSPICIOUS_FROM, softScore } from "./soft-404.ts";
import { wallOf } from "./walls.ts";

/** One answer with what its markup tells; null when it is no page or could not be read. */
export interface Probe {
  readonly result: FetchResult;
  readonly facts: PageFacts | null;
}

export interface Seen {
  /** The source's address. */
  readonly url: string;
  readonly way: HostWay;
  readonly first: Probe;
  /** The answer to an earlier `ask`. */
  readonly second: Probe | null;
  /** A word no site has a page for; made by the caller, for nothing here is random. */
  readonly madeUp: string;
}

export type Verdict = Judgement | { readonly ask: string };

export function judge(seen: Seen): Verdict {
  const { result, facts } = seen.first;
  if (!result.ok) {
    if (seen.way.kind === "walled" && result.reason === "redirect-loop")
      return judged("log-in", result.detail);
    return judged(result.reason, result.detail);
  }
  switch (seen.way.kind) {
    case "telegram":
      return judgeTelegram(result, facts);
    case "youtube":
      return judgeYoutube(result, seen.way.thumbnail, seen.second);
    case "walled":
      return judgeWalled(seen.url, result, facts);
    case "page":
      return judgePage(seen, result, facts);
  }
}

function judgePage(seen: Seen, page: FetchedPage, facts: PageFacts | null): Verdict {
  const wall = wallOf(seen.url, page, facts);
  if (wall) return wall;
  const refused = statusOf(page);
  if (refused) return refused;
  const landing = landingOf(seen.url, page.finalUrl, page.chain);
  if (landing?.state === "soft-404") return landing;
  if (!facts) return landing ?? judged("answered");
  return softOf(seen, facts) ?? landing ?? judged("answered");
}

/** Statuses of 400 and more that are no wall. */
function statusOf({ status }: FetchedPage): Judgement | null {
  if (status === 404) return judged("not-found");
  if (status === 410) return judged("gone");
  if (status >= 500) return judged("server-error", `status ${status}`);
  return status >= 300 ? judged("odd-status", `status ${status}`) : null;
}

/** Characters below which a page shows nothing without running its scripts. */
const EMPTY = 60;

function softOf(seen: Seen, facts: PageFacts): Verdict | null {
  const astray = facts.refresh === null ? null : astrayOf(seen.url, facts.refresh);
  if (astray && facts.textLength < 500) return astray;
  const border = facts.isArticle ? null : borderOf(facts);
  if (border) return border;
  const { score, detail } = softScore(facts, seen.url);
  if (score >= SOFT_404_FROM) return judged("says-not-found", detail);
  if (facts.textLength < EMPTY && !facts.isArticle) return judged("empty-page");
  if (score < SUSPICIOUS_FROM || facts.isArticle) return null;
  const door = doorOf(facts);
  if (door) return door;
  const neighbour = neighbourOf(seen.url, seen.madeUp);
  if (neighbour === null) return null;
  return seen.second ? likeNeighbour(seen.url, facts, seen.second) : { ask: neighbour };
}

/** A number that names one article; a year is none. */
const NUMBERED = /^(?!(?:19|20)\d\d$).*\d{3}/u;

/**
 * The same folder with a name nobody gave: what the site says of pages it does not have. Folders that are an article's
 * number are left out, for many sites look at that alone and show the article whatever words stand behind it.
 */
function neighbourOf(url: string, madeUp: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const folders = pathname
    .replace(/[^/]*\/?$/u, "")
    .split("/")
    .slice(1, -1);
  const numbered = folders.findIndex((one) => NUMBERED.test(one));
  const kept = numbered < 0 ? folders : folders.slice(0, numbered);
  return pathname.length > 1 ? [origin, ...kept, madeUp].join("/") : null;
}

function likeNeighbour(url: string, facts: PageFacts, { result, facts: other }: Probe): Judgement | null {
  if (!result.ok || result.status >= 300 || !other) return null;
  // A site that guesses what was meant, and guessed this very page, has it.
  if (pageKey(result.finalUrl) === pageKey(url)) return null;
  if (facts.title !== other.title || !sameWords(facts.text, other.text)) return null;
  return tellsOfLoss(facts, url)
    ? judged("like-a-made-up-address", result.requestedUrl)
    : judged("empty-page");
}

function judgeTelegram(page: FetchedPage, facts: PageFacts | null): Judgement {
  const has = (mark: "telegram-error" | "telegram-post") => facts?.marks.includes(mark) === true;
  if (page.status === 200 && has("telegram-post")) return judged("answered");
  if (page.status === 200 && has("telegram-error")) {
    // Telegram has one place for both sentences: there is no such post; this channel may not be embedded.
    return /not found|не найден|табылмады|doesn['’]t exist/iu.test(facts?.text ?? "")
      ? judged("no-such-post", "Telegram: post not found")
      : judged("turned-away", facts?.text.slice(0, 200) ?? null);
  }
  if (page.status === 429) return judged("too-many-requests");
  if (page.status >= 500) return judged("server-error", `status ${page.status}`);
  return page.status >= 400
    ? judged("odd-status", `status ${page.status}`)
    : judged("log-in", "Telegram shows no post here");
}

/** oEmbed answers 404 and 400 for videos that are not there, 401 and 403 for those that may not be embedded. */
function judgeYoutube({ status, body }: FetchedPage, thumbnail: string, second: Probe | null): Verdict {
  if (status === 200) {
    return body[0] === 0x7b ? judged("answered") : judged("challenge", "no answer about the video");
  }
  if (status === 429) return judged("too-many-requests");
  if (status >= 500) return judged("server-error", `status ${status}`);
  if (status !== 404 && status !== 400) return judged("turned-away", `status ${status}`);
  if (!second) return { ask: thumbnail };
  const isMissing = second.result.ok && second.result.status === 404;
  return isMissing
    ? judged("no-such-video", "YouTube has neither the video nor its picture")
    : judged("odd-status", `status ${status}`);
}

function judgeWalled(url: string, page: FetchedPage, facts: PageFacts | null): Judgement {
  const wall = wallOf(url, page, facts);
  if (wall) return wall;
  if (page.status >= 500) return judged("server-error", `status ${page.status}`);
  const showsPost = page.status === 200 && facts !== null && (facts.isArticle || facts.textLength > 400);
  const strayed = landingOf(url, page.finalUrl, page.chain)?.state === "soft-404";
  return showsPost && !strayed
    ? judged("answered")
    : judged("log-in", "the network shows posts only to people who are logged in");
}
