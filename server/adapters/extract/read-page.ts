/** One page's bytes to facts. Runs in a worker thread: a page may be made to take a parser minutes. */
import { parseHTML } from "linkedom";
import { PAGE_MARKS, type PageFacts, type PageMark } from "../../domain/observation/page-facts.ts";
import { decodePage } from "./decode-page.ts";
import { readJsonLd } from "./json-ld.ts";
import { nodeText } from "./node-text.ts";
import { findMetadata } from "./page-metadata.ts";
import { readableText } from "./readable-text.ts";

const TEXT_KEPT = 20_000;
const HEADINGS = 6;
/** Seconds; a page that refreshes later is being read meanwhile. */
const QUICK_REFRESH = 10;

export interface PageBytes {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** What relative addresses are relative to. */
  readonly url: string;
}

export function readPage({ body, contentType, url }: PageBytes): PageFacts {
  const { document } = parseHTML(wrapped(decodePage(body, contentType)));
  const scope = document.body ?? document.documentElement;
  const text = nodeText(scope, { withoutFurniture: true });
  const linked = readJsonLd(
    [...document.querySelectorAll("script[type='application/ld+json']")].map((one) => one.textContent ?? ""),
  );
  const textLength = nodeText(scope, { withoutFurniture: true, withoutLinks: true }).length;
  const facts = {
    title: lineOf(document.querySelector("title")),
    headings: [...document.querySelectorAll("h1, h2")].slice(0, HEADINGS).flatMap((one) => lineOf(one) ?? []),
    text: text.replace(/\n/gu, " ").slice(0, TEXT_KEPT),
    textLength,
    hasPasswordField: document.querySelector("input[type=password]") !== null,
    isNoIndex: [...document.querySelectorAll("meta[name=robots]")].some((one) =>
      /noindex|none/iu.test(one.getAttribute("content") ?? ""),
    ),
    isArticle: isArticle(document, textLength) || linked?.isArticle === true,
    refresh: refreshOf(document, url),
    marks: marksOf(document),
    metadata: findMetadata(document, linked, text),
  };
  return { ...facts, readable: readableText(document) };
}

/** The parser wants a whole document to find head and body. */
function wrapped(html: string): string {
  return /<html[\s>]/iu.test(html.slice(0, 4_096))
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
}

function lineOf(element: Element | null): string | null {
  const line = element?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  return line === "" ? null : line.slice(0, 500);
}

function isArticle(document: Document, textLength: number): boolean {
  if (document.querySelector("meta[property='article:published_time']")) return true;
  const type = document.querySelector("meta[property='og:type']")?.getAttribute("content") ?? "";
  return /^article/iu.test(type) && textLength > 500;
}

function refreshOf(document: Document, base: string): string | null {
  for (const element of document.querySelectorAll("meta[http-equiv]")) {
    if (!/^refresh$/iu.test(element.getAttribute("http-equiv") ?? "")) continue;
    const content = element.getAttribute("content") ?? "";
    const match = /^\s*(\d{1,4})[\s;,]*url\s*=\s*["']?([^"']+)/iu.exec(content);
    if (!match?.[2] || Number(match[1]) > QUICK_REFRESH) continue;
    return URL.canParse(match[2].trim(), base) ? new URL(match[2].trim(), base).href : null;
  }
  return null;
}

function marksOf(document: Document): readonly PageMark[] {
  const marks = Object.keys(PAGE_MARKS) as PageMark[];
  return marks.filter((mark) => document.querySelector(PAGE_MARKS[mark]) !== null);
}
