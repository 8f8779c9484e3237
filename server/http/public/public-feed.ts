/** A chronicle's editions as Atom and as JSON Feed. A withdrawn edition is left out; days are given, not hours. */
import { Feed } from "feed";
import { printMonth } from "../../domain/calendar/print-date.ts";
import { editionWords } from "../../formats/edition/edition-words.ts";
import type { PublicChronicle } from "../../ports/edition-store.ts";

const MOST_ITEMS = 50;
const DAY_MS = 86_400_000;

export function printFeed(chronicle: PublicChronicle, origin: string, format: "atom" | "json"): string {
  const { slug, title, language, editions } = chronicle;
  const words = editionWords(language);
  const home = `${origin}/${slug}/`;
  const shown = [...editions]
    .filter((one) => one.withdrawnAt === null)
    .sort((a, b) => b.publishedAt - a.publishedAt || (a.month < b.month ? 1 : -1))
    .slice(0, MOST_ITEMS);
  const newest = Math.max(0, ...editions.map((one) => one.withdrawnAt ?? one.publishedAt));
  const feed = new Feed({
    id: home,
    title,
    link: home,
    language,
    updated: dayStart(newest),
    generator: false,
    feedLinks: { atom: `${home}feed.xml`, json: `${home}feed.json` },
  });
  for (const { month, n, publishedAt } of shown) {
    const link = `${home}${month}/${n}`;
    const name = `${printMonth(month, language)}, ${words.edition(n)}`;
    const date = dayStart(publishedAt);
    feed.addItem({ id: link, link, title: name, date, published: date });
  }
  return format === "atom" ? feed.atom1() : feed.json1();
}

function dayStart(at: number): Date {
  return new Date(at - (at % DAY_MS));
}
