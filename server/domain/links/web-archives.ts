/**
 * Web archives: their addresses name a copy made at one moment, with the
 * original address inside. Such an address is never reshaped.
 */
import { listedDomain } from "./parse-link.ts";

const ARCHIVES: ReadonlySet<string> = new Set([
  "web.archive.org",
  "archive.org",
  "archive.ph",
  "archive.today",
  "archive.is",
  "archive.md",
  "archive.li",
  "archive.vn",
  "archive.fo",
  "perma.cc",
  "ghostarchive.org",
  "webcitation.org",
  "webcache.googleusercontent.com",
]);

export function isArchiveHost(host: string): boolean {
  return listedDomain(host, ARCHIVES) !== null;
}
