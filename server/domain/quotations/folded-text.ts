/** A text as quotations are compared: letters and digits alone count, and each knows where it stood. */

export interface FoldedText {
  readonly text: string;
  /** Of each folded character, its place in the original; one more entry for the end. */
  readonly places: readonly number[];
}

/** Lower case, ё as е, every run of anything else as one space. Length in UTF-16 units throughout. */
export function foldText(original: string): FoldedText {
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const folded = foldCharacter(original, at);
    if (folded === " " && (text === "" || text.endsWith(" "))) continue;
    if (folded === "") continue;
    text += folded;
    places.push(at);
  }
  places.push(original.length);
  return { text, places };
}

const WORD = /[\p{L}\p{N}]/u;

/** An apostrophe inside a word belongs to it and goes; so do soft hyphens and combining accents. */
function foldCharacter(original: string, at: number): string {
  const character = original.charAt(at);
  if (/\u00AD|\p{Mn}|[\u200B\u2060]|\u200C|\u200D/u.test(character)) return "";
  if (/['’ʼ]/u.test(character) && WORD.test(original.charAt(at - 1)) && WORD.test(original.charAt(at + 1)))
    return "";
  if (!WORD.test(character)) return " ";
  const lower = character.toLowerCase();
  if (lower === "ё") return "е";
  // One place for one character: the few letters that grow in lower case stay as they are.
  return lower.length === 1 ? lower : character;
}
