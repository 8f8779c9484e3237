/**
 * A month that a team has written for weeks, as its log: a seed of 500 short
 * entries, then one update for each keystroke, in hundreds of sittings, with
 * the slips and second thoughts of real typing. The same seed gives the same
 * words and the same places; nothing comes from a real report.
 */
import * as Y from "yjs";
import { bodyText } from "../../server/domain/document/document-shape.ts";

export interface HistorySettings {
  readonly entryIds: readonly string[];
  readonly keystrokes: number;
  /** Each is one person's window from its opening to its closing, an author's id of Yjs. */
  readonly sittings: number;
  readonly seed: number;
}

const WORDS =
  "on that day the district court heard a teacher and two drivers who had stood by the fountain with an empty sheet of paper and the judge fined each of them while their lawyer was kept waiting at the gate".split(
    " ",
  );
/** Of a hundred keystrokes, so many take a letter away again; real logs lie between ten and twenty. */
const BACKSPACES = 15;

/** mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Yields each keystroke's update. `doc` holds the seed and is written into. */
export function* heavyHistory(doc: Y.Doc, settings: HistorySettings): Generator<Uint8Array> {
  const { entryIds, keystrokes, sittings, seed } = settings;
  const below = random(seed);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  let typed = 0;
  for (let sitting = 0; sitting < sittings; sitting++) {
    doc.clientID = 1_000_000 + sitting;
    const goal = Math.round(((sitting + 1) * keystrokes) / sittings);
    while (typed < goal) {
      const text = someText(doc, entryIds[below(entryIds.length)] ?? "", below);
      let at = below(text.length + 1);
      const stretch = Math.min(40 + below(160), goal - typed);
      const letters = Array.from({ length: 60 }, () => WORDS[below(WORDS.length)]).join(" ");
      for (let key = 0; key < stretch; key++) {
        const isBackspace = at > 0 && below(100) < BACKSPACES;
        if (isBackspace) text.delete(--at, 1);
        else text.insert(at++, letters[key % letters.length] ?? " ");
      }
      typed += stretch;
      yield* updates.splice(0);
    }
  }
}

/** A stretch of text in the entry; now and then a new paragraph, which is a keystroke as well. */
function someText(doc: Y.Doc, entryId: string, below: (below: number) => number): Y.XmlText {
  const body = bodyText(doc, entryId);
  if (body.length < 4 && below(6) === 0) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText()]);
    body.push([paragraph]);
  }
  const paragraph = body.get(below(body.length));
  const texts = paragraph instanceof Y.XmlElement ? paragraph.toArray() : [];
  const text = texts.filter((one) => one instanceof Y.XmlText)[0];
  if (!text) throw new Error(`entry ${entryId} has no text to write in`);
  return text;
}
