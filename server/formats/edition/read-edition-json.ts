/** A published JSON file as a report again; what we froze ourselves needs no doubts. */
import type { Report } from "../../domain/report/model.ts";
import { reportSchema } from "../../domain/report/report-schema.ts";

export function readEditionJson(bytes: Uint8Array): Report {
  return reportSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
