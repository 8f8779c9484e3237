/** Who a request comes from, read from its cookie: the start of every screen and command. */
import type { Actor } from "../../domain/policy/actor.ts";
import type { Language } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";
import type { SessionCookie } from "../../ports/sessions.ts";

export interface SignedInPerson extends Actor {
  readonly name: string;
  readonly email: string;
  /** Of the screens. */
  readonly language: Language;
  /** To be sent with the answer when the session was just prolonged. */
  readonly renewedCookie: SessionCookie | null;
}

/** `cookie` is the request's Cookie header as it came. Null for a visitor. */
export async function signedInPerson(
  { storage }: Pick<Deps, "storage">,
  cookie: string | null,
): Promise<SignedInPerson | null> {
  const session = await storage.sessions.find(cookie);
  if (!session) return null;
  const { personId, sessionId, renewedCookie } = session;
  const [person, memberships] = await Promise.all([
    storage.people.find(personId),
    storage.members.ofPerson(personId),
  ]);
  if (!person) return null;
  const { name, email, language } = person;
  return { personId, sessionId, memberships, name, email, language, renewedCookie };
}
