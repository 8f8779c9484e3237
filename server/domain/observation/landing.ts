/** Where a redirect led, by the two addresses alone: to the same article, or to a page that stands for "not here". */
import { pageKey } from "../links/page-key.ts";
import { kindOfPage } from "../links/page-kind.ts";
import { pathSegments } from "../links/parse-link.ts";
import type { Hop } from "./fetch-result.ts";
import { type Judgement, judged } from "./observation.ts";

const ERROR_PATH =
  /(?:^|\/)(?:404|4oh4|error(?:s|404|_?page)?|not-?_?found|page-?_?not-?_?found|notfound|oshibka|removed|deleted|gone)(?:\.\w{2,5})?(?:\/|$)/iu;
/** A search for the words of an address, written as folders: "/search/the-verdict/". */
const SEARCH_PATH = /^(?:\/[a-z]{2})?\/(?:search|suche|poisk|poshuk|izdeu|find)(?:\/|$)/iu;
/** A front page that is told why somebody was sent to it; as "/?id=404" may be an article, only such names count. */
const SENT_TO_FRONT =
  /^\/?\?(?:ref|from|e|err|error|status|code|reason|msg)=(?:http)?-?(?:404|not-?_?found)$/iu;
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/** Null when the page was not redirected, or only to another spelling of its own address. */
export function landingOf(url: string, finalUrl: string, chain: readonly Hop[]): Judgement | null {
  const hops = chain.filter((hop) => hop.location !== null);
  if (hops.length === 0 || pageKey(url) === pageKey(finalUrl)) return null;
  const astray = astrayOf(url, finalUrl);
  if (astray) return astray;
  return hops.every((hop) => PERMANENT.has(hop.status)) ? judged("permanent-redirect", finalUrl) : null;
}

/** The address stands for no particular page although the one asked for did. */
export function astrayOf(url: string, finalUrl: string): Judgement | null {
  const asked = kindOfPage(url);
  const got = kindOfPage(finalUrl);
  if (asked === "home" || !URL.canParse(finalUrl)) return null;
  if (ERROR_PATH.test(new URL(finalUrl).pathname) && !ERROR_PATH.test(pathOf(url))) {
    return judged("landed-on-error-page", finalUrl);
  }
  const { pathname, search } = new URL(finalUrl);
  if (got === "home" || SENT_TO_FRONT.test(`${pathname}${search}`))
    return judged("landed-on-front-page", finalUrl);
  const isItem = asked === "item" || asked === "social-item";
  const isList = got === "living" || got === "root" || isAbove(finalUrl, url) || isSearch(finalUrl, url);
  return isItem && isList ? judged("landed-on-list", finalUrl) : null;
}

function isSearch(finalUrl: string, url: string): boolean {
  return SEARCH_PATH.test(pathOf(finalUrl)) && !SEARCH_PATH.test(pathOf(url));
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : "";
}

/** "/news" is above "/news/2031/verdict"; the same folder's other names are not. */
function isAbove(finalUrl: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const [above, below] = [pathSegments(new URL(finalUrl)), pathSegments(new URL(url))];
  if (new URL(finalUrl).search !== "" || above.length >= below.length) return false;
  return above.every((segment, index) => segment === below[index]);
}
