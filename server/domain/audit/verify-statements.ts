/**
 * Whether what was said about reports and what the audit log tells are the
 * same: each row of review, waiver, reopening and withdrawal has its event,
 * and each such event its row. A row written past the house shows, and so does
 * a log whose end was cut off.
 */
import { canonicalJson } from "../report/canonical-json.ts";
import type { EntryAction, ReviewRecords } from "../workflow/review-records.ts";
import type { AuditEvent, AuditKind } from "./audit-event.ts";

/** The kind under which each decision about an entry is told. */
export const ENTRY_AUDIT: Readonly<Record<EntryAction, AuditKind>> = {
  submit: "submission",
  withdrawSubmission: "submission-withdrawn",
  approve: "approval",
  requestChanges: "changes-requested",
};

/** The facts that an event and its row have in common, by kind. Who and when are compared where the row has them. */
const SHARED = {
  submission: ["reportId", "entryId", "digest", "seq", "reason"],
  "submission-withdrawn": ["reportId", "entryId", "digest", "seq", "reason"],
  approval: ["reportId", "entryId", "digest", "seq", "reason"],
  "changes-requested": ["reportId", "entryId", "digest", "seq", "reason"],
  "source-verdict": ["reportId", "sourceId", "verdict", "binding", "seq", "reason"],
  "citation-tick": ["reportId", "entryId", "citationId", "binding", "seq", "isTicked"],
  waiver: ["reportId", "waiverId", "line", "binding", "reason", "isAlone"],
  "waiver-revoked": ["reportId", "waiverId"],
  reopening: ["reportId", "edition"],
  withdrawal: ["reportId", "edition"],
} as const satisfies Partial<Record<AuditKind, readonly string[]>>;
type StatementKind = keyof typeof SHARED;

/** Kinds whose rows are read with the person and the time they say. */
const HAS_AUTHOR: ReadonlySet<string> = new Set<StatementKind>([
  ...Object.values(ENTRY_AUDIT),
  "source-verdict",
  "citation-tick",
  "waiver",
] as StatementKind[]);

interface Statement {
  readonly kind: StatementKind;
  readonly key: string;
}

function statement(
  kind: StatementKind,
  facts: Readonly<Record<string, unknown>>,
  { personId, at }: { readonly personId: string | null; readonly at: number } = { personId: null, at: 0 },
): Statement {
  const shared = SHARED[kind].map((name) => facts[name] ?? null);
  const author = HAS_AUTHOR.has(kind) ? [personId, at] : [];
  return { kind, key: canonicalJson([kind, ...author, ...shared] as never) };
}

/** What a report's rows say was done. */
export function statementsIn(reportId: string, records: ReviewRecords): readonly Statement[] {
  const { entries, verdicts, ticks, waivers, editions, reopenedAfter } = records;
  return [
    ...entries.map((row) => statement(ENTRY_AUDIT[row.action] as StatementKind, { reportId, ...row }, row)),
    ...verdicts.map((row) => statement("source-verdict", { reportId, ...row }, row)),
    ...ticks.map((row) => statement("citation-tick", { reportId, ...row }, row)),
    ...waivers.map((row) => statement("waiver", { reportId, ...row }, row)),
    ...waivers
      .filter((row) => row.isRevoked)
      .map(({ waiverId }) => statement("waiver-revoked", { reportId, waiverId })),
    ...reopenedAfter.map((edition) => statement("reopening", { reportId, edition })),
    ...editions
      .filter((row) => row.isWithdrawn)
      .map(({ n }) => statement("withdrawal", { reportId, edition: n })),
  ];
}

export interface StatementFault {
  readonly kind: string;
  /** Of the event; null when there is none. */
  readonly n: number | null;
}

/** `said` by the team's rows and told by its chain; each once in the other. */
export function statementFaults(
  said: readonly Statement[],
  events: readonly AuditEvent[],
): readonly StatementFault[] {
  const rows = new Map<string, Statement[]>();
  for (const one of said) rows.set(one.key, [...(rows.get(one.key) ?? []), one]);
  const faults: StatementFault[] = [];
  for (const event of events) {
    const { kind, n } = event;
    if (!isStatementKind(kind)) continue;
    if (rows.get(keyOf(kind, event))?.pop() === undefined) faults.push({ kind, n });
  }
  for (const left of rows.values()) for (const { kind } of left) faults.push({ kind, n: null });
  return faults;
}

function isStatementKind(kind: string): kind is StatementKind {
  return Object.hasOwn(SHARED, kind);
}

function keyOf(kind: StatementKind, event: AuditEvent): string {
  return statement(kind, factsOf(event), event).key;
}

function factsOf({ facts }: AuditEvent): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(facts)) as Record<string, unknown>;
  } catch {
    // Somebody wrote into the row; its own hash says so.
    return {};
  }
}
