/**
 * Texts as they stood when a part of them was removed, for a while: words that
 * somebody was writing into that part at the same moment, or offline, can
 * still be told where they belong.
 */
import type { ID } from "yjs";
import type { Piece } from "./pieces.ts";

export interface RemovedText {
  /** The top-level name of the text it was in. */
  readonly root: string;
  readonly pieces: Piece[];
}

export interface PlaceInText {
  readonly text: RemovedText;
  readonly index: number;
}

/** UTF-16 units of all texts together; a busy month removes some kilobytes a day. */
const MOST_UNITS = 2_000_000;

export interface RemovedTexts {
  add(text: RemovedText): void;
  /** The piece that holds the id; the youngest text first. */
  find(id: ID): PlaceInText | null;
}

export function createRemovedTexts(): RemovedTexts {
  let texts: RemovedText[] = [];
  let units = 0;
  return {
    add(text) {
      texts.push(text);
      units += unitsOf(text);
      while (units > MOST_UNITS && texts.length > 1) {
        const [oldest, ...others] = texts;
        texts = others;
        units -= oldest ? unitsOf(oldest) : 0;
      }
    },
    find(id) {
      for (let at = texts.length - 1; at >= 0; at--) {
        const text = texts[at];
        const index = text?.pieces.findIndex((piece) => holds(piece, id)) ?? -1;
        if (text && index >= 0) return { text, index };
      }
      return null;
    },
  };
}

function holds({ client, clock, length }: Piece, id: ID): boolean {
  return client === id.client && clock <= id.clock && id.clock < clock + length;
}

const unitsOf = ({ pieces }: RemovedText) => pieces.reduce((sum, { length }) => sum + length, 0);
