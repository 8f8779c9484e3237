/** Rows and events must tell the same: each once in the other. */
import { describe, expect, it } from "vitest";
import type { AuditEvent } from "../../../server/domain/audit/audit-event.ts";
import { statementFaults, statementsIn } from "../../../server/domain/audit/verify-statements.ts";
import type { ReviewRecords } from "../../../server/domain/workflow/review-records.ts";

const said = { personId: "ann", at: 5, seq: 7 };
const entry = { ...said, n: 1, entryId: "e1", digest: "d", sourceIds: [], reason: null } as const;
const RECORDS: ReviewRecords = {
  entries: [
    { ...entry, action: "submit" },
    { ...entry, n: 2, action: "approve" },
    { ...entry, n: 3, action: "approve" },
  ],
  verdicts: [{ ...said, n: 1, sourceId: "s1", verdict: "rejected", binding: "b", reason: "No." }],
  ticks: [{ ...said, n: 1, entryId: "e1", citationId: "c1", binding: "b", isTicked: false }],
  waivers: [
    {
      ...said,
      n: 1,
      waiverId: "w1",
      line: "l",
      binding: "b",
      reason: "Known.",
      isAlone: false,
      isRevoked: true,
    },
  ],
  editions: [
    { n: 1, isWithdrawn: true },
    { n: 2, isWithdrawn: false },
  ],
  reopenedAfter: [1],
};

const event = (n: number, kind: string, facts: object, by = said.personId): AuditEvent => ({
  teamId: "t",
  n,
  at: said.at,
  personId: by,
  kind,
  facts: JSON.stringify({ reportId: "r", ...facts }),
  previous: "",
  hash: "",
});

const onEntry = { entryId: "e1", digest: "d", seq: 7, reason: null };
const EVENTS: readonly AuditEvent[] = [
  event(1, "sign-in", {}),
  event(2, "submission", onEntry),
  event(3, "approval", onEntry),
  event(4, "approval", onEntry),
  event(5, "source-verdict", { sourceId: "s1", verdict: "rejected", binding: "b", seq: 7, reason: "No." }),
  event(6, "citation-tick", { entryId: "e1", citationId: "c1", binding: "b", seq: 7, isTicked: false }),
  event(7, "waiver", { waiverId: "w1", line: "l", binding: "b", reason: "Known.", isAlone: false }),
  event(8, "waiver-revoked", { waiverId: "w1" }, "bob"),
  event(9, "publication", { edition: 1 }),
  event(10, "withdrawal", { edition: 1, reason: "In danger." }),
  event(11, "reopening", { edition: 1, reason: "A mistake." }),
];

const faults = (records: ReviewRecords, events: readonly AuditEvent[]) =>
  statementFaults(statementsIn("r", records), events);
const without = (n: number) => EVENTS.filter((one) => one.n !== n);

describe("rows and events", () => {
  it("tell the same", () => {
    expect(faults(RECORDS, EVENTS)).toEqual([]);
  });

  it.each([2, 3, 5, 6, 7, 8, 10, 11])("miss event %i when it is gone", (n) => {
    const kind = EVENTS.find((one) => one.n === n)?.kind;
    expect(faults(RECORDS, without(n))).toEqual([{ kind, n: null }]);
  });

  it("miss a row when it is gone, though another like it is there", () => {
    const records = { ...RECORDS, entries: RECORDS.entries.slice(0, 2) };
    expect(faults(records, EVENTS)).toEqual([{ kind: "approval", n: 4 }]);
  });

  it("do not take one for the other when it is another's, of another time or about other words", () => {
    for (const other of [
      { ...EVENTS[2], personId: "bob" },
      { ...EVENTS[2], at: 6 },
      event(3, "approval", { ...onEntry, digest: "other" }),
      { ...EVENTS[2], facts: "{" },
    ] as AuditEvent[])
      expect(faults(RECORDS, [...without(3), other])).toEqual([
        { kind: "approval", n: 3 },
        { kind: "approval", n: null },
      ]);
  });
});
