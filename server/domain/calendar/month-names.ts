/**
 * Month names as people write them in a chronicle. The first form is the one
 * we print after a day number. Source of the forms: Unicode CLDR 44 (en, ru,
 * kk; wide format and stand-alone), with the abbreviations seen in the press.
 */
import type { Language } from "../report/model.ts";

type Names = readonly (readonly string[])[];

const EN: Names = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
];

const RU: Names = [
  ["января", "январь", "январе", "янв"],
  ["февраля", "февраль", "феврале", "февр", "фев"],
  ["марта", "март", "марте"],
  ["апреля", "апрель", "апреле", "апр"],
  ["мая", "май", "мае"],
  ["июня", "июнь", "июне"],
  ["июля", "июль", "июле"],
  ["августа", "август", "августе", "авг"],
  ["сентября", "сентябрь", "сентябре", "сент", "сен"],
  ["октября", "октябрь", "октябре", "окт"],
  ["ноября", "ноябрь", "ноябре", "нояб", "ноя"],
  ["декабря", "декабрь", "декабре", "дек"],
];

/** Plain forms; Kazakh endings are met by `KK_STEMS`. */
const KK: Names = [
  ["қаңтар"],
  ["ақпан"],
  ["наурыз"],
  ["сәуір"],
  ["мамыр"],
  ["маусым"],
  ["шілде"],
  ["тамыз"],
  ["қыркүйек"],
  ["қазан"],
  ["қараша"],
  ["желтоқсан"],
];

/** Kazakh glues endings to the name ("қыркүйекте", "қыркүйектің", "қыркүйегі"), and к softens to г before a vowel. */
const KK_ENDING =
  /^(?:да|де|та|те|дың|дің|тың|тің|ның|нің|ы|і|сы|сі|ында|інде|сында|сінде|нан|нен|дан|ден)?$/u;
const KK_STEMS: readonly (readonly string[])[] = KK.map(([name = ""]) =>
  name.endsWith("к") ? [name, `${name.slice(0, -1)}г`] : [name],
);

export const MONTH_NAMES: Readonly<Record<Language, Names>> = { en: EN, ru: RU, kk: KK };

const STANDALONE: Readonly<Record<Language, readonly string[]>> = {
  en: EN.map((names) => names[0] ?? ""),
  ru: RU.map((names) => names[1] ?? ""),
  kk: KK.map((names) => names[0] ?? ""),
};

/** The month (1–12) a word names in the given language, whatever its case; null when it names none. */
export function monthNamed(word: string, language: Language): number | null {
  const wanted = word.toLowerCase().replace(/\.$/, "");
  const index =
    language === "kk"
      ? KK_STEMS.findIndex((stems) =>
          stems.some((stem) => wanted.startsWith(stem) && KK_ENDING.test(wanted.slice(stem.length))),
        )
      : MONTH_NAMES[language].findIndex((names) => names.some((name) => name.toLowerCase() === wanted));
  return index < 0 ? null : index + 1;
}

/** The form that stands after a day number: "September", "сентября", "қыркүйек". */
export function monthAfterDay(month: number, language: Language): string {
  return MONTH_NAMES[language][month - 1]?.[0] ?? "";
}

/** The form that stands alone, as in a title: "September", "сентябрь", "қыркүйек". */
export function monthAlone(month: number, language: Language): string {
  return STANDALONE[language][month - 1] ?? "";
}
