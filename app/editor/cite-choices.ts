/**
 * What the citation picker offers for what was typed into it: for an address
 * the same page if it is a source already, else a new source with the address
 * cleaned; for words the sources they name; for nothing the newest sources.
 */
import { canonicalUrl } from "../../server/domain/links/canonical-url.ts";
import { outletOf } from "../../server/domain/links/outlet.ts";
import { pageKey } from "../../server/domain/links/page-key.ts";
import type { Source } from "../../server/domain/report/model.ts";

export type CiteChoice =
  | { readonly kind: "source"; readonly source: Source; readonly isSamePage: boolean }
  | {
      readonly kind: "new";
      readonly url: string;
      readonly outlet: string | null;
      readonly removed: readonly string[];
    };

const MOST_CHOICES = 8;

/** `sources` in the list's order, which is the order they were added in. */
export function citeChoices(query: string, sources: readonly Source[]): readonly CiteChoice[] {
  const typed = query.trim();
  const usable = sources.filter((source) => source.kind !== "missing");
  const asChoice = (source: Source): CiteChoice => ({ kind: "source", source, isSamePage: false });
  if (typed === "") return usable.toReversed().slice(0, MOST_CHOICES).map(asChoice);
  const address = canonicalUrl(typed) ?? canonicalUrl(withScheme(typed));
  if (address) return addressChoices(address, usable);
  const words = typed.toLocaleLowerCase().split(/\s+/);
  const found = usable.filter((source) => words.every((word) => sourceText(source).includes(word)));
  return found.slice(0, MOST_CHOICES).map(asChoice);
}

function addressChoices(
  { url, removed }: { readonly url: string; readonly removed: readonly string[] },
  sources: readonly Source[],
): readonly CiteChoice[] {
  const key = pageKey(url);
  const same = sources.filter((source) => source.url !== null && pageKey(source.url) === key);
  return [
    ...same.map((source): CiteChoice => ({ kind: "source", source, isSamePage: true })),
    { kind: "new", url, outlet: outletOf(url), removed },
  ];
}

/** "news.example.org/1" as people copy it; plain words stay words. */
function withScheme(text: string): string {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*$/u.test(text) ? `https://${text}` : "";
}

function sourceText({ numbers, url, title, outlet, author, note }: Source): string {
  return [...numbers.map(String), url, title, outlet, author, note]
    .filter((part) => part !== null)
    .join(" ")
    .toLocaleLowerCase();
}

/** True for text that is one web address and nothing else. */
export function isAddress(text: string): boolean {
  return !/\s/.test(text.trim()) && canonicalUrl(text) !== null;
}

/** A source in few words: its outlet, then its title, else its address. */
export function sourceName(source: Source): {
  readonly outlet: string | null;
  readonly title: string | null;
} {
  const outlet = source.outlet ?? (source.url === null ? null : outletOf(source.url));
  return { outlet, title: source.title ?? source.note ?? shortAddress(source.url) };
}

function shortAddress(url: string | null): string | null {
  if (url === null) return null;
  const path = url.replace(/^https?:\/\/(?:www\.)?[^/]*/i, "");
  return path === "" || path === "/" ? url : decoded(path);
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
