/** Ends the session one is in; its sockets close. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { Deps } from "../../ports/deps.ts";
import type { SessionCookie } from "../../ports/sessions.ts";

/** The cookie makes the browser forget. */
export async function signOut(
  { storage, accessNotices }: Pick<Deps, "storage" | "accessNotices">,
  actor: Actor,
): Promise<{ readonly cookie: SessionCookie }> {
  await storage.sessions.end(actor.personId, actor.sessionId);
  await accessNotices.announce(actor.personId);
  return { cookie: storage.sessions.blankCookie() };
}
