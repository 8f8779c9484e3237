/** Hashtags in a block: one whatever its capitals. */
import { LETTER } from "../../../report/letter-classes.ts";
import type { FormUse } from "./form-uses.ts";

const HASHTAG = new RegExp(`#[${LETTER}\\d_]{2,60}`, "g");

export function hashtagUses(text: string, block: number): readonly FormUse[] {
  if (!text.includes("#")) return [];
  return [...text.matchAll(HASHTAG)].map(({ 0: words, index: from }) => ({
    group: `hashtag ${words.toLowerCase()}`,
    form: words,
    words,
    block,
    isFixed: true,
    replace: (model) => [{ from, to: from + words.length, text: model.words }],
  }));
}
