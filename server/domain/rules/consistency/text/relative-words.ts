/** Words that name a day or a span by its distance from the day of writing, per language. */
import { LETTER } from "../../../report/letter-classes.ts";
import type { Language } from "../../../report/model.ts";

const START = `(?<![${LETTER}\\d-])`;
const END = `(?![${LETTER}\\d])`;

const WEEKDAYS_EN = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const SPANS_EN = `week|weekend|month|year|night|summer|autumn|winter|spring|${WEEKDAYS_EN}`;
const COUNT_EN = "(?:a|an|one|two|three|four|five|six|several|a few|some|\\d{1,3})";
/** After "the" or "his", "last week" is the last of a row: "the last week of his term". */
const NOT_OF_A_ROW = "(?<!(?:the|his|her|their|its|this|that) )";

const ENGLISH = [
  `[Yy]esterday`,
  `[Tt]oday`,
  `[Tt]omorrow`,
  `[Tt]onight`,
  `${NOT_OF_A_ROW}[Ll]ast (?:${SPANS_EN})(?! of )`,
  `${NOT_OF_A_ROW}[Nn]ext (?:${SPANS_EN})(?! to | of )`,
  `[Tt]his (?:morning|afternoon|evening|week|weekend|month|year|summer|autumn|winter|spring|${WEEKDAYS_EN})`,
  `[Tt]he previous (?:day|night|evening)`,
  `[Tt]he day before(?: yesterday|(?=\\s{0,2}(?:$|[.,;:\\uFFFC])))`,
  `${COUNT_EN} (?:day|week|month|year)s? ago`,
  `[Ii]n recent (?:days|weeks)`,
].join("|");

const WEEKDAYS_RU = "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|выходные";
const PAST_RU = "прошл|минувш|прошедш|следующ|будущ|ближайш|эт";
/** "Накануне выборов" leans on the elections; "накануне суд отклонил" leans on today. */
const NOT_GENITIVE = `(?! [${LETTER}]{1,30}(?:а|я|ы|и|ов|ев|ей|ого|его)(?![${LETTER}]))`;

const RUSSIAN = [
  `(?:[Пп]оза)?[Вв]чера`,
  `[Сс]егодня`,
  `(?:[Пп]осле)?[Зз]автра`,
  `(?:[Сс]егодняшн|[Вв]черашн|[Зз]автрашн)[а-я]{2,3}`,
  `[Нн]акануне${NOT_GENITIVE}`,
  `[Нн]а (?:${PAST_RU})[а-я]{1,3} неделе`,
  `[Вв] (?:${PAST_RU})[а-я]{1,3} (?:месяце|году|${WEEKDAYS_RU})`,
  `(?:день|неделю|месяц|год|(?:два|две|три|четыре|пять|несколько|\\d{1,3}) (?:дня|дней|недели|недель|месяца|месяцев|года|лет)) (?:тому )?назад`,
  `[Нн]а днях`,
].join("|");

const SPANS_KK = "апта|ай|жыл|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|демалыс";

const KAZAKH = [
  `[Кк]еше(?:гі)?`,
  `[Бб]үгін(?:гі|нен|ге)?`,
  `[Ее]ртең(?:гі)?`,
  `(?:[Аа]лдыңғы|[Аа]лдыңғы) күн[а-яәі]{0,3}`,
  `(?:[Өө]ткен|[Оо]сы|[Кк]елесі) (?:${SPANS_KK})[${LETTER}]{0,5}`,
  `[Бб]ылтыр`,
  `[Бб]иыл(?:ғы)?`,
  `(?:бір|екі|үш|төрт|бес|бірнеше|\\d{1,3}) (?:күн|апта|ай|жыл) бұрын`,
].join("|");

const SOURCES: Readonly<Record<Language, string>> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };
const compiled = new Map<Language, RegExp>();

/** A global pattern; compiled on first use. */
export function relativeWords(language: Language): RegExp {
  let pattern = compiled.get(language);
  if (!pattern) {
    pattern = new RegExp(`${START}(?:${SOURCES[language]})${END}`, "g");
    compiled.set(language, pattern);
  }
  return pattern;
}
