/** What is found in an entry under review: in its words, as the gate has it, and in the world. Pure. */
import type { Severity } from "../../server/domain/report/model.ts";
import type { EntryForReview } from "../../server/queries/review/review-entry.ts";
import type { UnitFinding } from "../../server/queries/review/unit-findings.ts";
import type { FoundInWorld } from "../world/merged-findings.ts";

const GRAVITY: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

/** The gravest first. What blocks of the world is among the entry's own already. */
export function allFindings(
  { entryId, findings, sources }: Pick<EntryForReview, "entryId" | "findings" | "sources">,
  world: readonly FoundInWorld[],
): readonly UnitFinding[] {
  const cited = new Set(sources.map(({ source }) => source.id));
  const further = world.flatMap(({ finding }): readonly UnitFinding[] => {
    const { ruleId, severity, message } = finding;
    const isHere =
      finding.entryId === null
        ? finding.sourceId !== null && cited.has(finding.sourceId)
        : finding.entryId === entryId;
    return isHere && severity !== "block" ? [{ ruleId, severity, message, gate: null }] : [];
  });
  return [...findings, ...further].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
