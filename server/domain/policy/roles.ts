/** What a person may be in a team. One person may hold several roles; nobody is without one. */
import { z } from "zod";

export const ROLES = ["admin", "editor", "reviewer", "publisher", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** In the order of `ROLES`, each once, so that equal sets are equal arrays. */
export function inHouseOrder(roles: readonly Role[]): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

export const rolesSchema = z
  .array(z.enum(ROLES))
  .min(1, "choose at least one role")
  .max(20)
  .transform(inHouseOrder);
