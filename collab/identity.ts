/**
 * How a person appears to the others in a document: name and colour as the
 * server knows them, never as a client claims.
 */
import type { Admission } from "../server/ports.ts";

/** The field names are those Tiptap's caret reads; `color` is always `#rrggbb`. */
export interface Identity {
  readonly personId: string;
  readonly name: string;
  readonly color: string;
}

/** Each has a contrast of at least 4.5 against white, so that a white name can be read on it. */
const COLOURS = [
  "#0b5fb0",
  "#a3341f",
  "#1d6f42",
  "#7a3e9d",
  "#8a5a00",
  "#0a6a75",
  "#a1276b",
  "#4a5a1a",
  "#5246b8",
  "#7d4427",
  "#2d5d7b",
  "#8c2f4a",
] as const;

export function identityOf(admission: Pick<Admission, "personId" | "name">): Identity {
  return { personId: admission.personId, name: admission.name, color: colourOf(admission.personId) };
}

/** The same person has the same colour everywhere and always (FNV-1a over UTF-16 units). */
function colourOf(personId: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < personId.length; i++) {
    hash = Math.imul(hash ^ personId.charCodeAt(i), 0x01000193) >>> 0;
  }
  return COLOURS[hash % COLOURS.length] ?? COLOURS[0];
}
