/**
 * A printed note to a source: its address, and the words beside it. What a
 * note without an address is (a document, a testimony, a withheld source) is
 * taken from its words; an empty note is a source that is missing.
 */
import { isDay } from "../../../domain/calendar/day.ts";
import { readDateAt } from "../../../domain/calendar/read-date.ts";
import type { Language, Source, SourceKind } from "../../../domain/report/model.ts";
import { printWords } from "../../write/words.ts";
import { addressPattern, withoutClosing } from "./note-patterns.ts";

export type SourceFields = Pick<Source, "kind" | "url" | "title" | "accessedOn" | "archiveUrl" | "note">;

export const MISSING: SourceFields = {
  kind: "missing",
  url: null,
  title: null,
  accessedOn: null,
  archiveUrl: null,
  note: null,
};

const ARCHIVE_HOST =
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:ph|today|is|org|vn|md|li|fo)|perma\.cc|ghostarchive\.org)\//iu;
/** What joined words and address: at the front any of these, at the end all but a stop that closes a word. */
const OPENING_SEPARATORS = /^[\s\u00A0–—:;,|.-]+/u;
const SEPARATOR = /[\s\u00A0–—:;,|-]/u;
/** Labels of the address, "URL:", "Режим доступа:", and the strokes and empty brackets left where it stood. */
const LABELS =
  /^(?:\/\/|URL\s*(?::|$)|(?:Link|Ссылка|Сілтеме)\s*:)|(?:\/\/|(?<![\p{L}\p{N}])(?:URL|Режим доступа|Электронный ресурс)\s*:?|(?<!\p{L})(?:Link|Ссылка|Сілтеме)\s*:|\(\s*\)|\[\s*\])$/iu;
const MOST_LABELS = 6;
/** "accessed 10.07.2024", "(дата обращения: 10 июля 2024 г.)", "(қаралған күні: 10.07.2024)"; the words only. */
const ACCESSED =
  /[([]?(?<!\p{L})(?:(?:last\s+)?accessed(?:\s+on)?|retrieved(?:\s+on)?|date\s+of\s+access|дата\s+обращения|просмотрено|қаралған\s+күні|қаралды)\s*:?\s*(?=[\p{L}\d])/iu;

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
  const pattern = addressPattern();
  const addresses = [...printed.matchAll(pattern)].map((match) => trimAddress(match[0]));
  const withoutAddresses = printed.replace(pattern, (address) => address.slice(trimAddress(address).length));
  const { words, accessedOn } = takeAccess(withoutAddresses);
  const all = [...new Set([...addresses, ...hrefs.map((href) => href.trim())])].filter((one) => one !== "");
  const archiveUrl = all.length > 1 ? (all.find((one) => ARCHIVE_HOST.test(one)) ?? null) : null;
  const url = all.find((one) => one !== archiveUrl) ?? null;
  const others = all.filter((one) => one !== url && one !== archiveUrl);
  const note = others.length > 0 ? others.join(" ") : null;
  if (url !== null) {
    const title = withoutLabels(words);
    return {
      kind: "web",
      url: withScheme(url),
      title: title === "" ? null : title,
      accessedOn,
      archiveUrl,
      note,
    };
  }
  const title = withoutSeparators(printed);
  if (title === "") return MISSING;
  const own = ownPhrase(title);
  if (own) return { ...MISSING, kind: own };
  const kind = BY_WORDS.find(([, pattern]) => pattern.test(title))?.[0] ?? "document";
  return { ...MISSING, kind, title };
}

const SAME_AS_ABOVE = /^[\s«“"(]*(?:ibid(?:em)?|там\s+же|сонда|сол\s+жерде)(?!\p{L})/iu;

/** "Ibid.", "Там же": words that name no source of their own. */
export function isSameAsAbove(printed: string): boolean {
  return SAME_AS_ABOVE.test(printed) && !addressPattern().test(printed);
}

/** The day of access out of the words; both stay as they are when no full date stands there. */
function takeAccess(words: string): { words: string; accessedOn: string | null } {
  const match = ACCESSED.exec(words);
  if (!match) return { words, accessedOn: null };
  const from = match.index + match[0].length;
  for (const language of LANGUAGES) {
    const date = readDateAt(words, from, language);
    if (!date || date.end || date.isAmbiguous || date.start.year === null) continue;
    const { year, month, day } = date.start;
    const accessedOn = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    if (!isDay(accessedOn)) continue;
    const behind = words.slice(date.to).replace(/^\s*(?:г\.|года|ж\.)?\s*[)\]]?\.?/u, "");
    return { words: `${words.slice(0, match.index)}${behind}`, accessedOn };
  }
  return { words, accessedOn: null };
}

/** Goes from the end character by character: a pattern would try every run of spaces on its way. */
function withoutSeparators(words: string): string {
  const text = words.replace(OPENING_SEPARATORS, "");
  let end = text.length;
  while (end > 0) {
    const char = text[end - 1] ?? "";
    const isLooseStop = char === "." && /\s/u.test(text[end - 2] ?? "");
    if (!SEPARATOR.test(char) && !isLooseStop) break;
    end -= 1;
  }
  return text.slice(0, end).trim();
}

function withoutLabels(words: string): string {
  let title = words.trim();
  for (let count = 0; count < MOST_LABELS; count++) {
    title = withoutSeparators(title.replace(LABELS, ""));
  }
  return withoutSeparators(title);
}

/** A stop or bracket behind an address belongs to the sentence, unless the bracket was opened inside it. */
function trimAddress(address: string): string {
  const trimmed = withoutClosing(address);
  const opened = (trimmed.match(/\(/gu) ?? []).length;
  const closed = (trimmed.match(/\)/gu) ?? []).length;
  return opened > closed && address.startsWith(`${trimmed})`) ? `${trimmed})` : trimmed;
}

function withScheme(url: string): string {
  return /^www\./iu.test(url) ? `http://${url}` : url;
}
