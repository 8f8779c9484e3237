/** What the rules and the world find in one entry, the gravest first, and what of it keeps the month from being published. Pure. */
import type { Finding, Severity } from "../../domain/report/model.ts";
import type { ReadReport, ReviewState } from "../../domain/workflow/review-state.ts";
import { type ReviewUnit, STANDING_ID } from "../../domain/workflow/review-unit.ts";

export interface UnitFinding extends Pick<Finding, "ruleId" | "severity" | "message"> {
  /** Null where it does not stand in the way. */
  readonly gate: "blocks" | "waived" | null;
}

const GRAVEST_FIRST: readonly Severity[] = ["block", "warn", "info"];

export function unitFindings(
  { report }: Pick<ReadReport, "report">,
  { lines }: Pick<ReviewState, "lines">,
  unit: ReviewUnit,
): readonly UnitFinding[] {
  const own = report.findings.filter((finding) => isOf(finding, unit));
  return GRAVEST_FIRST.flatMap((severity) => own.filter((one) => one.severity === severity)).map(
    (finding) => {
      const { ruleId, severity, message, entryId, sourceId } = finding;
      const line = lines.find(
        (one) =>
          one.kind === "finding" &&
          one.ruleId === ruleId &&
          one.sourceId === sourceId &&
          (entryId === null || one.entryId === entryId),
      );
      const isWaived = line ? line.waiverId !== null : false;
      const gate = isWaived ? "waived" : "blocks";
      return { ruleId, severity, message, gate: severity === "block" ? gate : null };
    },
  );
}

/** What is found in a source concerns every entry that cites it; what concerns none stands with the words around them. */
function isOf({ entryId, sourceId }: Finding, { id, sourceIds }: ReviewUnit): boolean {
  if (entryId !== null) return entryId === id;
  return sourceId === null ? id === STANDING_ID : sourceIds.includes(sourceId);
}
