/** The words editions and public lists need beside those every writer shares. */
import type { Language } from "../../domain/report/model.ts";

export interface EditionWords {
  readonly edition: (n: number) => string;
  readonly published: (day: string) => string;
  /** Printed where the only member of a team published their own words. */
  readonly alone: string;
  readonly corrections: (n: number) => string;
  readonly noCorrections: string;
  readonly standing: string;
  readonly was: string;
  readonly is: string;
  readonly added: string;
  readonly removed: string;
  readonly withdrawnBefore: string;
  readonly wordFile: string;
  readonly dataFile: string;
  readonly pageFile: string;
  readonly checksums: string;
  readonly allEditions: string;
  /** On an edition that a later one replaced; `link` stands for the newest edition's name. */
  readonly superseded: string;
  readonly newest: string;
  readonly withdrawn: (n: number, day: string) => string;
  /** Sources whose pages are gone; `day` is that of the copy the publisher keeps, null when there is none. */
  readonly gone: string;
  readonly goneSource: (number: number, day: string | null) => string;
  /** In a list. */
  readonly isWithdrawn: string;
  readonly chronicles: string;
  readonly chroniclesHint: string;
  readonly feedTitle: (title: string) => string;
  readonly notFound: string;
  readonly notFoundHint: string;
}

const EN: EditionWords = {
  edition: (n) => `Edition ${n}`,
  published: (day) => `published ${day}`,
  alone: "Parts of this edition were published by one person, without a second pair of eyes.",
  corrections: (n) => `Corrections since edition ${n}`,
  noCorrections: "No entry was changed.",
  standing: "Title, introduction or closing words",
  was: "Was",
  is: "Is",
  added: "Added",
  removed: "Removed",
  withdrawnBefore: "The earlier wording is not repeated: its edition is withdrawn.",
  wordFile: "Word file",
  dataFile: "Data (JSON)",
  pageFile: "This page as first published",
  checksums: "SHA-256 of the files",
  allEditions: "All editions",
  superseded: "This edition has been replaced by a later one.",
  newest: "Read the newest edition",
  gone: "Gone from the web since this was published:",
  goneSource: (number, day) =>
    day === null ? `source ${number}` : `source ${number} (the publisher keeps a copy of ${day})`,
  withdrawn: (n, day) => `Edition ${n} was withdrawn on ${day}.`,
  isWithdrawn: "withdrawn",
  chronicles: "Chronicles",
  chroniclesHint: "What is published here.",
  feedTitle: (title) => `${title}: editions`,
  notFound: "There is no such page",
  notFoundHint: "Check the address, or start from the list of what is published.",
};

const RU: EditionWords = {
  edition: (n) => `Издание ${n}`,
  published: (day) => `опубликовано ${day}`,
  alone: "Часть этого издания опубликована одним человеком, без второй пары глаз.",
  corrections: (n) => `Исправления после издания ${n}`,
  noCorrections: "Записи не изменились.",
  standing: "Заголовок, вступление или заключение",
  was: "Было",
  is: "Стало",
  added: "Добавлено",
  removed: "Удалено",
  withdrawnBefore: "Прежний текст не повторяется: его издание отозвано.",
  wordFile: "Файл Word",
  dataFile: "Данные (JSON)",
  pageFile: "Эта страница в первоначальном виде",
  checksums: "SHA-256 файлов",
  allEditions: "Все издания",
  superseded: "Это издание заменено более новым.",
  newest: "Читать последнее издание",
  gone: "После публикации исчезли из сети:",
  goneSource: (number, day) =>
    day === null ? `источник ${number}` : `источник ${number} (у издателя есть копия: ${day})`,
  withdrawn: (n, day) => `Издание ${n} отозвано ${day}.`,
  isWithdrawn: "отозвано",
  chronicles: "Хроники",
  chroniclesHint: "Что здесь опубликовано.",
  feedTitle: (title) => `${title}: издания`,
  notFound: "Такой страницы нет",
  notFoundHint: "Проверьте адрес или начните со списка опубликованного.",
};

const KK: EditionWords = {
  edition: (n) => `${n}-басылым`,
  published: (day) => `${day} жарияланды`,
  alone: "Бұл басылымның бір бөлігін бір адам, екінші адамның тексеруінсіз жариялады.",
  corrections: (n) => `${n}-басылымнан кейінгі түзетулер`,
  noCorrections: "Жазбалар өзгерген жоқ.",
  standing: "Тақырып, кіріспе немесе соңғы сөз",
  was: "Бұрын",
  is: "Қазір",
  added: "Қосылды",
  removed: "Алынып тасталды",
  withdrawnBefore: "Бұрынғы мәтін қайталанбайды: оның басылымы қайтарып алынған.",
  wordFile: "Word файлы",
  dataFile: "Деректер (JSON)",
  pageFile: "Бұл бет алғашқы күйінде",
  checksums: "Файлдардың SHA-256 мәні",
  allEditions: "Барлық басылымдар",
  superseded: "Бұл басылымды кейінгісі алмастырды.",
  newest: "Соңғы басылымды оқу",
  gone: "Жарияланғаннан кейін желіден жоғалғандар:",
  goneSource: (number, day) =>
    day === null ? `${number}-дереккөз` : `${number}-дереккөз (баспагерде көшірмесі бар: ${day})`,
  withdrawn: (n, day) => `${n}-басылым ${day} қайтарып алынды.`,
  isWithdrawn: "қайтарып алынған",
  chronicles: "Хроникалар",
  chroniclesHint: "Мұнда жарияланғандар.",
  feedTitle: (title) => `${title}: басылымдар`,
  notFound: "Мұндай бет жоқ",
  notFoundHint: "Мекенжайды тексеріңіз немесе жарияланғандар тізімінен бастаңыз.",
};

const WORDS: Readonly<Record<Language, EditionWords>> = { en: EN, ru: RU, kk: KK };

export function editionWords(language: Language): EditionWords {
  return WORDS[language];
}
