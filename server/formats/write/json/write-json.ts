/** A report as `chronicle-report/1`: keys in the order of the schema, two spaces, one newline at the end. */
import type { Report } from "../../../domain/report/model.ts";
import { reportSchema } from "../../../domain/report/report-schema.ts";

/** Parsing puts the keys in the schema's order whatever order the value has, and refuses what no reader would accept. */
export function writeJson(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}
