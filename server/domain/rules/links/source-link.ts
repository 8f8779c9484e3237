/**
 * What the link rules know of one source, worked out once while the source
 * stays the same value. Only web sources with an address have a link;
 * testimonies, documents and withheld sources are none of these rules' business.
 */
import { type Canonicalised, canonicalise } from "../../links/canonical-url.ts";
import { keyOfCanonical } from "../../links/page-key.ts";
import { kindOfCanonical, type PageKind } from "../../links/page-kind.ts";
import { hostOf, parseLink, withoutWww } from "../../links/parse-link.ts";
import { platformOf } from "../../links/platforms/registry.ts";
import { isPrivateHost } from "../../links/private-host.ts";
import type { Source } from "../../report/model.ts";

/** A source whose address a reader can open, in principle. */
export interface SourceLink {
  /** As the source has it, without white space around it. */
  readonly text: string;
  readonly url: URL;
  readonly canonical: Canonicalised;
  readonly key: string;
  readonly kind: PageKind;
  /** On a social network, whatever it shows. */
  readonly isSocial: boolean;
}

/** Why an address is no public web address. */
export type LinkDefect = "unreadable" | "scheme" | "credentials" | "private";

interface Known {
  readonly link: SourceLink | null;
  readonly defect: LinkDefect | null;
}

const NOTHING: Known = { link: null, defect: null };
const known = new WeakMap<Source, Known>();

/** Null for other kinds of sources and for addresses with a defect, which U10 alone speaks of. */
export function linkOf(source: Source): SourceLink | null {
  return knowledgeOf(source).link;
}

export function defectOf(source: Source): LinkDefect | null {
  return knowledgeOf(source).defect;
}

function knowledgeOf(source: Source): Known {
  const before = known.get(source);
  if (before) return before;
  const now = examine(source);
  known.set(source, now);
  return now;
}

function examine(source: Source): Known {
  if (source.kind !== "web" || source.url === null) return NOTHING;
  const text = source.url.trim();
  const url = parseLink(text);
  if (url === null) return { link: null, defect: hasOtherScheme(text) ? "scheme" : "unreadable" };
  if (url.username !== "" || url.password !== "") return { link: null, defect: "credentials" };
  const canonical = canonicalise(text);
  if (canonical === null) return { link: null, defect: "unreadable" };
  const page = canonical.page;
  // A redirect wrapper must not carry a private address past the check.
  if (isPrivateHost(hostOf(url)) || isPrivateHost(hostOf(page))) return { link: null, defect: "private" };
  const link: SourceLink = {
    text,
    url,
    canonical,
    key: keyOfCanonical(page),
    kind: kindOfCanonical(page),
    isSocial: platformOf(hostOf(page)) !== null,
  };
  return { link, defect: null };
}

/** "mailto:…", "file:…", "javascript:…"; not "example.org:8080/x", which lacks its scheme. */
function hasOtherScheme(text: string): boolean {
  const scheme = /^([a-z][a-z\d+-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  return scheme !== undefined && scheme !== "http" && scheme !== "https";
}

/** Address fit for a sentence: no scheme, no "www.", cut in the middle of a long path. Length in UTF-16 units. */
export function shortAddress(address: string, length = 60): string {
  const plain = withoutWww(address.replace(/^https?:\/\//i, "")).replace(/\/$/, "");
  if (plain.length <= length) return plain;
  return `${plain.slice(0, length - 16)}…${plain.slice(-15)}`;
}
