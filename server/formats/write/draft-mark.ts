/**
 * Marks a report that leaves the house before it is published, in its title
 * and in the first words under it, so that nobody takes it for an edition.
 */
import type { Day } from "../../domain/calendar/day.ts";
import { printDay } from "../../domain/calendar/print-date.ts";
import type { Block, Language, Report } from "../../domain/report/model.ts";
import { printTitle } from "./words.ts";

interface DraftWords {
  readonly draft: string;
  readonly note: (day: string) => string;
}

const WORDS: Readonly<Record<Language, DraftWords>> = {
  en: {
    draft: "DRAFT",
    note: (day) => `Draft of ${day}: not reviewed, not published. Do not cite it and do not pass it on.`,
  },
  ru: {
    draft: "ЧЕРНОВИК",
    note: (day) =>
      `Черновик от ${day}: не проверен и не опубликован. Не цитируйте и не передавайте его дальше.`,
  },
  kk: {
    draft: "ЖОБА",
    note: (day) =>
      `${day} жасалған жоба: тексерілмеген, жарияланбаған. Оған сілтеме жасамаңыз және басқаға бермеңіз.`,
  },
};

/** The report as it is to be printed; itself it stays as it was. */
export function markAsDraft(report: Report, day: Day): Report {
  const { language, intro } = report.report;
  const { draft, note } = WORDS[language];
  const words: Block = {
    type: "paragraph",
    content: [{ type: "text", text: note(printDay(day, language, null)), marks: [{ type: "bold" }] }],
  };
  const title = `${draft} · ${printTitle(report.report)}`;
  return { ...report, report: { ...report.report, title, intro: [words, ...intro] } };
}
