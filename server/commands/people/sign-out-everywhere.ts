/** Ends all sessions of a person, this one too, on every device; their sockets close. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { Deps } from "../../ports/deps.ts";
import type { SessionCookie } from "../../ports/sessions.ts";

/** The cookie makes this browser forget. */
export async function signOutEverywhere(
  { storage, accessNotices }: Pick<Deps, "storage" | "accessNotices">,
  actor: Actor,
): Promise<{ readonly cookie: SessionCookie }> {
  await storage.sessions.endAll(actor.personId);
  await accessNotices.announce(actor.personId);
  return { cookie: storage.sessions.blankCookie() };
}
