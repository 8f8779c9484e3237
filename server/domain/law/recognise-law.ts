/**
 * Which articles of which laws a text cites, in English, Russian or Kazakh.
 *
 * An article takes its code, in this order: from its own reference; from the
 * next reference of the same sentence ("Article 405, Part 2 and B., Article 258
 * of the Criminal Code"); from the reference before it in the same text; from a
 * code the same text names without an article. With none of these it is "other".
 */

import { CAPITAL, SMALL } from "../report/letter-classes.ts";
import type { LawCode, LawReference } from "../report/model.ts";
import { findLawMentions } from "./find-mentions.ts";
import type { LawMention } from "./mention.ts";
import { firstCode } from "./tokens.ts";

/** `printed` is `text.slice(from, to)`: the words of the whole reference, which the items of a list share. */
export interface RecognisedLaw extends LawReference {
  readonly from: number;
  readonly to: number;
}

/** A stop, then a capital; initials ("A. Sembayev") and abbreviations of one or two letters do not end a sentence. */
const SENTENCE_END = new RegExp(
  `(?:[${SMALL}\\d]{3}|[)\\]”»"\\uFFFC])[.!?…][”»"]?\\s{1,3}[“«"]?[${CAPITAL}]|\\n`,
);

const MAX_SENTENCE = 400;

/** A reference where it stands, with the code it is taken to be of. */
export interface LawInText {
  readonly mention: LawMention;
  readonly code: LawCode;
}

/** References in reading order. */
export function lawsInText(text: string): readonly LawInText[] {
  const mentions = findLawMentions(text);
  const codes = codesOf(text, mentions);
  return mentions.map((mention, index) => ({ mention, code: codes[index] ?? "other" }));
}

/** Every article of every reference, in reading order. */
export function recogniseLaw(text: string): readonly RecognisedLaw[] {
  return lawsInText(text).flatMap(({ mention, code }) => {
    const { from, to } = mention;
    const printed = text.slice(from, to);
    return mention.items.map((item) => ({
      code,
      article: item.article,
      part: item.part,
      paragraph: item.paragraph,
      printed,
      from,
      to,
    }));
  });
}

/** The laws a text cites, each once, in reading order, with the words of its first mention. */
export function lawOf(text: string): readonly LawReference[] {
  const seen = new Set<string>();
  const distinct: LawReference[] = [];
  for (const { code, article, part, paragraph, printed } of recogniseLaw(text)) {
    const key = [code, article, part, paragraph].join("|");
    if (seen.has(key)) continue;
    seen.add(key);
    distinct.push({ code, article, part, paragraph, printed });
  }
  return distinct;
}

/** The code of each mention, its own or the one it inherits; one pass back, one pass on. */
function codesOf(text: string, mentions: readonly LawMention[]): readonly LawCode[] {
  const fromNext: (LawCode | null)[] = [];
  let next: LawMention | null = null;
  for (const mention of mentions.toReversed()) {
    if (mention.code) next = mention;
    else if (next && !isSameSentence(text, mention.to, next.from)) next = null;
    fromNext.push(next?.code?.name.code ?? null);
  }
  const codes: LawCode[] = [];
  let before: LawCode | null = null;
  let named: LawCode | null | undefined;
  mentions.forEach((mention, index) => {
    let code = mention.code?.name.code ?? fromNext[mentions.length - 1 - index] ?? before;
    if (code === null) {
      if (named === undefined) named = firstCode(text)?.code ?? null;
      code = named ?? "other";
    }
    if (mention.code) before = mention.code.name.code;
    codes.push(code);
  });
  return codes;
}

function isSameSentence(text: string, from: number, to: number): boolean {
  return to - from <= MAX_SENTENCE && !SENTENCE_END.test(text.slice(from, to));
}
