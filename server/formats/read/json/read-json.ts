/** A `chronicle-report/1` file back to a report value, checked against the schema and against itself. */

import { isDay, isMonth } from "../../../domain/calendar/day.ts";
import { DomainError } from "../../../domain/errors.ts";
import type { Report } from "../../../domain/report/model.ts";
import { citationsOf } from "../../../domain/report/text.ts";
import { isReportShaped } from "./is-report-shaped.ts";

/** @throws DomainError REPORT_INVALID naming the first thing that is wrong and where */
export async function readJson(text: string): Promise<Report> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DomainError(
      "REPORT_INVALID",
      "The file is not valid JSON; export the report again.",
      String(error),
    );
  }
  if (!isReport(value)) {
    const { explainRefusal } = await import("./explain-refusal.ts");
    const why = explainRefusal(value) ?? "something is wrong";
    throw new DomainError("REPORT_INVALID", `The file is no chronicle-report/1: ${why}.`);
  }
  checkReferences(value);
  return value;
}

/** Days that exist and ranges that run forwards are said in words by the published schema, so they are looked at here. */
function isReport(value: unknown): value is Report {
  if (!isReportShaped(value)) return false;
  const { report, entries, sources } = value as Report;
  return (
    isMonth(report.month) &&
    entries.every(({ date }) => date === null || isRange(date.start, date.end)) &&
    sources.every(({ publishedOn, accessedOn }) => isDayOrNone(publishedOn) && isDayOrNone(accessedOn))
  );
}

const isRange = (start: string, end: string | null) =>
  isDay(start) && (end === null || (isDay(end) && end > start));

const isDayOrNone = (day: string | null) => day === null || isDay(day);

function checkReferences(report: Report): void {
  const sources = new Set(report.sources.map((source) => source.id));
  const seen = new Set<string>();
  const once = (id: string) => {
    if (seen.has(id)) throw new DomainError("REPORT_INVALID", `The id ${id} stands twice in the file.`);
    seen.add(id);
  };
  for (const source of report.sources) once(source.id);
  for (const entry of report.entries) {
    once(entry.id);
    for (const citation of citationsOf(entry)) {
      once(citation.id);
      if (!sources.has(citation.sourceId)) {
        throw new DomainError(
          "REPORT_INVALID",
          `A citation points at ${citation.sourceId}, which is no source of the file.`,
        );
      }
    }
  }
}
