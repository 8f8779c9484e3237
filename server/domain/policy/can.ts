/**
 * Who may do what, in one pure function. Commands ask it before they write and
 * again inside the transaction; screens ask it before they offer a button.
 */
import { type Actor, rolesIn } from "./actor.ts";
import type { Role } from "./roles.ts";

/** Anything that belongs to a team is asked about as that team. */
interface OfTeam {
  readonly teamId: string;
}

export interface OfMember extends OfTeam {
  readonly memberRoles: readonly Role[];
  /** How many admins the team has besides this member. */
  readonly otherAdmins: number;
}

/** A thread of comments. */
export interface OfThread extends OfTeam {
  /** Whether the actor began it. */
  readonly isOwn: boolean;
}

interface OfRoleChange extends OfMember {
  readonly newRoles: readonly Role[];
}

/** An action and what it is done to. */
export type Question =
  | readonly ["seeTeam", OfTeam]
  | readonly ["invitePerson", OfTeam]
  | readonly ["revokeInvite", OfTeam]
  | readonly ["changeRoles", OfRoleChange]
  | readonly ["removeMember", OfMember]
  | readonly ["createChronicle", OfTeam]
  | readonly ["createReport", OfTeam]
  | readonly ["readReport", OfTeam]
  | readonly ["writeReport", OfTeam]
  | readonly ["submitEntry", OfTeam]
  | readonly ["reviewReport", OfTeam]
  | readonly ["publishReport", OfTeam]
  | readonly ["comment", OfTeam]
  | readonly ["resolveComment", OfThread]
  | readonly ["decideSuggestion", OfTeam]
  | readonly ["checkSources", OfTeam]
  | readonly ["readAudit", OfTeam];

export type Action = Question[0];

export type Refusal =
  | "not-a-member"
  | "needs-admin"
  | "needs-editor"
  | "needs-reviewer"
  | "needs-publisher"
  | "needs-admin-or-editor"
  | "needs-own-editor-or-reviewer"
  | "needs-source-role"
  | "needs-admin-or-publisher"
  | "last-admin";

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

const YES: Verdict = { ok: true };
const no = (why: Refusal): Verdict => ({ ok: false, why });

type Needs = readonly [why: Refusal, ...roles: Role[]];

const ADMIN: Needs = ["needs-admin", "admin"];
const EDITOR: Needs = ["needs-editor", "editor"];

/** Actions that any of some roles may take, whatever they are taken on; null where membership is enough. */
const NEEDS = {
  seeTeam: null,
  readReport: null,
  comment: null,
  writeReport: EDITOR,
  createReport: EDITOR,
  submitEntry: EDITOR,
  decideSuggestion: EDITOR,
  reviewReport: ["needs-reviewer", "reviewer"],
  publishReport: ["needs-publisher", "publisher"],
  // Whoever writes, approves or releases looks after what it rests on.
  checkSources: ["needs-source-role", "editor", "reviewer", "publisher"],
  readAudit: ["needs-admin-or-publisher", "admin", "publisher"],
  createChronicle: ["needs-admin-or-editor", "admin", "editor"],
  resolveComment: ["needs-own-editor-or-reviewer", "editor", "reviewer"],
  invitePerson: ADMIN,
  revokeInvite: ADMIN,
  changeRoles: ADMIN,
  removeMember: ADMIN,
} satisfies Readonly<Record<Action, Needs | null>>;

/** Somebody outside the team gets one answer whatever they ask: to them it does not exist. */
export function can(actor: Pick<Actor, "memberships">, ...question: Question): Verdict {
  const [action, about] = question;
  const held = rolesIn(actor, about.teamId);
  if (held.length === 0) return no("not-a-member");
  if (action === "resolveComment" && about.isOwn) return YES;
  const needs: Needs | null = NEEDS[action];
  if (needs !== null && !isHeld(needs, held)) return no(needs[0]);
  if (action === "changeRoles") return about.newRoles.includes("admin") ? YES : spareAdmin(about);
  return action === "removeMember" ? spareAdmin(about) : YES;
}

function isHeld([, ...roles]: Needs, held: readonly Role[]): boolean {
  return roles.some((role) => held.includes(role));
}

/** A team always keeps an admin. */
function spareAdmin({ memberRoles, otherAdmins }: OfMember): Verdict {
  return memberRoles.includes("admin") && otherAdmins === 0 ? no("last-admin") : YES;
}
