/**
 * A second set of labelled pages, written after the rules: other publishing
 * systems, other layouts, other ways to say that a page is not there, and
 * pages that only speak of such things. The rules as they were then accused
 * with a precision of .900 and found .300 of the error pages; they have been
 * widened since. Every outlet, person and event is made up.
 */
import { ERRORS } from "./unseen-gone.ts";
import { type Draft, HOME_EN, HOME_RU } from "./unseen-layouts.ts";
import { PAGES } from "./unseen-living.ts";

export interface UnseenPage {
  readonly name: string;
  readonly isError: boolean;
  readonly url: string;
  /** Where redirects ended; the address itself unless said otherwise. */
  readonly finalUrl?: string;
  readonly html: string;
  /** What the site shows for a made-up address; null where it answers 404 to it. */
  readonly neighbour: string | null;
}

/** What each site's front page or error page shows for an address nobody made. */
function neighbourOf(
  { isSiteWide, isVeil, layout, lang, title, body }: Draft,
  isError: boolean,
): string | null {
  if (!isSiteWide && !isVeil) return null;
  if (isError || isVeil) return layout(title, body, lang);
  return lang === "en"
    ? layout("Salt Lake Courier – news from the lakes", HOME_EN, lang)
    : layout("Кристалл — новости", HOME_RU, lang);
}

function unseen(drafts: readonly Draft[], isError: boolean): readonly UnseenPage[] {
  return drafts.map((draft) => {
    const { say, layout, lang, title, body, path, lands } = draft;
    const site = `https://${lang}.courier.example`;
    return {
      name: `${lang} ${isError ? "error" : "page"}: ${say}`,
      isError,
      url: site + path,
      ...(lands === undefined ? {} : { finalUrl: site + lands }),
      html: layout(title, body, lang),
      neighbour: neighbourOf(draft, isError),
    };
  });
}

export const UNSEEN_PAGES: readonly UnseenPage[] = [...unseen(ERRORS, true), ...unseen(PAGES, false)];
