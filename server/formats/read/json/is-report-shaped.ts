/**
 * Whether a parsed file has the shape of a report. The command line's bundle
 * carries, in this module's place, a validator compiled from the published
 * JSON Schema (scripts/compile-validator.mjs): the same answer without loading
 * and warming a schema library, which is most of the work of reading a file.
 */
import { reportSchema } from "../../../domain/report/report-schema.ts";

export function isReportShaped(value: unknown): boolean {
  return reportSchema.safeParse(value).success;
}
