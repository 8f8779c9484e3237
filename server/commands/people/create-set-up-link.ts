/** Makes the one-time link with which the first visitor sets up an empty house. Printed to the console, never mailed. */
import type { Deps } from "../../ports/deps.ts";
import { LINK_LIFE_MS } from "./link-life.ts";

export interface SetUpLink {
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Null once the house has a team. Earlier links stop working: only the one printed last is good. */
export async function createSetUpLink({
  storage,
  clock,
  ids,
  secrets,
  origin,
}: Pick<Deps, "storage" | "clock" | "ids" | "secrets" | "origin">): Promise<SetUpLink | null> {
  if (!(await storage.teams.isHouseEmpty())) return null;
  const token = secrets.create();
  const now = clock.now();
  const expiresAt = now + LINK_LIFE_MS;
  const isMade = await storage.transaction(async ({ teams, invites }) => {
    await teams.lockHouse();
    if (!(await teams.isHouseEmpty())) return false;
    await invites.revokeSetUpLinks(now);
    await invites.add({
      id: ids.next(),
      tokenHash: secrets.hash(token),
      teamId: null,
      roles: [],
      createdById: null,
      createdAt: now,
      expiresAt,
    });
    return true;
  });
  return isMade ? { link: `${origin}/set-up/${token}`, expiresAt } : null;
}
