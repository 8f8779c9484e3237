/** The one place where a screen prints: the very page that is published, made in the browser. */
import type { Report } from "../../server/domain/report/model.ts";
import { writeHtml } from "../../server/formats/write/html/write-html.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../server/formats/write/print-options.ts";

export function printPage(report: Report): string {
  return writeHtml(report, DEFAULT_PRINT_OPTIONS);
}
