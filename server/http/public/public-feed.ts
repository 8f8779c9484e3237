/**
 * A chronicle's editions as Atom and as JSON Feed, each with a line that says
 * what it is and where its files are; the words themselves stay on their page.
 * A withdrawn edition is left out; days are given, not hours.
 */
import { Feed } from "feed";
import { printDay, printMonth } from "../../domain/calendar/print-date.ts";
import { type EditionWords, editionWords } from "../../formats/edition/edition-words.ts";
import type { PublicChronicle } from "../../ports/edition-store.ts";

const MOST_ITEMS = 50;
const DAY_MS = 86_400_000;

export function printFeed(chronicle: PublicChronicle, origin: string, format: "atom" | "json"): string {
  const { slug, title, language, editions } = chronicle;
  const words = editionWords(language);
  const home = `${origin}/${slug}/`;
  const shown = [...editions]
    .filter((one) => one.withdrawnAt === null)
    .sort((a, b) => b.publishedAt - a.publishedAt || b.month.localeCompare(a.month, "en") || b.n - a.n)
    .slice(0, MOST_ITEMS);
  const newest = Math.max(0, ...editions.map((one) => one.withdrawnAt ?? one.publishedAt));
  const feed = new Feed({
    id: home,
    title,
    link: home,
    language,
    updated: dayStart(newest),
    generator: false,
    // Atom wants an author, and the people are nobody's business.
    author: { name: title, link: home },
    feedLinks: { atom: `${home}feed.xml`, json: `${home}feed.json` },
  });
  for (const { month, n, publishedAt } of shown) {
    const link = `${home}${month}/${n}`;
    const name = `${printMonth(month, language)}, ${words.edition(n)}`;
    const date = dayStart(publishedAt);
    const day = printDay(date.toISOString().slice(0, 10), language, null);
    const content = itemContent(link, n, day, words);
    feed.addItem({ id: link, link, title: name, date, published: date, content });
  }
  return format === "atom" ? feed.atom1() : feed.json1();
}

/** As HTML; `link` and the words are ours and hold nothing to escape. */
function itemContent(link: string, n: number, day: string, words: EditionWords): string {
  const corrections = n > 1 ? ` <a href="${link}#corrections">${words.corrections(n - 1)}</a>.` : "";
  const files = `<a href="${link}.docx">${words.wordFile}</a>, <a href="${link}.json">${words.dataFile}</a>`;
  return `<p>${words.edition(n)}, ${words.published(day)}.${corrections} ${files}.</p>`;
}

function dayStart(at: number): Date {
  return new Date(at - (at % DAY_MS));
}
