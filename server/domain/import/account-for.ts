/**
 * The promise that no character of a file is lost, measured: every character
 * of the file that is not white space must stand in an entry, in a source or
 * in a line set aside. It is counted again after each correction from what the
 * draft holds then, so a sentence somebody deletes shows up here.
 *
 * A line that is held as it came counts at once. Of the others each word may
 * be held once by the words left over. Of a source's line only letters and
 * digits count, and neither its number nor what labels the address or the day
 * of access: these are what the source's fields mean.
 */
import type { Source } from "../report/model.ts";
import { printedText } from "../report/text.ts";
import type { ImportDraft } from "./draft.ts";

export interface Unaccounted {
  readonly characters: number;
  /** Indexes into the draft's lines, of lines with characters that are nowhere. */
  readonly lines: readonly number[];
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const NUMBER_LABEL = /^[\s\uFEFF]*[[(]?\d{1,5}[\])]?[.:]?/u;
const ADDRESS_LABEL =
  /(?<![\p{L}\p{N}])(?:URL|Link|Ссылка|Сілтеме|Режим доступа|Электронный ресурс)(?![\p{L}\p{N}])/giu;
const ACCESS_LABEL =
  /(?:(?:last\s+)?accessed(?:\s+on)?|retrieved(?:\s+on)?|date\s+of\s+access|дата\s+обращения|просмотрено|қаралған\s+күні|қаралды)[^)\]\n]{0,40}/giu;

export function accountFor(draft: ImportDraft): Unaccounted {
  const held = heldTexts(draft);
  const whole = new Map<string, number>();
  for (const text of held) whole.set(text, (whole.get(text) ?? 0) + 1);
  const rest: number[] = [];
  draft.lines.forEach((line, index) => {
    const count = whole.get(line.text) ?? 0;
    if (count > 0) whole.set(line.text, count - 1);
    else rest.push(index);
  });
  const words = new Bag();
  for (const [text, count] of whole) for (let i = 0; i < count; i++) words.add(tokensOf(text));
  const sources = new Map(draft.report.sources.map((source) => [source.id, source]));
  const perSource = new Map<string, Bag>();
  let characters = 0;
  const lines: number[] = [];
  for (const index of rest) {
    const lost = lostIn(draft, index, { words, sources, perSource });
    if (lost === 0) continue;
    characters += lost;
    lines.push(index);
  }
  return { characters, lines };
}

interface Held {
  readonly words: Bag;
  readonly sources: ReadonlyMap<string, Source>;
  readonly perSource: Map<string, Bag>;
}

function lostIn(draft: ImportDraft, index: number, { words, sources, perSource }: Held): number {
  const text = draft.lines[index]?.text ?? "";
  const place = draft.places[index];
  const source = place?.in === "source" ? sources.get(place.id) : undefined;
  if (!source) return words.take(tokensOf(text));
  const bag = perSource.get(source.id) ?? new Bag();
  if (!perSource.has(source.id)) {
    perSource.set(source.id, bag);
    bag.add(lettersOf(sourceText(source)));
  }
  return bag.take(lettersOf(withoutLabels(text, source)));
}

/** Everything the draft holds outside its sources, by line. */
function heldTexts({ report, asides }: ImportDraft): readonly string[] {
  return [
    ...report.entries.flatMap((entry) => printedText(entry).split("\n")),
    ...asides.flatMap((aside) => aside.text.split("\n")),
  ];
}

function sourceText(source: Source): string {
  const { url, title, outlet, author, publishedOn, language, archiveUrl, note } = source;
  return [url, title, outlet, author, publishedOn, language, archiveUrl, note].filter(Boolean).join(" ");
}

function withoutLabels(text: string, source: Source): string {
  const words = text.replace(NUMBER_LABEL, " ").replace(ADDRESS_LABEL, " ");
  return source.accessedOn === null ? words : words.replace(ACCESS_LABEL, " ");
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

function lettersOf(text: string): readonly string[] {
  return tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** Words, each of which can be taken as often as it was put in. */
class Bag {
  private readonly counts = new Map<string, number>();

  add(tokens: readonly string[]): void {
    for (const token of tokens) this.counts.set(token, (this.counts.get(token) ?? 0) + 1);
  }

  /** Characters of the words that were not there any more. */
  take(tokens: readonly string[]): number {
    let lost = 0;
    for (const token of tokens) {
      const count = this.counts.get(token) ?? 0;
      if (count > 0) this.counts.set(token, count - 1);
      else lost += [...token].length;
    }
    return lost;
  }
}
