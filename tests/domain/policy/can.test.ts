import { describe, expect, it } from "vitest";
import {
  type Action,
  can,
  type Question,
  type Refusal,
  type Verdict,
} from "../../../server/domain/policy/can.ts";
import { ROLES, type Role } from "../../../server/domain/policy/roles.ts";

const TEAM = "team-1";
const OF_TEAM = { teamId: TEAM };

/** Each action on the most ordinary subject: a reader among several admins. */
const QUESTIONS: { readonly [A in Action]: Extract<Question, readonly [A, unknown]>[1] } = {
  seeTeam: OF_TEAM,
  readReport: OF_TEAM,
  writeReport: OF_TEAM,
  createReport: OF_TEAM,
  submitEntry: OF_TEAM,
  reviewReport: OF_TEAM,
  publishReport: OF_TEAM,
  comment: OF_TEAM,
  resolveComment: { ...OF_TEAM, isOwn: false },
  decideSuggestion: OF_TEAM,
  checkSources: OF_TEAM,
  readAudit: OF_TEAM,
  createChronicle: OF_TEAM,
  invitePerson: OF_TEAM,
  revokeInvite: OF_TEAM,
  changeRoles: { ...OF_TEAM, memberRoles: ["reader"], otherAdmins: 2, newRoles: ["editor"] },
  removeMember: { ...OF_TEAM, memberRoles: ["reader"], otherAdmins: 2 },
};

/** The whole policy at a glance: who may, and what the others are told. */
const POLICY: { readonly [A in Action]: readonly [may: readonly Role[], why: Refusal] } = {
  seeTeam: [ROLES, "not-a-member"],
  readReport: [ROLES, "not-a-member"],
  writeReport: [["editor"], "needs-editor"],
  createReport: [["editor"], "needs-editor"],
  submitEntry: [["editor"], "needs-editor"],
  reviewReport: [["reviewer"], "needs-reviewer"],
  publishReport: [["publisher"], "needs-publisher"],
  comment: [ROLES, "not-a-member"],
  resolveComment: [["editor", "reviewer"], "needs-own-editor-or-reviewer"],
  decideSuggestion: [["editor"], "needs-editor"],
  checkSources: [["editor", "reviewer", "publisher"], "needs-source-role"],
  readAudit: [["admin", "publisher"], "needs-admin-or-publisher"],
  createChronicle: [["admin", "editor"], "needs-admin-or-editor"],
  invitePerson: [["admin"], "needs-admin"],
  revokeInvite: [["admin"], "needs-admin"],
  changeRoles: [["admin"], "needs-admin"],
  removeMember: [["admin"], "needs-admin"],
};

const ACTIONS = Object.keys(POLICY) as readonly Action[];

function ask(roles: readonly Role[], action: Action, teamId = TEAM): Verdict {
  const question = [action, QUESTIONS[action]] as unknown as Question;
  return can({ memberships: [{ teamId, roles }] }, ...question);
}

/** All 32 sets of roles: a role is in a set when its bit is. */
const subsets = Array.from({ length: 2 ** ROLES.length }, (_, bits) =>
  ROLES.filter((_role, index) => (bits >> index) % 2 === 1),
);

describe("every role and every action", () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))(
    "%s: %s",
    (role, action) => {
      const [may, why] = POLICY[action];
      expect(ask([role], action)).toEqual(may.includes(role) ? { ok: true } : { ok: false, why });
    },
  );
});

describe("several roles", () => {
  it.each(ACTIONS)("together allow what one of them allows: %s", (action) => {
    const [may] = POLICY[action];
    for (const roles of subsets) {
      expect(ask(roles, action).ok, roles.join()).toBe(roles.some((role) => may.includes(role)));
    }
  });
});

describe("outside the team", () => {
  it.each(ACTIONS)("all roles elsewhere allow nothing here: %s", (action) => {
    expect(ask(ROLES, action, "team-2")).toEqual({ ok: false, why: "not-a-member" });
  });

  it.each(ACTIONS)("a membership without roles is none: %s", (action) => {
    expect(ask([], action)).toEqual({ ok: false, why: "not-a-member" });
  });

  it("the roles of one team do not spill into another", () => {
    const actor = {
      memberships: [
        { teamId: "team-2", roles: ["admin", "editor"] as const },
        { teamId: TEAM, roles: ["reader"] as const },
      ],
    };
    expect(can(actor, "writeReport", OF_TEAM)).toEqual({ ok: false, why: "needs-editor" });
    expect(can(actor, "writeReport", { teamId: "team-2" })).toEqual({ ok: true });
  });
});

describe("the last admin", () => {
  const admin = { memberships: [{ teamId: TEAM, roles: ["admin"] as const }] };
  const cases: readonly (readonly [
    memberRoles: readonly Role[],
    otherAdmins: number,
    newRoles: readonly Role[],
    Verdict,
  ])[] = [
    [["admin"], 0, ["editor"], { ok: false, why: "last-admin" }],
    [["admin"], 0, ["admin", "editor"], { ok: true }],
    [["admin"], 1, ["editor"], { ok: true }],
    [["editor"], 0, ["reader"], { ok: true }],
    [["admin", "editor"], 0, ["editor"], { ok: false, why: "last-admin" }],
  ];
  it.each(cases)("%j besides %i admins becomes %j", (memberRoles, otherAdmins, newRoles, verdict) => {
    expect(can(admin, "changeRoles", { ...OF_TEAM, memberRoles, otherAdmins, newRoles })).toEqual(verdict);
  });

  it.each([
    [["admin"], 0, { ok: false, why: "last-admin" }],
    [["admin"], 1, { ok: true }],
    [["reader"], 0, { ok: true }],
  ] as const)("%j besides %i admins is removed", (memberRoles, otherAdmins, verdict) => {
    expect(can(admin, "removeMember", { ...OF_TEAM, memberRoles, otherAdmins })).toEqual(verdict);
  });
});
