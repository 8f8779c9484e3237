/** Small pages of a few sentences, and the notice that is set into an edition which is no longer the newest. */
import type { Language } from "../../domain/report/model.ts";
import { escaped } from "../write/html/characters.ts";
import { printHead } from "../write/html/head.ts";
import { editionWords } from "./edition-words.ts";

interface Sentence {
  readonly text: string;
  /** Where it leads; null for plain words. */
  readonly href: string | null;
}

function printNoticePage(language: Language, title: string, sentences: readonly Sentence[]): string {
  const lines = sentences.map(({ text, href }) =>
    href === null ? `<p>${escaped(text)}</p>\n` : `<p><a href="${escaped(href)}">${escaped(text)}</a></p>\n`,
  );
  return `${printHead(language, title, "")}<body>\n<main id="content">\n<h1>${escaped(title)}</h1>\n${lines.join("")}</main>\n</body>\n</html>\n`;
}

/** What stands where an edition was withdrawn. `on` is the day as printed. */
export function printWithdrawnPage(
  language: Language,
  {
    name,
    n,
    on,
    home,
  }: { readonly name: string; readonly n: number; readonly on: string; readonly home: string },
): string {
  const words = editionWords(language);
  return printNoticePage(language, name, [
    { text: words.withdrawn(n, on), href: null },
    { text: words.allEditions, href: home },
  ]);
}

/** The same bytes for everything that is not there, and for what is not published. */
export function printNotFoundPage(): string {
  const words = editionWords("en");
  return printNoticePage("en", words.notFound, [
    { text: words.notFoundHint, href: null },
    { text: words.chronicles, href: "/" },
  ]);
}

/** The page as published with a line above it that leads to the newest edition; nothing else is touched. */
export function withSupersededNotice(html: string, language: Language, newest: string): string {
  const words = editionWords(language);
  const line = `<p class="facts"><strong>${words.superseded}</strong> <a href="${escaped(newest)}">${words.newest}</a></p>\n`;
  // The first header of a page is ours: the editors' words are escaped and stand behind it.
  return html.replace("<header>\n", () => `<header>\n${line}`);
}

/** The page as published with a line above it that names the sources whose pages have gone since; `on` as printed. */
export function withGoneNotice(
  html: string,
  language: Language,
  gone: readonly { readonly number: number; readonly on: string | null }[],
): string {
  const words = editionWords(language);
  const sources = gone.map(({ number, on }) => escaped(words.goneSource(number, on))).join(", ");
  const line = `<p class="facts"><strong>${words.gone}</strong> ${sources}.</p>\n`;
  return html.replace("<header>\n", () => `<header>\n${line}`);
}
