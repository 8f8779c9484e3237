/**
 * Makes a draft of what a reader proposed: finds for each of the file's lines
 * the entry, the source or the line set aside that holds it. Entries come in
 * the file's order, line for line, so one walk finds them; a line that is in
 * none is a source's when the source's address or words stand in it.
 */
import type { Report, Source } from "../report/model.ts";
import { printedText } from "../report/text.ts";
import { type Aside, HIDDEN_TEXT, type ImportDraft, type LinePlace } from "./draft.ts";
import type { FileLine } from "./file-line.ts";

const MARKERS = /\[\d{1,5}\]/gu;
/** A line's words; numbers may have been derived anew, and a link has a marker that was never printed. */
const wordsOf = (text: string): string => text.replace(MARKERS, "");

export function openDraft(report: Report, lines: readonly FileLine[]): ImportDraft {
  const asides = report.setAside.map((line, index): Aside => {
    return { ...line, id: `aside-${index + 1}`, isAnswered: line.reason !== HIDDEN_TEXT, was: null };
  });
  const draft = { lines, report: { ...report, setAside: [] }, asides };
  return { ...draft, places: placesOf(report, lines, asides) };
}

function placesOf(
  report: Report,
  lines: readonly FileLine[],
  asides: readonly Aside[],
): readonly LinePlace[] {
  const asideAt = new Map<string, Aside[]>();
  for (const aside of asides) {
    const key = `${aside.line} ${aside.text}`;
    asideAt.set(key, [...(asideAt.get(key) ?? []), aside]);
  }
  const expected = report.entries.flatMap((entry) =>
    printedText(entry)
      .split("\n")
      .map((text) => ({ id: entry.id, words: wordsOf(text) })),
  );
  const findSource = sourceFinder(report.sources);
  let next = 0;
  return lines.map((line): LinePlace => {
    const aside = asideAt.get(`${line.line} ${line.text}`)?.shift();
    if (aside) return { in: "aside", id: aside.id };
    const entry = line.role === "text" ? expected[next] : undefined;
    if (entry && entry.words === wordsOf(line.text)) {
      next += 1;
      return { in: "entry", id: entry.id };
    }
    const source = findSource(line);
    return source ? { in: "source", id: source.id } : { in: "nowhere" };
  });
}

/** A wrapped note goes on in the next line: it belongs to the source above unless it names another. */
function sourceFinder(sources: readonly Source[]): (line: FileLine) => Source | null {
  const found = new Set<Source>();
  const byNumber = new Map<number, Source[]>();
  for (const source of sources)
    for (const number of source.numbers) byNumber.set(number, [...(byNumber.get(number) ?? []), source]);
  let above: Source | null = null;

  function find(line: FileLine): Source | null {
    const number = Number(/^\W{0,3}(\d{1,5})/u.exec(line.text)?.[1] ?? Number.NaN);
    const numbered = (byNumber.get(number) ?? []).filter((source) => !found.has(source));
    const sure = numbered.find((source) => isNamedIn(source, line));
    if (sure) return sure;
    // Only lines whose number says nothing are compared with every source.
    const named = sources.filter((source) => isNamedIn(source, line));
    const free = named.find((source) => !found.has(source)) ?? named[0] ?? numbered[0];
    return free ?? (above && isPartOf(above, line) ? above : null);
  }

  return (line) => {
    above = find(line);
    if (above) found.add(above);
    return above;
  };
}

function isNamedIn({ url, archiveUrl, title }: Source, { text, addresses }: FileLine): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\//iu, "");
  for (const address of [url, archiveUrl])
    if (address !== null && (addresses.includes(address) || text.includes(bare(address)))) return true;
  return title !== null && url === null && text.includes(title);
}

function isPartOf(source: Source, { text }: FileLine): boolean {
  const words = text.trim();
  return [source.title, source.note].some((held) => held?.includes(words) ?? false);
}
