/**
 * Whose eyes an entry still needs: who wrote in it since its last approval,
 * and who of the team may approve it. Where nobody may, the rule that nobody
 * approves their own words asks for one more reviewer.
 */
import type { Role } from "../policy/roles.ts";

interface TeamMember {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Names; whoever asks is in neither list. */
export interface SecondEyes {
  readonly wrote: readonly string[];
  readonly may: readonly string[];
}

/** `hasWritten`: since the last approval. */
export function secondEyes(
  members: readonly TeamMember[],
  hasWritten: (personId: string) => boolean,
  askerId: string,
): SecondEyes {
  const others = members.filter(({ personId }) => personId !== askerId);
  const named = (some: readonly TeamMember[]) => some.map(({ name }) => name);
  return {
    wrote: named(others.filter(({ personId }) => hasWritten(personId))),
    may: named(others.filter(({ personId, roles }) => roles.includes("reviewer") && !hasWritten(personId))),
  };
}

/** For whoever wrote in the entry and cannot approve it. */
export function ownWordsRefusal({ wrote, may }: SecondEyes): string {
  const writers = listed(["You", ...wrote], "and");
  const began = `${writers} wrote in this entry since its last approval.`;
  if (may.length > 0) return `${began} ${listed(may, "or")} can approve it.`;
  return `${began} Nobody else in the team is a reviewer, so nobody can approve it: an admin invites another reviewer, or gives somebody the role, on the Team page.`;
}

function listed(names: readonly string[], joint: "and" | "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${joint} ${last}`;
}
