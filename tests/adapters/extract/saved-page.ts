/** Pages of the kinds that are cited, written for these tests, each with the words a person marked as its text. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readPage } from "../../../server/adapters/extract/read-page.ts";
import type { PageFacts } from "../../../server/domain/observation/page-facts.ts";

const folder = resolve(import.meta.dirname, "../../fixtures/sources");

export const SAVED_PAGES = ["news-en", "news-ru", "telegram", "government-kk", "forum"] as const;
export type SavedPage = (typeof SAVED_PAGES)[number];

export function pageBytes(name: SavedPage): Uint8Array {
  return readFileSync(resolve(folder, `${name}.html`));
}

export function markedText(name: SavedPage): string {
  return readFileSync(resolve(folder, `${name}.txt`), "utf8");
}

export function factsOf(html: string | Uint8Array, contentType = "text/html; charset=utf-8"): PageFacts {
  const body = typeof html === "string" ? new TextEncoder().encode(html) : html;
  return readPage({ body, contentType, url: "https://news.example.org/2031/item" });
}
