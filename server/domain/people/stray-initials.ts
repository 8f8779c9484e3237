/**
 * Initials that belong to no name: "… during the hearing R. will be held".
 * Only where nothing else explains the capital: a space on either side, words
 * in small letters around it, and no sentence that could end or begin with it.
 */
import { LETTERS } from "./letters.ts";

export interface StrayInitial {
  /** With its stop. */
  readonly initial: string;
  /** UTF-16 offsets, the stop included. */
  readonly from: number;
  readonly to: number;
}

/** UTF-16 units; no entry is longer. */
const TEXT_LIMIT = 500_000;
const SMALL = "a-zß-öø-ÿа-џәғқңөұүһі";
/** The word before; the initial; a word in small letters after. */
const SHAPE = new RegExp(
  `(?<=([${LETTERS}0-9_#]{2,40})[ \\u00a0])([A-ZА-ЯІҢҒҮҰҚӨҺӘ]|Zh|Sh|Kh|Ch|Ts|Ye|Yu|Ya|Дж)\\.(?=[ \\u00a0][${SMALL}]{2})`,
  "g",
);
const STARTS_SMALL = new RegExp(`^[#_${SMALL}]`);

/** Words a single capital goes with: "vitamin C. deficiency" and "point A. of the plan" are no slips. */
const LABEL =
  /^(?:annex|appendix|article|block|category|class|clause|group|hepatitis|item|letter|letters|list|part|plan|point|section|type|vitamin|and|or|групп.{1,2}|гепатит.?|букв.{1,2}|план.?|пункт.?|част.?|или|и|тобы|тармақ|және)$/;

export function strayInitials(text: string): readonly StrayInitial[] {
  return [...text.slice(0, TEXT_LIMIT).matchAll(SHAPE)].flatMap(({ 0: initial, 1: before = "", index }) =>
    STARTS_SMALL.test(before) && !LABEL.test(before)
      ? [{ initial, from: index, to: index + initial.length }]
      : [],
  );
}
