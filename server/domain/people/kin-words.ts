/** Words for relatives, in the forms they stand in between two names: "Marat Orlin, brother of T. Orlin". */
import { LETTER } from "../report/letter-classes.ts";
import type { Language } from "../report/model.ts";

const EN = `brothers? sisters? siblings? sons? daughters? fathers? mothers? parents? wife wives husbands? spouses? widow(?:er)?s?
  uncles? aunts? nephews? nieces? cousins? grand(?:son|daughter|father|mother)s? relatives? namesakes? twins?
  (?:brother|sister|son|daughter|father|mother)s?-in-law step(?:son|daughter|father|mother|brother|sister)s? fianc[eé]e? family`;
const RU = `брат[а-я]{0,4} сестр[а-яё]{1,3} сест[её]р сёстры сын[а-я]{0,6} доч[а-я]{1,5} дочк[а-я]{1,3} отец отц[а-я]{1,3} мат[ье] матер[а-я]{1,4}
  родител[а-я]{1,4} жен[а-я]{1,3} жён муж[а-я]{0,4} супруг[а-я]{0,3} вдов[а-я]{1,3} дяд[а-я]{1,3} т[её]т[а-я]{1,3} племянни[а-я]{1,4}
  внук[а-я]{0,3} внучк[а-я]{1,3} дедушк[а-я]{1,3} бабушк[а-я]{1,3} родственни[а-я]{1,4} однофамил[а-я]{1,5} близнец[а-я]{0,3} семь[а-яё]{1,2}`;
const KK = `аға[LL] іні[LL] бауыр[LL] әпке[LL] қарындас[LL] сіңлі[LL] әке[LL] ана[LL] шеше[LL] ұлы қыз[LL] әйел[LL] жұбай[LL] зайыб[LL] күйеу[LL] туыс[LL] немере[LL] жиен[LL] отбас[LL]`;

const one = (words: string, flags: string) =>
  new RegExp(
    `(?<![${LETTER}])(?:${words.trim().split(/\s+/).join("|").replaceAll("[LL]", `[${LETTER}]{0,8}`)})(?![${LETTER}])`,
    flags,
  );

let patterns: Readonly<Record<Language, RegExp>> | null = null;

/** True for words that call somebody another's relative. */
export function namesKinship(words: string, language: Language): boolean {
  patterns ??= { en: one(EN, "i"), ru: one(RU, "i"), kk: one(KK, "i") };
  return patterns[language].test(words);
}
