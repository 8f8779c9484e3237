/** Whether a link may set up the house, and whether the house still waits for it. */
import type { Deps } from "../../ports/deps.ts";

export interface SetUpPage {
  readonly isHouseEmpty: boolean;
  /** The link works and the house is empty. */
  readonly isUsable: boolean;
}

/** `token` is null for a visitor without a link. */
export async function setUpPage(
  { storage, secrets, clock }: Pick<Deps, "storage" | "secrets" | "clock">,
  { token }: { readonly token: string | null },
): Promise<SetUpPage> {
  const isHouseEmpty = await storage.teams.isHouseEmpty();
  if (!isHouseEmpty || token === null) return { isHouseEmpty, isUsable: false };
  const invite = await storage.invites.findOpen(secrets.hash(token), clock.now());
  return { isHouseEmpty, isUsable: invite !== null && invite.teamId === null };
}
