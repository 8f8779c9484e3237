/** Title, outlet, author, day and language of a page, each from the most trusted place that names it. */
import { isDay } from "../../domain/calendar/day.ts";
import type {
  FoundMetadata,
  FoundValue,
  MetadataField,
  MetadataOrigin,
} from "../../domain/observation/metadata.ts";
import { detectLanguage } from "../../domain/report/detect-language.ts";
import type { LinkedData } from "./json-ld.ts";

const LONGEST = 500;
/** Letters by which a page's words overrule what it declares. */
const ENOUGH_TEXT = 200;

type Candidate = readonly [MetadataOrigin, string | null | undefined];

export function findMetadata(document: Document, linked: LinkedData | null, text: string): FoundMetadata {
  const meta = metaOf(document);
  const found: Partial<Record<MetadataField, FoundValue>> = {};
  const put = (field: MetadataField, candidates: readonly Candidate[], clean = cleanLine) => {
    for (const [origin, raw] of candidates) {
      const value = clean(raw ?? "");
      if (value === null) continue;
      found[field] = { value, origin };
      return;
    }
  };
  put("title", [
    ["json-ld", linked?.headline],
    ["open-graph", meta("og:title")],
    ["meta", meta("twitter:title", "dc.title", "title")],
    ["page", onlyHeading(document)],
    ["page", document.querySelector("title")?.textContent],
  ]);
  put("outlet", [
    ["json-ld", linked?.publisher],
    ["open-graph", meta("og:site_name")],
    ["meta", meta("application-name", "dc.publisher", "publisher")],
  ]);
  put("author", [
    ["json-ld", linked?.author],
    ["meta", withoutAddress(meta("author", "article:author", "dc.creator"))],
    ["page", document.querySelector("[rel~=author], [itemprop=author]")?.textContent],
  ]);
  put(
    "publishedOn",
    [
      ["json-ld", linked?.published],
      ["open-graph", meta("article:published_time", "og:published_time")],
      ["meta", meta("date", "pubdate", "publish-date", "dc.date", "dc.date.issued", "datepublished")],
      ["meta", attribute(document, "[itemprop=datePublished]", "content", "datetime")],
      ["time", publishedTime(document)],
    ],
    cleanDay,
  );
  const language = languageOf(
    [
      ["json-ld", linked?.language],
      ["page", document.documentElement?.getAttribute("lang")],
      ["open-graph", meta("og:locale")],
      ["meta", meta("content-language", "dc.language")],
    ],
    text,
  );
  return language ? { ...found, language } : found;
}

/** By `property`, `name` or `http-equiv`, whatever its case; the first that says something. */
function metaOf(document: Document): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = ["property", "name", "http-equiv", "itemprop"]
      .map((attribute) => element.getAttribute(attribute))
      .find((one) => one);
    const content = element.getAttribute("content")?.trim();
    const key = name?.toLowerCase();
    if (key && content && !values.has(key)) values.set(key, content);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value) ?? null;
}

function onlyHeading(document: Document): string | null {
  const headings = document.querySelectorAll("h1");
  return headings.length === 1 ? (headings[0]?.textContent ?? null) : null;
}

function withoutAddress(text: string | null): string | null {
  return text !== null && /^https?:/iu.test(text) ? null : text;
}

function attribute(document: Document, selector: string, ...names: readonly string[]): string | null {
  const element = document.querySelector(selector);
  return names.map((name) => element?.getAttribute(name)).find((value) => value) ?? null;
}

/** A page's times may be anything; the one in the article's head, marked as published, or the only one counts. */
function publishedTime(document: Document): string | null {
  const marked = attribute(
    document,
    "time[pubdate], time[itemprop=datePublished], article header time",
    "datetime",
  );
  if (marked) return marked;
  const scope = document.querySelector("article") ?? document.querySelector("main") ?? document;
  const times = scope.querySelectorAll("time[datetime]");
  const days = new Set([...times].map((one) => cleanDay(one.getAttribute("datetime") ?? "")));
  return days.size === 1 ? (times[0]?.getAttribute("datetime") ?? null) : null;
}

function cleanLine(raw: string): string | null {
  const line = raw.replace(/\s+/gu, " ").trim();
  return line === "" ? null : line.slice(0, LONGEST);
}

/** The calendar day as the page writes it, which is the day at the outlet; "2031-03-04T09:00:00+05:00", "04.03.2031". */
function cleanDay(raw: string): string | null {
  const text = raw.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})\b/u.exec(text);
  const day = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : dotted ? `${dotted[3]}-${dotted[2]}-${dotted[1]}` : "";
  return isDay(day) && day > "1990" ? day : null;
}

/** Declared, unless the words are plainly of another of our languages: templates are copied with their `lang`. */
function languageOf(candidates: readonly Candidate[], text: string): FoundValue | null {
  const seen = text.length >= ENOUGH_TEXT ? detectLanguage(text) : null;
  for (const [origin, raw] of candidates) {
    const code = /^([a-z]{2,3})(?:$|[-_])/iu.exec(raw?.trim() ?? "")?.[1]?.toLowerCase();
    if (!code) continue;
    const isOurs = code === "en" || code === "ru" || code === "kk";
    return seen !== null && isOurs && seen !== code
      ? { value: seen, origin: "page" }
      : { value: code, origin };
  }
  return seen === null ? null : { value: seen, origin: "page" };
}
