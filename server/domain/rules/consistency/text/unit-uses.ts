/** Units after a number in a block: the tenge in its several spellings, the per cent in its. */
import { CITATION_MARK } from "../../../report/text.ts";
import type { FormUse } from "./form-uses.ts";

interface Unit {
  readonly group: string;
  readonly pattern: RegExp;
}

/** Group 1 is the unit. A unit counts only after a number or a word for a large one. */
const UNITS: readonly Unit[] = [
  {
    group: "unit tenge",
    pattern:
      /(?:\d|thousand|million|billion|thous\.|mln\.?|тысяч[аи]?|тыс\.?|миллион[а-я]{0,2}|млн\.?|млрд\.?|мың)\s?(tenge|tg\.?|KZT|₸|тенге|теңге|тг\.?)(?![A-Za-zА-яёәғқңөұүһіӘҒҚҢӨҰҮҺІ])/gi,
  },
  { group: "unit per cent", pattern: /\d\s?(%|percent|per cent)(?![A-Za-z])/g },
];

const ENDS_SENTENCE = new RegExp(`^\\s*(?:$|[“«"${CITATION_MARK}[]|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])`);

export function unitUses(text: string, block: number): readonly FormUse[] {
  return UNITS.flatMap(({ group, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const to = match.index + match[0].length;
      return unitUse(text, group, match[1] ?? "", to, block);
    }),
  );
}

function unitUse(text: string, group: string, printed: string, end: number, block: number): FormUse {
  // The stop of "a fine of 5,000 tg." at a sentence's end is the sentence's.
  const isSentenceEnd = printed.endsWith(".") && ENDS_SENTENCE.test(text.slice(end, end + 8));
  const words = isSentenceEnd ? printed.slice(0, -1) : printed;
  const from = end - printed.length;
  const to = from + words.length;
  const before = text.charAt(from - 1) === " " || text.charAt(from - 1) === "\u00a0";
  return {
    group,
    form: words.toLowerCase(),
    words,
    block,
    isFixed: true,
    replace({ words: model }) {
      const unit = text[to] === "." ? model.replace(/\.$/, "") : model;
      if (unit === "%") return [{ from: before ? from - 1 : from, to, text: unit }];
      return [{ from, to, text: before ? unit : ` ${unit}` }];
    },
  };
}
