/** The whole machine at a glance, and every role × state × action against it. */
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../../../server/domain/policy/roles.ts";
import { demandReview } from "../../../server/domain/workflow/demand-review.ts";
import {
  mayReview,
  type ReviewAction,
  type ReviewQuestion,
  type ReviewRefusal,
  type ReviewVerdict,
} from "../../../server/domain/workflow/may-review.ts";
import { ENTRY_ACTIONS, type EntryAction } from "../../../server/domain/workflow/review-records.ts";
import { ENTRY_STATUSES, REPORT_STATUSES } from "../../../server/domain/workflow/standing.ts";

const TEAM = "team-1";

/** Who may, and what the others are told. */
const ROLE_OF: { readonly [A in ReviewAction]: readonly [Role, ReviewRefusal] } = {
  submit: ["editor", "needs-editor"],
  withdrawSubmission: ["editor", "needs-editor"],
  approve: ["reviewer", "needs-reviewer"],
  requestChanges: ["reviewer", "needs-reviewer"],
  verifySource: ["reviewer", "needs-reviewer"],
  rejectSource: ["reviewer", "needs-reviewer"],
  tickCitation: ["reviewer", "needs-reviewer"],
  untickCitation: ["reviewer", "needs-reviewer"],
  waiveFinding: ["publisher", "needs-publisher"],
  revokeWaiver: ["publisher", "needs-publisher"],
  publishReport: ["publisher", "needs-publisher"],
  reopenReport: ["publisher", "needs-publisher"],
  withdrawEdition: ["publisher", "needs-publisher"],
};

/** Columns: draft, submitted, changesRequested, approved, stale; "" where it may be done. */
const ENTRY_TABLE: { readonly [A in EntryAction]: readonly (ReviewRefusal | "")[] } = {
  submit: ["", "already-submitted", "", "already-approved", ""],
  withdrawSubmission: ["not-submitted", "", "not-submitted", "not-submitted", "not-submitted"],
  approve: ["not-submitted", "", "not-submitted", "already-approved", "not-submitted"],
  requestChanges: ["not-submitted", "", "already-requested", "", ""],
};

type Case = readonly [name: string, question: ReviewQuestion, why: ReviewRefusal | ""];

const named = (...parts: readonly unknown[]) => parts.join(" · ");

function* cases(): Iterable<Case> {
  for (const report of REPORT_STATUSES) {
    const isOpen = report === "open" || report === "reopened";
    const closed = isOpen ? "" : "report-published";
    const base = { teamId: TEAM, report };
    for (const action of ENTRY_ACTIONS)
      for (const [column, entry] of ENTRY_STATUSES.entries())
        for (const hasWritten of [false, true]) {
          const own = action === "approve" && hasWritten ? "own-words" : "";
          const why = closed || ENTRY_TABLE[action][column] || own;
          yield [named(report, action, entry, hasWritten), [action, { ...base, entry, hasWritten }], why];
        }
    for (const hasWritten of [false, true]) {
      const why = closed || (hasWritten ? "own-words" : "");
      yield [named(report, "verifySource", hasWritten), ["verifySource", { ...base, hasWritten }], why];
      yield [named(report, "tickCitation", hasWritten), ["tickCitation", { ...base, hasWritten }], why];
      for (const isAlone of [false, true])
        for (const line of ["blocking", "waived", "none"] as const) {
          const state = {
            blocking: hasWritten && !isAlone ? "own-words" : "",
            waived: "already-waived",
            none: "no-such-line",
          } as const;
          const subject = { ...base, line, hasWritten, isAlone };
          const name = named(report, "waive", line, hasWritten, isAlone);
          yield [name, ["waiveFinding", subject], closed || state[line]];
        }
    }
    yield [named(report, "rejectSource"), ["rejectSource", base], closed];
    yield [named(report, "untickCitation"), ["untickCitation", base], closed];
    yield [named(report, "revokeWaiver"), ["revokeWaiver", base], closed];
    yield [named(report, "reopen"), ["reopenReport", base], isOpen ? "report-not-published" : ""];
    for (const edition of ["standing", "withdrawn"] as const) {
      const why = edition === "withdrawn" ? "already-withdrawn" : "";
      yield [named(report, "withdraw", edition), ["withdrawEdition", { ...base, edition }], why];
    }
    for (const entries of [0, 3])
      for (const blocking of [0, 2]) {
        const gate = blocking > 0 ? "gate-closed" : "";
        const why = closed || (entries === 0 ? "nothing-to-publish" : gate);
        yield [
          named(report, "publish", entries, blocking),
          ["publishReport", { ...base, entries, blocking }],
          why,
        ];
      }
  }
}

const CASES = [...cases()];
const verdict = (why: ReviewRefusal | ""): ReviewVerdict => (why === "" ? { ok: true } : { ok: false, why });
const actor = (...roles: readonly Role[]) => ({ memberships: [{ teamId: TEAM, roles }] });

describe("every state × action, by who may", () => {
  it.each(CASES)("%s", (_, question, why) => {
    expect(mayReview(actor(ROLE_OF[question[0]][0]), ...question)).toEqual(verdict(why));
    expect(mayReview(actor(...ROLES), ...question)).toEqual(verdict(why));
  });
});

describe.each(ROLES)("%s", (role) => {
  it("is refused everything of other roles, whatever the state", () => {
    for (const [name, question] of CASES) {
      const [may, why] = ROLE_OF[question[0]];
      if (role !== may) expect(mayReview(actor(role), ...question), name).toEqual({ ok: false, why });
    }
  });
});

it("somebody outside the team is told nothing of any state", () => {
  const stranger = { memberships: [{ teamId: "team-2", roles: ROLES }] };
  for (const [name, question] of CASES)
    expect(mayReview(stranger, ...question), name).toEqual({ ok: false, why: "not-a-member" });
});

it("every refusal says what to do, under a code that programs know", () => {
  const reasons = new Set<ReviewRefusal>(CASES.flatMap(([, , why]) => (why === "" ? [] : [why])));
  for (const [, why] of Object.values(ROLE_OF)) reasons.add(why);
  for (const why of reasons) {
    const codes = /NOT_ALLOWED|REVIEW_REFUSED|GATE_CLOSED/u;
    expect(() => demandReview({ ok: false, why }), why).toThrow(
      expect.objectContaining({ code: expect.stringMatching(codes), details: why }),
    );
  }
});
