/** Drops what has run out: expired sessions and failures to sign in that no longer count. For the hour hand. */
import type { Deps } from "../../ports/deps.ts";

export async function forgetExpired({
  storage,
  throttle,
}: Pick<Deps, "storage" | "throttle">): Promise<void> {
  await storage.sessions.forgetExpired();
  await throttle.forgetOld();
}
