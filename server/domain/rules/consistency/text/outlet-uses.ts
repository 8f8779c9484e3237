/**
 * Names of outlets in a block, without a list of outlets: a name beside
 * "Radio" or "TV", and a name that a word such as "correspondent" or
 * "newspaper" shows to be one. Two uses are forms of one name when they are
 * made of the same words, whatever their order, capitals and quotation marks.
 */
import { CAPITAL, LETTER } from "../../../report/letter-classes.ts";
import type { FormUse } from "./form-uses.ts";

const KIND = `(?:[Rr]adio|TV|[Tt]elevision|[Рр]адио|ТВ|[Тт]елевидение)`;
const WORD = `[${CAPITAL}][${LETTER}\\d]{2,24}(?:[.-][${LETTER}\\d]{1,24})?`;
const NAME = `${WORD}(?: ${WORD}){0,2}`;
const OPEN = `[“«„"]`;
const CLOSE = `[”»“"]`;
const START = `(?<![${LETTER}\\d“«„"])`;
const END = `(?![${LETTER}\\d])`;

const BROADCASTER = new RegExp(
  [
    `${OPEN}${KIND} ${NAME}${CLOSE}`,
    `${OPEN}${NAME} ${KIND}${CLOSE}`,
    `${START}${KIND} ${OPEN}${NAME}${CLOSE}`,
    `${OPEN}${NAME}${CLOSE} ${KIND}${END}`,
    `${START}${KIND} ${WORD}(?: ${WORD})?${END}`,
    `${START}(?:${WORD} )?${WORD} ${KIND}${END}`,
  ].join("|"),
  "g",
);

const TRADE = `(?:correspondents?|journalists?|reporters?|newspaper|magazine|news agency|agency|portal|website|edition|outlet|корреспондент[а-я]{0,3}|журналист[а-я]{0,3}|газет[а-я]{1,2}|журнал[а-я]{0,2}|агентств[а-я]{1,2}|портал[а-я]{0,2}|сайт[а-я]{0,2}|издани[а-я]{1,2})`;
const OWNED = new RegExp(`${START}${TRADE} (?:of (?:the )?)?(${OPEN}${NAME}${CLOSE}|${WORD})${END}`, "g");
const OWNING = new RegExp(`(${OPEN}${NAME}${CLOSE}|${START}${WORD}) (?=${TRADE}${END})`, "g");

const QUOTES = /[“”«»„"]/g;

/** Only names in quotation marks and their unquoted twins come of the second kind: nobody quotes a person's surname. */
export function outletUses(text: string, block: number): readonly FormUse[] {
  const uses = new Map<number, FormUse>();
  const add = (words: string, from: number) => {
    if (!uses.has(from)) uses.set(from, outletUse(words, from, block));
  };
  if (/[Rr]adio|TV|elevision|адио|ТВ|елевидение/.test(text))
    for (const { 0: words, index } of text.matchAll(BROADCASTER)) {
      add(words, index);
      const shorter = withoutOuterWord(words);
      if (shorter) add(shorter.words, index + shorter.from);
    }
  for (const match of text.matchAll(OWNED)) {
    const name = match[1] ?? "";
    add(name, match.index + match[0].length - name.length);
  }
  for (const match of text.matchAll(OWNING)) add(match[1] ?? "", match.index);
  return [...uses.values()];
}

const OUTER_LAST = new RegExp(`^(${KIND} ${WORD}) ${WORD}$`);
const OUTER_FIRST = new RegExp(`^${WORD} (${WORD} ${KIND})$`);

/** Of two unquoted words the outer one may be its neighbour's ("Yesterday Tarn Radio"), so the name is tried without it. */
function withoutOuterWord(words: string): { words: string; from: number } | null {
  const inner = OUTER_LAST.exec(words)?.[1] ?? OUTER_FIRST.exec(words)?.[1];
  return inner === undefined ? null : { words: inner, from: words.indexOf(inner) };
}

function outletUse(words: string, from: number, block: number): FormUse {
  const bare = words.replace(QUOTES, "");
  const key = bare.toLowerCase().split(" ").sort().join(" ");
  return {
    group: `outlet ${key}`,
    // Which quotation marks are used is the house's choice, not the outlet's name.
    form: words.replace(QUOTES, '"'),
    family: bare.toLowerCase(),
    words,
    block,
    isFixed: true,
    replace: (model) => [{ from, to: from + words.length, text: model.words }],
  };
}
