/**
 * Whether a quotation mark opens or closes, told from the mark and what stands
 * beside it. Most single marks and some double ones are neither: apostrophes
 * and inches.
 */

import { isLetterOrDigit } from "../../report/letter.ts";

/** What may stand before a mark that opens, besides the start of the text. */
const BEFORE_OPENING = /[\s([{/“„«"'‘‹—–-]/u;
const AFTER_OPENING = /^[\p{L}\p{N}“„«‘'([{#@$€№…-]/u;
/** Words cut short at their start, whose mark is an apostrophe: ’90s, ’til, ’em. */
const CUT_WORD = /^(?:\d|(?:til|em|tis|twas|cause)(?![a-z]))/i;

type Role = "opens" | "closes" | "none";

/** `before` and `after` are the characters beside it, "" at an end; `open` the marks now open, the innermost last. */
export function roleOf(char: string, before: string, after: string, open: readonly string[]): Role {
  const mayOpen = before === "" || BEFORE_OPENING.test(before);
  const opensWord = mayOpen && isLetterOrDigit(after.slice(0, 1));
  const isOpen = (mark: string) => open.includes(mark);
  switch (char) {
    case "«":
    case "„":
    case "‹":
      return "opens";
    case "»":
    case "›":
      return "closes";
    case "“":
      return !mayOpen && !isLetterOrDigit(after.slice(0, 1)) && (isOpen("„") || isOpen("“"))
        ? "closes"
        : "opens";
    case "”":
      return opensWord && open.length === 0 ? "opens" : "closes";
    case '"':
      if (mayOpen && AFTER_OPENING.test(after)) return "opens";
      // Inches stand behind a figure.
      return open.length > 0 || !/\d/u.test(before) ? "closes" : "none";
    default:
      return roleOfSingle(char, opensWord, before, after, open);
  }
}

/** A single mark is mostly an apostrophe: it counts where it opens a word, or closes one that did. */
function roleOfSingle(
  char: string,
  opensWord: boolean,
  before: string,
  after: string,
  open: readonly string[],
): Role {
  if (isLetterOrDigit(before) && isLetterOrDigit(after.slice(0, 1))) return "none";
  if (char !== "’" && opensWord) return CUT_WORD.test(after) ? "none" : "opens";
  return char !== "‘" && open.at(-1) === (char === "'" ? "'" : "‘") ? "closes" : "none";
}
