/**
 * What a reader was not sure of, as findings beside those of the rules, so
 * that the import screen and `check` show them in the same list. They never
 * block: the person importing looks and goes on.
 */
import type { Finding, Severity } from "./model.ts";

export const IMPORT_DOUBTS = {
  I01: { severity: "warn", title: "File read with doubts" },
  I02: { severity: "warn", title: "Unsure of the date or place" },
  I03: { severity: "info", title: "Unsure where an entry begins or ends" },
  I04: { severity: "info", title: "Unsure of a source" },
} as const satisfies Record<string, { severity: Severity; title: string }>;

export type DoubtId = keyof typeof IMPORT_DOUBTS;

export function isImportDoubt(finding: Pick<Finding, "ruleId">): boolean {
  return finding.ruleId in IMPORT_DOUBTS;
}

export function importDoubt(
  ruleId: DoubtId,
  message: string,
  about: Partial<Pick<Finding, "entryId" | "sourceId" | "number">> = {},
): Finding {
  const { severity } = IMPORT_DOUBTS[ruleId];
  return { ruleId, severity, entryId: null, sourceId: null, number: null, ...about, message, fix: null };
}
