/** Who asks: a signed-in person with what they are in each of their teams at this moment. */
import type { Role } from "./roles.ts";

export interface Membership {
  readonly teamId: string;
  readonly roles: readonly Role[];
}

export interface Actor {
  readonly personId: string;
  /** Names the session among the person's own; opens nothing. */
  readonly sessionId: string;
  readonly memberships: readonly Membership[];
}

/** The actor's roles in the team; none when they do not belong to it. */
export function rolesIn(actor: Pick<Actor, "memberships">, teamId: string): readonly Role[] {
  return actor.memberships.find((one) => one.teamId === teamId)?.roles ?? [];
}
