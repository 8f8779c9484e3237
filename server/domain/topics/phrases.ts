/**
 * A small language for phrases to look for, so that word lists read as words:
 *
 *     detained by            these words, one after the other
 *     tortur*                any ending
 *     taken ~3 police        up to three words between, within one sentence
 *     (was|were) arrested    either; "the? court" leaves a word out
 *     # days                 a number
 *     ^ ~8 stated that       from the text's beginning; “ is a quotation mark it opens with
 *
 * A text is first reduced to bare words, so phrases need not think of case,
 * commas, brackets or the shape of an apostrophe.
 */
import { LETTER } from "../report/letter-classes.ts";
import { remembered } from "../report/remembered.ts";

const WORD = new RegExp(`[${LETTER}\\d]{1,40}(?:['’-][${LETTER}\\d]{1,40}){0,4}|[.!?…;\\n]`, "g");
const SINGLE_LETTER = new RegExp(`^[${LETTER}]$`);
const OPENS_WITH_QUOTE = /^\s{0,8}[“«„"]/;

/** "^ the court sentenced bekov a . he …": small words, one space between, sentences parted by a lone stop. */
export const bareWords = remembered(readBareWords);

function readBareWords(text: string): string {
  const words = [OPENS_WITH_QUOTE.test(text) ? "^ “" : "^"];
  let previous = "";
  for (const [word] of text.toLowerCase().replaceAll("ё", "е").matchAll(WORD)) {
    const isStop = ".!?…;\n".includes(word);
    // The stop of an initial or of a one-letter abbreviation ends no sentence.
    if (isStop && (previous === "." || (word === "." && SINGLE_LETTER.test(previous)))) continue;
    previous = isStop ? "." : word.replaceAll("’", "'").replace(/'s$/, "");
    words.push(previous);
  }
  return `${words.join(" ")} `;
}

function sourceOf(phrase: string): string {
  return phrase
    .replace(/^\^/, "\\^")
    .replace(/#/g, "\\d[^ ]{0,12}")
    .replace(/\*/g, "[^ .]{0,16}")
    .replace(/(\([^()]*\)|[^ ()|]+)\? /g, "(?:$1 )?")
    .replace(/~(\d{1,2}) /g, "(?:[^ .]{1,80} ){0,$1}?")
    .replace(/\((?!\?)/g, "(?:");
}

export interface PhraseFinder {
  /** The first words found, or null. `bare` comes from `bareWords`. */
  find(bare: string): string | null;
}

/** Looks for any of `says`, after setting aside whatever `except` says ("hunger strike" is no strike). */
export function phraseFinder(says: readonly string[], except: readonly string[] = []): PhraseFinder {
  let wanted: RegExp | null = null;
  let unwanted: RegExp | null = null;
  return {
    find(bare) {
      wanted ??= new RegExp(`(?:^| )(?:${says.map(sourceOf).join("|")})(?= )`);
      unwanted ??= new RegExp(` (?:${except.map(sourceOf).join("|")})(?= )`, "g");
      const text = except.length > 0 && wanted.test(bare) ? bare.replace(unwanted, " _") : bare;
      return wanted.exec(text)?.[0].trim() ?? null;
    },
  };
}
