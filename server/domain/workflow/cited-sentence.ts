/**
 * The sentence a citation stands for: the words from the end of the sentence
 * or of the group of citations before it, whichever is nearer, to the citation.
 * Citations with no letter or digit between them are one group and stand for
 * the same sentence. Where a block opens with a citation, it stands for the
 * last sentence of the nearest block before that has words.
 */
import type { Entry } from "../report/model.ts";
import { blockText, CITATION_MARK } from "../report/text.ts";
import { sentenceEnds } from "./sentence-end.ts";

export interface CitedSentence {
  readonly citationId: string;
  readonly sourceId: string;
  readonly locator: string | null;
  /** White space made single, ends trimmed; empty when no words stand before the citation in the whole entry. */
  readonly sentence: string;
  /** Whether the sentence opens the entry, where date and place are printed before it and belong to what it says. */
  readonly isOpening: boolean;
}

/** One for each citation, in reading order. */
export function citedSentences(entry: Pick<Entry, "body">): readonly CitedSentence[] {
  const found: CitedSentence[] = [];
  let hasWords = false;
  /** What stands before the citation at hand: kept from block to block. */
  let present = { sentence: "", isOpening: true };
  const read = (words: string) => {
    const last = lastSentence(words);
    if (last === null) return;
    present = { sentence: last.sentence, isOpening: !hasWords && last.isWhole };
    hasWords = true;
  };
  for (const block of entry.body) {
    const text = blockText(block);
    const citations = block.content.filter((inline) => inline.type === "citation").values();
    let from = 0;
    for (const group of citationGroups(text)) {
      read(text.slice(from, group.start));
      for (let at = 0; at < group.count; at++) {
        const citation = citations.next().value;
        if (!citation) break;
        const { id: citationId, sourceId, locator } = citation;
        found.push({ citationId, sourceId, locator, ...present });
      }
      from = group.end;
    }
    read(text.slice(from));
  }
  return found;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function citationGroups(text: string): readonly Group[] {
  const groups: { start: number; end: number; count: number }[] = [];
  for (let at = text.indexOf(CITATION_MARK); at >= 0; at = text.indexOf(CITATION_MARK, at + 1)) {
    const last = groups.at(-1);
    if (last && !hasWord(text.slice(last.end, at))) {
      last.end = at + 1;
      last.count += 1;
    } else groups.push({ start: at, end: at + 1, count: 1 });
  }
  return groups;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Null without words; `isWhole` when the sentence is all there is. */
function lastSentence(text: string): { readonly sentence: string; readonly isWhole: boolean } | null {
  if (!hasWord(text)) return null;
  // Punctuation left over from the sentence before the group of citations is not part of the next one.
  const opened = text.replace(/^[\s.,;:!?…"'”’»)\]]+(?=\s)/u, "");
  const ends = sentenceEnds(opened).filter((end) => hasWord(opened.slice(end)));
  const start = ends.at(-1) ?? 0;
  return { sentence: opened.slice(start).replace(/\s+/gu, " ").trim(), isWhole: start === 0 };
}
