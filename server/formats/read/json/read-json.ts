/** A `chronicle-report/1` file back to a report value, checked against the schema and against itself. */
import { DomainError } from "../../../domain/errors.ts";
import { type Report, reportSchema } from "../../../domain/report/model.ts";
import { citationsOf } from "../../../domain/report/text.ts";

/** @throws DomainError REPORT_INVALID naming the first thing that is wrong and where */
export function readJson(text: string): Report {
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
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".") || "the top";
    throw new DomainError(
      "REPORT_INVALID",
      `The file is no chronicle-report/1: at ${where}, ${issue?.message ?? "something is wrong"}.`,
    );
  }
  checkReferences(parsed.data);
  return parsed.data;
}

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
