/** What somebody with an invitation sees before they take it: which team, as what, until when. */
import type { Role } from "../../domain/policy/roles.ts";
import type { Deps } from "../../ports/deps.ts";

export interface JoinPage {
  readonly teamName: string;
  readonly roles: readonly Role[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Null for a link that does not work, whatever the reason. */
export async function joinPage(
  { storage, secrets, clock }: Pick<Deps, "storage" | "secrets" | "clock">,
  { token }: { readonly token: string },
): Promise<JoinPage | null> {
  const invite = await storage.invites.findOpen(secrets.hash(token), clock.now());
  if (!invite || invite.teamId === null) return null;
  const team = await storage.teams.find(invite.teamId);
  return team && { teamName: team.name, roles: invite.roles, expiresAt: invite.expiresAt };
}
