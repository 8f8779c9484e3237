/**
 * Words that name a day or a span by its distance from another, per language:
 * from the day of writing ("yesterday"), or from whatever is told beside them
 * ("went on hunger strike a week ago, is ill"), which reads well for ever.
 */
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
  `[Tt]he day before yesterday`,
  `[Ii]n recent (?:days|weeks)`,
  `[Rr]ecently`,
].join("|");

const ENGLISH_LEANING = [
  `[Tt]he previous (?:day|night|evening)`,
  `[Tt]he day before(?=\\s{0,2}(?:$|[.,;:\\uFFFC]))`,
  `${COUNT_EN} (?:day|week|month|year)s? (?:ago|earlier)`,
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
  `[Нн]а (?:${PAST_RU})[а-я]{1,3} неделе`,
  `[Вв] (?:${PAST_RU})[а-я]{1,3} (?:месяце|году|${WEEKDAYS_RU})`,
  `[Нн]а днях`,
  `[Нн]едавно`,
].join("|");

const RUSSIAN_LEANING = [
  `[Нн]акануне${NOT_GENITIVE}`,
  `[Дд]нём ранее`,
  `(?:день|неделю|месяц|год|(?:два|две|три|четыре|пять|несколько|\\d{1,3}) (?:дня|дней|недели|недель|месяца|месяцев|года|лет)) (?:(?:тому )?назад|ранее)`,
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
  `[Жж]ақында`,
].join("|");

const KAZAKH_LEANING = [`(?:бір|екі|үш|төрт|бес|бірнеше|\\d{1,3}) (?:күн|апта|ай|жыл) бұрын`].join("|");

const SOURCES: Readonly<Record<Language, readonly [writing: string, leaning: string]>> = {
  en: [ENGLISH, ENGLISH_LEANING],
  ru: [RUSSIAN, RUSSIAN_LEANING],
  kk: [KAZAKH, KAZAKH_LEANING],
};
const compiled = new Map<Language, RegExp>();

/** A global pattern, compiled on first use; its only group holds the words that may lean on what is told beside them. */
export function relativeWords(language: Language): RegExp {
  let pattern = compiled.get(language);
  if (!pattern) {
    const [writing, leaning] = SOURCES[language];
    pattern = new RegExp(`${START}(?:${writing}|(${leaning}))${END}`, "g");
    compiled.set(language, pattern);
  }
  return pattern;
}

/** What is told, by its verb: enough forms to know one from none. */
const TELLS: Readonly<Record<Language, RegExp>> = {
  en: /(?:(?:is|are|was|were|has|have|had|be|been|being|will|did|does)(?: not| also| still)? )*(?:[a-z]{2,}ed|is|are|was|were|has|had|said|says|told|sent|went|gone|took|taken|began|begun|held|left|made|found|wrote|written|came|became|gave|given|got|kept|lost|met|paid|put|read|sat|saw|seen|spoke|stood|beaten|broke|broken|brought|fought|killed|knew|known|led|died|shot|sought|won)(?![a-z])/gi,
  ru: /[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|[её]т|ит|ют|ят|ает|ется|ится|ются|ятся)(?![а-яё])|(?:[а-яё]{3,}(?:ен|ён|ан|ян)[аоы]?)(?![а-яё])/gi,
  kk: /[а-яәғқңөұүһі]{2,}(?:[дт][ыі]|[ғқгк][ае]н|еді|ады|йды|йді|п)(?![а-яәғқңөұүһі])/gi,
};

/** How many things a stretch of text tells. */
export function eventsIn(text: string, language: Language): number {
  return text.match(TELLS[language])?.length ?? 0;
}
