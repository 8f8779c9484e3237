/**
 * What in an entry's words looks like a reference to a source and is none yet:
 * "[7–9]", "[2, 3]", "[ 1 ]", a raised "¹", an address in the text. It stays
 * text, for nobody but its writer knows what is meant; here it is named.
 */
import { addressPattern, withoutClosing } from "./note-patterns.ts";

const GROUP =
  /\[[ \u00A0]*\d{1,5}(?:[ \u00A0]*[-–—,;][ \u00A0]*\d{1,5}){1,20}[ \u00A0]*\]|\[[ \u00A0]+\d{1,5}[ \u00A0]*\]|\[\d{1,5}[ \u00A0]+\]/gu;
/** Behind a word or the stop that closes it; "км²" is a measure. */
const RAISED = /(?<=\p{L}|[.,!?…»”"')\]])(?<!(?<!\p{L})(?:[мm]|[кcсмmдd][мm]|km|га))[¹²³⁰⁴-⁹]{1,4}/gu;
/** Numbers above it are years unless a note has them. */
const HIGHEST_WITHOUT_NOTE = 999;
const MOST_NAMED = 5;
const LONGEST_ADDRESS = 120;

/** One sentence for all such groups of an entry; null when there is none. `hasNote` tells which numbers have a note. */
export function unreadMarkers(text: string, hasNote: (number: number) => boolean): string | null {
  const groups = [...text.matchAll(GROUP)]
    .map((match) => match[0])
    .filter((group) =>
      (group.match(/\d+/gu) ?? []).every((digits) => {
        const number = Number(digits);
        return number > 0 && (number <= HIGHEST_WITHOUT_NOTE || hasNote(number));
      }),
    );
  const found = [...new Set([...groups, ...[...text.matchAll(RAISED)].map((match) => match[0])])];
  if (found.length === 0) return null;
  const named = found.slice(0, MOST_NAMED).map((one) => `“${one}”`);
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : "";
  return `${named.join(", ")}${more} may point at notes and stayed text; write each number by itself, as in “[7][8]”, so that the entry cites them.`;
}

/** A sentence about the first address printed in the words; null when there is none. */
export function addressInText(text: string): string | null {
  const address = withoutClosing(addressPattern().exec(text)?.[0] ?? "");
  if (address === "") return null;
  const shown = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;
  return `An address stands in the text (${shown}) and the entry cites nothing; make it a source.`;
}
