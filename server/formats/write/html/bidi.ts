/**
 * Keeps the direction of one field from changing its neighbours. Direction
 * controls stay in the text, but those that close something opened outside it
 * are dropped and those it leaves open are closed, so that `<bdi>` holds.
 * Source: Unicode Standard Annex 9, sections 2 and 3.3.2.
 */
import { escaped } from "./characters.ts";

const ISOLATE_CONTROLS = /[\u2066-\u2069]/;
const POP_ISOLATE = "\u2069";

/** The text with its isolates paired; embeddings and overrides end with the isolate around them. */
export function pairIsolates(text: string): string {
  if (!ISOLATE_CONTROLS.test(text)) return text;
  let open = 0;
  let out = "";
  for (const character of text) {
    if (character === POP_ISOLATE) {
      if (open === 0) continue;
      open -= 1;
    } else if (ISOLATE_CONTROLS.test(character)) open += 1;
    out += character;
  }
  return out + POP_ISOLATE.repeat(open);
}

/** A field as markup that cannot reorder what stands beside it. */
export function isolated(text: string): string {
  return `<bdi>${escaped(pairIsolates(text))}</bdi>`;
}
