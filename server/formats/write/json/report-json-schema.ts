/** The published JSON Schema of `chronicle-report/1` (draft 2020-12), derived from the schema the code validates with. */
import * as z from "zod";
import { REPORT_FORMAT } from "../../../domain/report/model.ts";
import { reportSchema } from "../../../domain/report/report-schema.ts";

export function printReportSchema(): string {
  const schema = z.toJSONSchema(reportSchema, {
    target: "draft-2020-12",
    // Readonly is how our own code holds a report; to the reader of a file it says nothing.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  const described = {
    ...schema,
    title: REPORT_FORMAT,
    description:
      "One month of a chronicle: entries, the sources they cite, findings, and the lines an importer set aside.",
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
