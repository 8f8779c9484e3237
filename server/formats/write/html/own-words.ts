/** Words only the page needs, beside those every writer shares. */
import type { Language } from "../../../domain/report/model.ts";

export interface PageWords {
  /** How titles of works are quoted. */
  readonly quotes: readonly [open: string, close: string];
  /** Explains the numbers in the indexes. */
  readonly indexHint: string;
  /** Follows the line to cite. */
  readonly citeHint: string;
}

const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    quotes: ["“", "”"],
    indexHint: "The numbers are days of the month and lead to the entries.",
    citeHint: "To cite one entry, add its date and place, or the address behind its ¶ mark.",
  },
  ru: {
    quotes: ["«", "»"],
    indexHint: "Числа обозначают дни месяца и ведут к записям.",
    citeHint: "Чтобы сослаться на отдельную запись, добавьте её дату и место или адрес, скрытый за знаком ¶.",
  },
  kk: {
    quotes: ["«", "»"],
    indexHint: "Сандар айдың күндерін білдіреді және жазбаларға апарады.",
    citeHint: "Жеке жазбаға сілтеме жасау үшін оның күні мен орнын немесе ¶ белгісінің мекенжайын қосыңыз.",
  },
};

export function pageWords(language: Language): PageWords {
  return PAGE_WORDS[language];
}
