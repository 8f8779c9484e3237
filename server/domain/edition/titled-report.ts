/** A month that its editors gave no title is printed under the name of its chronicle. */
import { printMonth } from "../calendar/print-date.ts";
import type { Report } from "../report/model.ts";

export function titledReport(report: Report, chronicleTitle: string): Report {
  const { title, month, language } = report.report;
  if (title !== null && title.trim() !== "") return report;
  return {
    ...report,
    report: { ...report.report, title: `${chronicleTitle}, ${printMonth(month, language)}` },
  };
}
