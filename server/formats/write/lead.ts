/** Which opening an entry prints: house form from its fields, or the words of the file it came from. */
import type { Entry, ReportHeader } from "../../domain/report/model.ts";
import { houseLead } from "../../domain/report/print-lead.ts";
import type { PrintOptions } from "./print-options.ts";

export type LeadOf = (entry: Entry) => string;

export function leadPrinter(header: ReportHeader, options: Pick<PrintOptions, "printedLeadOf">): LeadOf {
  return (entry) => options.printedLeadOf?.(entry) ?? houseLead(entry, header.language, header.month);
}
