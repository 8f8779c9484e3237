/** The one place where a screen prints: the very page that is published, made in the browser. */

import { titledReport } from "../../server/domain/edition/titled-report.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { writeHtml } from "../../server/formats/write/html/write-html.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../server/formats/write/print-options.ts";

export function printPage(report: Report, chronicleTitle: string): string {
  return writeHtml(titledReport(report, chronicleTitle), DEFAULT_PRINT_OPTIONS);
}
