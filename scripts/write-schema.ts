/** Prints the JSON Schema of `chronicle-report/1`, made from the schema the code validates with. */
import { printReportSchema } from "../server/formats/write/json/report-json-schema.ts";

process.stdout.write(printReportSchema());
