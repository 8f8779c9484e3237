/**
 * A printed note to a source: its address, and the words beside it. What a
 * note without an address is (a document, a testimony, a withheld source) is
 * taken from its words; an empty note is a source that is missing.
 */
import type { Language, Source, SourceKind } from "../../../domain/report/model.ts";
import { printWords } from "../../write/words.ts";

type SourceFields = Pick<Source, "kind" | "url" | "title" | "archiveUrl" | "note">;

export const MISSING: SourceFields = {
  kind: "missing",
  url: null,
  title: null,
  archiveUrl: null,
  note: null,
};

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/giu;
const TRAILING = /[.,;:!?)\]}'’]+$/u;
const ARCHIVE_HOST =
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:ph|today|is|org|vn|md|li|fo)|perma\.cc|ghostarchive\.org)\//iu;
/** What joined words and address: at the front any of these, at the end all but a stop that closes a word. */
const SEPARATORS = /^[\s\u00A0–—:;,|.-]+|(?:[\s\u00A0–—:;,|-]|(?<=\s)\.)+$/gu;

const BY_WORDS: readonly (readonly [SourceKind, RegExp])[] = [
  ["withheld", /withheld|not disclosed|undisclosed|не раскрыва|не разглаша|скрыт|жарияланбайды|құпия/iu],
  [
    "testimony",
    /testimony|interview with|conversation with|told (?:us|the)|свидетельств|интервью|беседа|со слов|куәлік|сұхбат/iu,
  ],
];

const LANGUAGES: readonly Language[] = ["en", "ru", "kk"];

/** What our own writers print where there is nothing to print reads back as what it was; null for other words. */
function ownPhrase(title: string): SourceKind | null {
  const bare = title.replace(/^[[▲\s]+|[\]\s.]+$/gu, "").toLowerCase();
  const words = LANGUAGES.map(printWords);
  if (words.some((one) => one.sourceMissing.toLowerCase() === bare)) return "missing";
  return words.some((one) => one.sourceWithheld.toLowerCase() === bare) ? "withheld" : null;
}

/** `hrefs` are the addresses a page or Word file links from the note, whatever its words say. */
export function sourceOfNote(printed: string, hrefs: readonly string[]): SourceFields {
  const addresses = [...printed.matchAll(ADDRESS)].map((match) => trimAddress(match[0]));
  const words = printed.replace(ADDRESS, (address) => address.slice(trimAddress(address).length));
  const all = [...new Set([...addresses, ...hrefs.map((href) => href.trim())])].filter((one) => one !== "");
  const archiveUrl = all.length > 1 ? (all.find((one) => ARCHIVE_HOST.test(one)) ?? null) : null;
  const url = all.find((one) => one !== archiveUrl) ?? null;
  const others = all.filter((one) => one !== url && one !== archiveUrl);
  const title = words.replace(SEPARATORS, "").trim();
  const note = others.length > 0 ? others.join(" ") : null;
  if (url !== null) {
    return { kind: "web", url: withScheme(url), title: title === "" ? null : title, archiveUrl, note };
  }
  if (title === "") return MISSING;
  const own = ownPhrase(title);
  if (own) return { ...MISSING, kind: own };
  const kind = BY_WORDS.find(([, pattern]) => pattern.test(title))?.[0] ?? "document";
  return { kind, url: null, title, archiveUrl: null, note: null };
}

/** A stop or bracket behind an address belongs to the sentence, unless the bracket was opened inside it. */
function trimAddress(address: string): string {
  const trimmed = address.replace(TRAILING, "");
  const opened = (trimmed.match(/\(/gu) ?? []).length;
  const closed = (trimmed.match(/\)/gu) ?? []).length;
  return opened > closed && address.startsWith(`${trimmed})`) ? `${trimmed})` : trimmed;
}

function withScheme(url: string): string {
  return /^www\./iu.test(url) ? `http://${url}` : url;
}
