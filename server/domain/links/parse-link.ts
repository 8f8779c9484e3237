/**
 * A web address as a person pasted it, read strictly: `http://` or `https://`
 * spelled out, and nothing a browser would quietly repair into another address.
 * Everything else in this folder starts from here.
 */

/** UTF-16 units. Longer addresses are refused by common servers and only cost time here (RFC 9110 §4.1 asks for 8000 octets). */
export const MAX_URL_LENGTH = 8192;

/** Octets of a full name in the DNS (RFC 1035 §2.3.4). */
const MAX_HOST_LENGTH = 253;

const WEB_SCHEME = /^https?:\/\/(?![/\\])/i;

/** The parsed address, or null when it is not a well-formed http(s) one. White space around it is allowed. */
export function parseLink(text: string): URL | null {
  if (text.length > MAX_URL_LENGTH) return null;
  const trimmed = text.trim();
  // The URL parser deletes tabs and newlines, so that what is seen would not be what is opened.
  if (!WEB_SCHEME.test(trimmed) || /[\t\r\n]/.test(trimmed)) return null;
  try {
    const url = new URL(trimmed);
    const host = hostOf(url);
    return host === "" || host.length > MAX_HOST_LENGTH ? null : url;
  } catch {
    return null;
  }
}

/** The host in lower-case ASCII, without the dot that may end a fully qualified name. */
export function hostOf(url: URL): string {
  return withoutTrailing(url.hostname, ".");
}

/** The text without any run of one character at its end; a regular expression would take quadratic time over long runs. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

export function withoutWww(host: string): string {
  return host.startsWith("www.") ? host.slice(4) : host;
}

/** True for the domain itself and for every name under it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The listed domain the host is or lies in, the narrowest first; null when there is none. */
export function listedDomain(host: string, listed: { has(domain: string): boolean }): string | null {
  for (let domain = host; ; ) {
    if (listed.has(domain)) return domain;
    const dot = domain.indexOf(".");
    if (dot < 0) return null;
    domain = domain.slice(dot + 1);
  }
}

/** The path's non-empty segments, as encoded in the address. */
export function pathSegments(url: URL): readonly string[] {
  return url.pathname.split("/").filter((segment) => segment !== "");
}
