/** Findings as the rail shows and walks them: with keys that last, divided into this entry's and the others'. */
import type { Finding, Report, Severity } from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import type { KeyedFinding } from "../components/desk/findings-rail.tsx";

const keyedBefore = new WeakMap<Finding, KeyedFinding>();

/** Two findings that say the same of the same place are told apart by their order. What has its key already is the same value again. */
export function withKeys(findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = [finding.ruleId, finding.entryId, finding.sourceId, finding.message].join("|");
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const key = `${base}|${count}`;
    const before = keyedBefore.get(finding);
    if (before?.key === key) return before;
    const keyed = { key, finding };
    keyedBefore.set(finding, keyed);
    return keyed;
  });
}

export interface EntryFindings {
  readonly count: number;
  readonly worst: Severity;
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warn: 1, block: 2 };

export function findingsByEntry(findings: readonly Finding[]): ReadonlyMap<string, EntryFindings> {
  const byEntry = new Map<string, EntryFindings>();
  for (const { entryId, severity } of findings) {
    if (entryId === null) continue;
    const known = byEntry.get(entryId);
    const worst = known && GRAVITY[severity] <= GRAVITY[known.worst] ? known.worst : severity;
    byEntry.set(entryId, entryFindings((known?.count ?? 0) + 1, worst));
  }
  return byEntry;
}

const entryFindingsBefore = new Map<string, EntryFindings>();

/** The same numbers are the same value, so that a row that shows them need not be drawn again. */
function entryFindings(count: number, worst: Severity): EntryFindings {
  const key = `${count} ${worst}`;
  const known = entryFindingsBefore.get(key) ?? { count, worst };
  entryFindingsBefore.set(key, known);
  return known;
}

/** The entry a finding is about, or the first one that cites its source; null when it is about the whole month. */
export function entryOfFinding({ entryId, sourceId }: Finding, report: Report): string | null {
  if (entryId !== null || sourceId === null) return entryId;
  const citing = report.entries.find((entry) => citationsOf(entry).some((one) => one.sourceId === sourceId));
  return citing?.id ?? null;
}

/** The one after the active finding; else the first of the current entry or behind it; from the end back to the start. */
export function nextFinding(
  findings: readonly KeyedFinding[],
  report: Report,
  { activeKey, currentId }: { readonly activeKey: string | null; readonly currentId: string | null },
): KeyedFinding | null {
  const active = findings.findIndex((one) => one.key === activeKey);
  if (active >= 0) return findings[(active + 1) % findings.length] ?? null;
  const positions = new Map(report.entries.map((entry, index) => [entry.id, index]));
  const from = currentId === null ? 0 : (positions.get(currentId) ?? 0);
  const next = findings.find(
    ({ finding }) => finding.entryId !== null && (positions.get(finding.entryId) ?? 0) >= from,
  );
  return next ?? findings[0] ?? null;
}
