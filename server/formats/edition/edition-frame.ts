/** What an edition's page shows around its report: which edition it is, what was corrected, where its files are. */
import { printDay } from "../../domain/calendar/print-date.ts";
import type { Correction, EditionFacts } from "../../domain/edition/edition-facts.ts";
import type { Language, ReportHeader } from "../../domain/report/model.ts";
import { escaped } from "../write/html/characters.ts";
import type { PageFrame } from "../write/html/write-html.ts";
import { printTitle, printWords } from "../write/words.ts";
import { type EditionWords, editionWords } from "./edition-words.ts";

/** SHA-256 of the files that are not this page, as 64 hexadecimal digits. */
export interface FileDigests {
  readonly json: string;
  readonly docx: string;
}

/** `header` is that of the report as it is printed. */
export function editionFrame(facts: EditionFacts, header: ReportHeader, digests: FileDigests): PageFrame {
  const { language } = header;
  const words = editionWords(language);
  const { chronicleTitle, path, isAlone } = facts;
  const whichEdition = printEdition(facts, language, words);
  const home = `${path.slice(0, path.lastIndexOf("/"))}/`;
  const line = `<a href="${escaped(home)}">${escaped(chronicleTitle)}</a> · ${whichEdition}`;
  const alone = isAlone ? `<p class="facts">${words.alone}</p>\n` : "";
  return {
    head: feedLinks(home, chronicleTitle, words),
    underHeader: `<p class="facts">${line}</p>\n${alone}`,
    beforeFooter: printCorrections(facts, words) + printFiles(facts, language, words, digests),
    cite: printCitation(facts, printTitle(header), whichEdition),
  };
}

function printEdition({ n, publishedOn }: EditionFacts, language: Language, words: EditionWords): string {
  const day = `<time datetime="${publishedOn}">${escaped(printDay(publishedOn, language, null))}</time>`;
  return `${words.edition(n)}, ${words.published(day)}`;
}

/** The edition's own address stays what it is when the month is corrected; on paper it has to be written out. */
function printCitation({ n, chronicleTitle, origin, path }: EditionFacts, title: string, edition: string) {
  const named = title.includes(chronicleTitle) ? title : `${chronicleTitle}. ${title}`;
  const stop = /[.!?…]$/u.test(named) ? "" : ".";
  const address = escaped(`${origin}${path}/${n}`);
  return `<p>${escaped(named)}${stop} ${edition}. <a href="${address}">${address}</a></p>\n`;
}

export function feedLinks(home: string, title: string, words: EditionWords): string {
  const name = escaped(words.feedTitle(title));
  return (
    `<link rel="alternate" type="application/atom+xml" title="${name}" href="${escaped(home)}feed.xml">\n` +
    `<link rel="alternate" type="application/feed+json" title="${name}" href="${escaped(home)}feed.json">\n`
  );
}

function printCorrections({ n, corrections }: EditionFacts, words: EditionWords): string {
  if (n === 1) return "";
  const items = corrections.map((one) => printCorrection(one, words)).join("");
  const list = items === "" ? `<p>${words.noCorrections}</p>\n` : items;
  return `<section class="edition" aria-labelledby="corrections">\n<h2 id="corrections">${words.corrections(n - 1)}</h2>\n${list}</section>\n`;
}

function printCorrection(correction: Correction, words: EditionWords): string {
  const { entryId, kind, name, before, after } = correction;
  const title = escaped(entryId === null ? words.standing : name || words.is);
  if (kind === "removed") {
    // A link to an entry that is gone leads here.
    const shown = name === "" ? "" : `<strong>${escaped(name)}</strong>: `;
    return `<div id="entry-${entryId}"><p>${shown}${words.removed}</p></div>\n`;
  }
  const heading =
    entryId === null
      ? `<strong>${title}</strong>`
      : `<a href="#entry-${entryId}"><strong>${title}</strong></a>`;
  const label = kind === "added" ? words.added : words.is;
  const isSilent = kind === "changed" && before.length === 0 && after.length > 0;
  return [
    `<p>${heading}</p>\n`,
    printLines(words.was, before),
    isSilent ? `<p class="hint">${words.withdrawnBefore}</p>\n` : "",
    printLines(label, after),
  ].join("");
}

function printLines(label: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const paragraphs = lines.map((line) => `<p dir="auto">${escaped(line)}</p>\n`).join("");
  return `<p class="hint">${label}</p>\n<blockquote>\n${paragraphs}</blockquote>\n`;
}

function printFiles(
  { n, path }: EditionFacts,
  language: Language,
  words: EditionWords,
  { json, docx }: FileDigests,
): string {
  const edition = `${escaped(path)}/${n}`;
  const home = `${escaped(path.slice(0, path.lastIndexOf("/")))}/`;
  const links = [
    `<a href="${edition}.docx">${words.wordFile}</a>`,
    `<a href="${edition}.json">${words.dataFile}</a>`,
    `<a href="${edition}.html">${words.pageFile}</a>`,
    `<a href="${home}">${words.allEditions}</a>`,
  ];
  return `<section class="edition" aria-labelledby="downloads">
<h2 id="downloads">${printWords(language).downloads}</h2>
<p>${links.join(" · ")}</p>
<p class="hint">${words.checksums}: JSON ${json}, Word ${docx}</p>
</section>
`;
}
