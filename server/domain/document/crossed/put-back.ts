/**
 * Puts words back that went unseen with what somebody removed: behind the
 * words they followed, wherever those are now; else before the words they
 * preceded; else as a paragraph of their own about where they were. A place
 * that is only a guess is none: then it is the paragraph.
 */
import * as Y from "yjs";
import { blocksOf, piecesOf } from "../block-pieces.ts";
import type { CrossedPassage } from "./crossed-words.ts";

interface Spot {
  readonly text: Y.XmlText;
  readonly offset: number;
  /** Index of the block it is in. */
  readonly block: number;
}

/** So many units of the neighbouring words, or all there were, must be found. */
const ENOUGH = 12;

export function putBack(doc: Y.Doc, passage: CrossedPassage): void {
  const root = doc.getXmlFragment(passage.root);
  const blocks = blocksOf(root);
  const spot = spotBehind(doc, blocks, passage.after) ?? spotFor(blocks, passage);
  const [first] = passage.content;
  if (spot && passage.content.length === 1 && typeof first === "string") {
    spot.text.insert(spot.offset, first);
    return passage.settle(endAt(spot.text, spot.offset + first.length));
  }
  const index = spot ? spot.block + 1 : Math.min(passage.block, blocks.length);
  const empty = spot ? undefined : [blocks[index - 1], blocks[index]].find((one) => one?.length === 0);
  const paragraph = empty ?? new Y.XmlElement("paragraph");
  if (!empty) root.insert(placeOf(root, blocks[index]), [paragraph]);
  paragraph.insert(0, passage.content.map(toNode));
  const last = paragraph.get(paragraph.length - 1);
  if (last instanceof Y.XmlText) passage.settle(endAt(last, last.length));
}

/** A point that stays behind the words before it. */
function endAt(text: Y.XmlText, offset: number): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, offset, -1);
}

function spotBehind(
  doc: Y.Doc,
  blocks: readonly Y.XmlElement[],
  home: Y.RelativePosition | null,
): Spot | null {
  const at = home && Y.createAbsolutePositionFromRelativePosition(home, doc);
  if (!at || !(at.type instanceof Y.XmlText)) return null;
  const { type: text, index: offset } = at;
  const block = blocks.findIndex((one) =>
    piecesOf(one).some((piece) => piece.kind === "text" && piece.text === text),
  );
  return block < 0 ? null : { text, offset, block };
}

function placeOf(root: Y.XmlFragment, next: Y.XmlElement | undefined): number {
  return next ? root.toArray().indexOf(next) : root.length;
}

function toNode(one: string | ReadonlyMap<string, unknown>): Y.XmlText | Y.XmlElement {
  if (typeof one === "string") return new Y.XmlText(one);
  const citation = new Y.XmlElement("citation");
  for (const [key, value] of one) if (typeof value === "string") citation.setAttribute(key, value);
  return citation;
}

function spotFor(
  blocks: readonly Y.XmlElement[],
  { prefix, suffix }: Pick<CrossedPassage, "prefix" | "suffix">,
): Spot | null {
  const runs = blocks.flatMap((block, index) =>
    piecesOf(block).flatMap((piece) => (piece.kind === "text" ? [{ text: piece.text, block: index }] : [])),
  );
  const words = runs.map(({ text }) => wordsOf(text));
  const all = words.join("");
  const at = endOf(all, prefix) ?? startOf(all, suffix);
  if (at === null) return null;
  let before = 0;
  for (const [index, run] of runs.entries()) {
    const length = words[index]?.length ?? 0;
    if (at <= before + length) return { text: run.text, offset: at - before, block: run.block };
    before += length;
  }
  return null;
}

/** Without marks. */
function wordsOf(text: Y.XmlText): string {
  const delta: readonly { readonly insert?: unknown }[] = text.toDelta();
  return delta.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
}

/** Where the one place ends that has most of what stood before. */
function endOf(all: string, prefix: string): number | null {
  for (let length = prefix.length; length >= Math.min(ENOUGH, prefix.length) && length > 0; length--) {
    const tail = prefix.slice(-length);
    const found = all.indexOf(tail);
    if (found >= 0) return all.indexOf(tail, found + 1) < 0 ? found + length : null;
  }
  return null;
}

/** Where the one place begins that has most of what stood behind. */
function startOf(all: string, suffix: string): number | null {
  for (let length = suffix.length; length >= Math.min(ENOUGH, suffix.length) && length > 0; length--) {
    const head = suffix.slice(0, length);
    const found = all.indexOf(head);
    if (found >= 0) return all.indexOf(head, found + 1) < 0 ? found : null;
  }
  return null;
}
