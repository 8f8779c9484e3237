/** The report with the findings of every offline rule behind the reader's doubts. */
import { isImportDoubt } from "../domain/report/import-doubts.ts";
import type { Report } from "../domain/report/model.ts";
import { ALL_RULES } from "../domain/rules/catalogue.ts";
import { createChecker } from "../domain/rules/engine.ts";
import type { Rule } from "../domain/rules/rule.ts";
import type { OpenedReport } from "./open-report.ts";

/** `more` are rules that need to know what the file does not say. */
export async function withFindings(
  { report, gazetteer, numbering }: OpenedReport,
  more: readonly Rule[] = [],
): Promise<Report> {
  const checker = createChecker({ rules: [...ALL_RULES, ...more], gazetteer: await gazetteer(), numbering });
  const doubts = report.findings.filter(isImportDoubt);
  return { ...report, findings: [...doubts, ...checker.check(report)] };
}
