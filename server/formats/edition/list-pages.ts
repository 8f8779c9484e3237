/** Public lists: what is published in the house, and the editions of one chronicle. */
import { type Day, type Month, yearOf } from "../../domain/calendar/day.ts";
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

/** By year, the newest month first. */
export function printChroniclePage({ slug, title, language, editions }: ShownChronicle): string {
  const words = editionWords(language);
  const months = [...new Set(editions.map((one) => one.month))];
  const years = [...new Set(months.map(yearOf))];
  const sections = years.map((year) => {
    const items = months.filter((month) => yearOf(month) === year).map(printListedMonth);
    const id = `year-${year}`;
    return `<section aria-labelledby="${id}">\n<h2 id="${id}">${year}</h2>\n${items.join("")}</section>\n`;
  });
  return printList(language, title, feedLinks(`/${slug}/`, title, words), sections);

  function printListedMonth(month: Month): string {
    const own = editions.filter((one) => one.month === month);
    const links = own.map(({ n, publishedOn, isWithdrawn }) => {
      const day = `<time datetime="${publishedOn}">${escaped(printDay(publishedOn, language, null))}</time>`;
      const state = isWithdrawn ? words.isWithdrawn : words.published(day);
      return `<a href="/${slug}/${month}/${n}">${words.edition(n)}</a>, ${state}`;
    });
    const name = `<a href="/${slug}/${month}"><strong>${escaped(printMonth(month, language))}</strong></a>`;
    return `<p>${name}<br>\n<span class="count">${links.join(" · ")}</span></p>\n`;
  }
}

export function printHousePage(chronicles: readonly ShownChronicle[]): string {
  const words = editionWords("en");
  const items = chronicles.map(({ slug, title, language, editions }) => {
    const newest = editions.find((one) => !one.isWithdrawn)?.month ?? editions[0]?.month;
    const name = `<a href="/${slug}/"><strong>${escaped(title)}</strong></a>`;
    const month = newest
      ? `<br>\n<span class="count"><a href="/${slug}/${newest}">${escaped(printMonth(newest, language))}</a></span>`
      : "";
    return `<p lang="${language}">${name}${month}</p>\n`;
  });
  const hint = `<p class="facts">${words.chroniclesHint}</p>\n`;
  return printList("en", words.chronicles, "", [hint, ...items]);
}

function printList(language: Language, title: string, head: string, parts: readonly string[]): string {
  return `${printHead(language, title, head)}<body>\n<main id="content">\n<h1>${escaped(title)}</h1>\n${parts.join("")}</main>\n</body>\n</html>\n`;
}
