/**
 * Places in an entry's running text, seen in two ways: a block and an offset
 * in it, as edits speak of them, and one long text in which blocks are joined
 * by line breaks, as quotes are searched for.
 */
import type { XmlElement } from "yjs";
import { readBlock } from "../document/read-blocks.ts";
import { blockText } from "../report/text.ts";

export interface TextPoint {
  /** Index of the block in the entry. */
  readonly block: number;
  /** In the block's text, UTF-16 units; a citation counts as one. */
  readonly offset: number;
}

/** From the first up to, and without, the second. */
export interface TextPlace {
  readonly from: TextPoint;
  readonly to: TextPoint;
}

/** The whole text of some blocks; each citation is one character, each border between blocks one line break. */
export interface FlatText {
  readonly text: string;
  /** Where each block begins in it. */
  readonly starts: readonly number[];
}

export function flatText(blocks: readonly XmlElement[]): FlatText {
  return joinBlocks(blocks.map((block) => blockText(readBlock(block))));
}

export function joinBlocks(texts: readonly string[]): FlatText {
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + 1;
  }
  return { text: texts.join("\n"), starts };
}

/** Null for a block that is not there. */
export function flatOffset({ starts, text }: FlatText, { block, offset }: TextPoint): number | null {
  const start = starts[block];
  if (start === undefined) return null;
  const end = (starts[block + 1] ?? text.length + 1) - 1;
  return offset < 0 || start + offset > end ? null : start + offset;
}

export function pointAt({ starts }: FlatText, flat: number): TextPoint {
  const block = Math.max(
    0,
    starts.findLastIndex((start) => start <= flat),
  );
  return { block, offset: flat - (starts[block] ?? 0) };
}

export function wordsAt(flat: FlatText, { from, to }: TextPlace): string | null {
  const [start, end] = [flatOffset(flat, from), flatOffset(flat, to)];
  return start === null || end === null || start > end ? null : flat.text.slice(start, end);
}
