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
  | readonly ["writeReport", OfTeam];

export type Action = Question[0];

export type Refusal =
  | "not-a-member"
  | "needs-admin"
  | "needs-editor"
  | "needs-admin-or-editor"
  | "last-admin";

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

const YES: Verdict = { ok: true };
const no = (why: Refusal): Verdict => ({ ok: false, why });

/** Somebody outside the team gets one answer whatever they ask: to them it does not exist. */
export function can(actor: Pick<Actor, "memberships">, ...question: Question): Verdict {
  const roles = rolesIn(actor, question[1].teamId);
  if (roles.length === 0) return no("not-a-member");
  const isAdmin = roles.includes("admin");
  const isEditor = roles.includes("editor");
  switch (question[0]) {
    case "seeTeam":
    case "readReport":
      return YES;
    case "writeReport":
    case "createReport":
      return isEditor ? YES : no("needs-editor");
    case "createChronicle":
      return isAdmin || isEditor ? YES : no("needs-admin-or-editor");
    case "invitePerson":
    case "revokeInvite":
      return isAdmin ? YES : no("needs-admin");
    case "changeRoles":
      if (!isAdmin) return no("needs-admin");
      return question[1].newRoles.includes("admin") ? YES : spareAdmin(question[1]);
    case "removeMember":
      return isAdmin ? spareAdmin(question[1]) : no("needs-admin");
    default:
      return question satisfies never;
  }
}

/** A team always keeps an admin. */
function spareAdmin({ memberRoles, otherAdmins }: OfMember): Verdict {
  return memberRoles.includes("admin") && otherAdmins === 0 ? no("last-admin") : YES;
}
