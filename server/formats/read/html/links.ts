/**
 * What a link may carry on: the web and mail. A relative address is completed
 * from the page's own; nothing else is resolved or fetched. Addresses that run
 * a program in the browser are dropped and counted.
 * Source: WHATWG URL, "basic URL parser", steps 1–3 (what browsers strip before they look for a scheme).
 */

export type LinkTarget =
  | { readonly kind: "address"; readonly href: string }
  | { readonly kind: "place"; readonly fragment: string; readonly page: string }
  | { readonly kind: "refused"; readonly scheme: string }
  | { readonly kind: "none" };

const STRIPPED = /[\t\n\r]+/g;
const AROUND = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;
const SCHEME = /^([a-z][a-z0-9+.-]{0,40}):/i;
const ALLOWED = new Set(["http", "https", "mailto"]);
/** Left out without a word: they name no page a source could be. */
const IGNORED = new Set(["tel", "sms", "about", "whatsapp", "tg", "viber"]);
/** No browser follows a longer one. UTF-16 units. */
const LONGEST = 8_192;

/** `base` completes relative addresses; null: they are dropped. */
export function readLink(written: string, base: string | null): LinkTarget {
  const href = written.replace(STRIPPED, "").replace(AROUND, "");
  if (href === "" || href.length > LONGEST) return { kind: "none" };
  if (href.startsWith("#")) return { kind: "place", fragment: decoded(href.slice(1)), page: "" };
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (ALLOWED.has(scheme)) return { kind: "address", href };
    if (scheme === "file" && href.includes("#")) return placeOn(href);
    return IGNORED.has(scheme) ? { kind: "none" } : { kind: "refused", scheme };
  }
  if (href.startsWith("//"))
    return { kind: "address", href: `${base?.startsWith("http:") ? "http" : "https"}:${href}` };
  if (base === null) return href.includes("#") ? placeOn(href) : { kind: "none" };
  return URL.canParse(href, base) ? { kind: "address", href: new URL(href, base).href } : { kind: "none" };
}

/** The place on a page that an address names after its "#", or null. */
export function placeIn(href: string): { fragment: string; page: string } | null {
  const at = href.indexOf("#");
  return at < 0 ? null : { fragment: decoded(href.slice(at + 1)), page: href.slice(0, at) };
}

function placeOn(href: string): LinkTarget {
  const place = placeIn(href);
  return place ? { kind: "place", ...place } : { kind: "none" };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
