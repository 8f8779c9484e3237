/**
 * The few words a writer adds of its own, in the report's language: everything
 * else on the page is the editors'. Labels carry no punctuation, so that each
 * writer sets its own.
 */
import { printMonth } from "../../domain/calendar/print-date.ts";
import type { Language, ReportHeader } from "../../domain/report/model.ts";

export interface PrintWords {
  readonly chronicle: string;
  /** What stands around the two numbers of "Page X of Y". */
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly published: string;
  readonly archived: string;
  readonly accessed: string;
  readonly sourceMissing: string;
  readonly sourceWithheld: string;
  readonly testimony: string;
  readonly document: string;
  /** The heading over the notes. */
  readonly notes: string;
  /** The heading over entries that have no date. */
  readonly undated: string;
  /** "98 entries", in the plural form the number asks for. */
  readonly entries: (count: number) => string;
  /** The accessible name of the link from note `number` back to its marker. */
  readonly backToText: (number: number) => string;
  readonly skipToContent: string;
  readonly contents: string;
  readonly permalink: string;
  readonly howToCite: string;
  readonly corrections: string;
  readonly people: string;
  readonly places: string;
  readonly downloads: string;
}

const EN: PrintWords = {
  chronicle: "Chronicle",
  page: { before: "Page ", between: " of ", after: "" },
  published: "Published",
  archived: "Archived",
  accessed: "Accessed",
  sourceMissing: "Source missing",
  sourceWithheld: "Source withheld",
  testimony: "Testimony",
  document: "Document",
  notes: "Sources",
  undated: "Date not given",
  entries: (count) => `${count} ${pluralForm("en", count) === "one" ? "entry" : "entries"}`,
  backToText: (number) => `Back to note ${number} in the text`,
  skipToContent: "Skip to content",
  contents: "Contents",
  permalink: "Permanent link to this entry",
  howToCite: "How to cite",
  corrections: "Corrections",
  people: "People",
  places: "Places",
  downloads: "Downloads",
};

const RU_ENTRIES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "запись", few: "записи" };

const RU: PrintWords = {
  chronicle: "Хроника",
  page: { before: "Страница ", between: " из ", after: "" },
  published: "Опубликовано",
  archived: "Архивная копия",
  accessed: "Дата обращения",
  sourceMissing: "Источник не указан",
  sourceWithheld: "Источник не раскрывается",
  testimony: "Свидетельство",
  document: "Документ",
  notes: "Источники",
  undated: "Дата не указана",
  entries: (count) => `${count} ${RU_ENTRIES[pluralForm("ru", count)] ?? "записей"}`,
  backToText: (number) => `Вернуться к сноске ${number} в тексте`,
  skipToContent: "Перейти к содержанию",
  contents: "Содержание",
  permalink: "Постоянная ссылка на эту запись",
  howToCite: "Как цитировать",
  corrections: "Исправления",
  people: "Люди",
  places: "Места",
  downloads: "Скачать",
};

/** Kazakh nouns stay singular after a number. */
const KK: PrintWords = {
  chronicle: "Хроника",
  page: { before: "", between: "-бет, барлығы ", after: "" },
  published: "Жарияланған күні",
  archived: "Мұрағаттағы көшірмесі",
  accessed: "Қаралған күні",
  sourceMissing: "Дереккөз көрсетілмеген",
  sourceWithheld: "Дереккөз жария етілмейді",
  testimony: "Куәгердің айғағы",
  document: "Құжат",
  notes: "Дереккөздер",
  undated: "Күні көрсетілмеген",
  entries: (count) => `${count} жазба`,
  backToText: (number) => `Мәтіндегі ${number}-сілтемеге оралу`,
  skipToContent: "Мазмұнға өту",
  contents: "Мазмұны",
  permalink: "Осы жазбаға тұрақты сілтеме",
  howToCite: "Қалай сілтеме жасау керек",
  corrections: "Түзетулер",
  people: "Адамдар",
  places: "Орындар",
  downloads: "Жүктеп алу",
};

const WORDS: Readonly<Record<Language, PrintWords>> = { en: EN, ru: RU, kk: KK };

export function printWords(language: Language): PrintWords {
  return WORDS[language];
}

/** The report's title; where it has none, a neutral one made of its month ("Chronicle, September 2023"). */
export function printTitle(header: Pick<ReportHeader, "title" | "month" | "language">): string {
  const own = header.title?.trim();
  return own ? own : `${WORDS[header.language].chronicle}, ${printMonth(header.month, header.language)}`;
}

const pluralRules = new Map<Language, Intl.PluralRules>();

function pluralForm(language: Language, count: number): Intl.LDMLPluralRule {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules.select(count);
}
