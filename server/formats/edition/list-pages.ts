/** Public lists: what is published in the house, and the editions of one chronicle. */
import type { Day, Month } from "../../domain/calendar/day.ts";
import { printDay, printMonth } from "../../domain/calendar/print-date.ts";
import type { Language } from "../../domain/report/model.ts";
import { escaped } from "../write/html/characters.ts";
import { printHead } from "../write/html/head.ts";
import { feedLinks } from "./edition-frame.ts";
import { editionWords } from "./edition-words.ts";

export interface ListedEdition {
  readonly month: Month;
  readonly n: number;
  readonly publishedOn: Day;
  readonly isWithdrawn: boolean;
}

export interface ShownChronicle {
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  /** The newest month first, in it the newest edition. */
  readonly editions: readonly ListedEdition[];
}

export function printChroniclePage({ slug, title, language, editions }: ShownChronicle): string {
  const words = editionWords(language);
  const months = [...new Set(editions.map((one) => one.month))];
  const items = months.map((month) => {
    const own = editions.filter((one) => one.month === month);
    const links = own.map(({ n, publishedOn, isWithdrawn }) => {
      const day = `<time datetime="${publishedOn}">${escaped(printDay(publishedOn, language, null))}</time>`;
      const state = isWithdrawn ? words.isWithdrawn : words.published(day);
      return `<a href="/${slug}/${month}/${n}">${words.edition(n)}</a> <span class="count">${state}</span>`;
    });
    return `<li><a href="/${slug}/${month}"><strong>${escaped(printMonth(month, language))}</strong></a><br>${links.join("<br>")}</li>\n`;
  });
  return printList(language, title, feedLinks(`/${slug}/`, title, words), "", items);
}

export function printHousePage(chronicles: readonly ShownChronicle[]): string {
  const words = editionWords("en");
  const items = chronicles.map(({ slug, title, language, editions }) => {
    const newest = editions[0];
    const month = newest ? ` <span class="count">${escaped(printMonth(newest.month, language))}</span>` : "";
    return `<li lang="${language}"><a href="/${slug}/"><strong>${escaped(title)}</strong></a>${month}</li>\n`;
  });
  return printList("en", words.chronicles, "", `<p class="facts">${words.chroniclesHint}</p>\n`, items);
}

function printList(
  language: Language,
  title: string,
  head: string,
  under: string,
  items: readonly string[],
): string {
  return `${printHead(language, title, head)}<body>\n<main id="content">\n<h1>${escaped(title)}</h1>\n${under}<nav class="index" aria-label="${escaped(title)}">\n<ul>\n${items.join("")}</ul>\n</nav>\n</main>\n</body>\n</html>\n`;
}
