/** Whole months to print, in three languages; people, places of work and outlets are invented. */
import type { Block, Language, Report, ReportHeader, Source } from "../../../server/domain/report/model.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

export const LANGUAGES = ["en", "ru", "kk"] as const;

const SAYS: Readonly<Record<Language, string>> = {
  en: "the court heard the case of the editor “Primerov A.” & others; a next hearing is set",
  ru: "суд рассмотрел дело редактора «Примерова А.» и других; назначено новое заседание",
  kk: "сот редактор «Үлгіғали Ә.» ісін қарады; жаңа отырыс тағайындалды, қаулы күшіне енді",
};
const PLACE: Readonly<Record<Language, string>> = { en: "Almaty", ru: "Алматы", kk: "Қызылорда" };

/** The word by which a test finds entry `number` again. */
export function caseWord(number: number): string {
  return `case-${String(number).padStart(4, "0")}`;
}

export function pageOf(number: number): string {
  return `https://news.example.org/a/${number}`;
}

export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text, marks: [] }] };
}

interface Month {
  readonly language?: Language;
  readonly entries: number;
  readonly header?: Partial<ReportHeader>;
  /** How many sources the entries take turns to cite; one each unless given. */
  readonly sources?: number;
}

/** A month of `entries` entries with one citation each, spread over thirty days in order. */
export function month({ language = "en", entries, header, sources = entries }: Month): Report {
  const drafts = Array.from({ length: entries }, (_, index) => {
    const day = String(1 + Math.floor((index * 30) / entries)).padStart(2, "0");
    const number = index + 1;
    const text = `${SAYS[language]} (${caseWord(number)})`;
    const fields = { id: `e${number}`, place: { settlement: PLACE[language] } };
    return entry(`2023-09-${day}`, fields, text, cite(number, 1 + (index % sources)), ".");
  });
  const made: Source[] = Array.from({ length: sources }, (_, index) =>
    source(index + 1, { url: pageOf(index + 1) }),
  );
  return report({ header: { language, ...header }, sources: made }, ...drafts);
}
