/** A person's own account: what others see of them, their teams, and where they are signed in. */
import type { Actor } from "../../domain/policy/actor.ts";
import { notFound } from "../../domain/policy/demand.ts";
import type { Role } from "../../domain/policy/roles.ts";
import type { Language } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";

interface OwnSession {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly expiresAt: number;
  /** What the browser calls itself. */
  readonly userAgent: string;
  readonly isThisOne: boolean;
}

export interface AccountPage {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly teams: readonly {
    readonly teamId: string;
    readonly name: string;
    readonly roles: readonly Role[];
  }[];
  readonly sessions: readonly OwnSession[];
}

/** @throws DomainError NOT_FOUND when the account is gone */
export async function accountPage({ storage }: Pick<Deps, "storage">, actor: Actor): Promise<AccountPage> {
  const [person, sessions, teams] = await Promise.all([
    storage.people.find(actor.personId),
    storage.sessions.list(actor.personId),
    Promise.all(
      actor.memberships.map(async ({ teamId, roles }) => ({
        teamId,
        name: (await storage.teams.find(teamId))?.name ?? "",
        roles,
      })),
    ),
  ]);
  if (!person) throw notFound();
  const { name, email, language } = person;
  return {
    name,
    email,
    language,
    teams,
    sessions: sessions.map(({ sessionId, createdAt, expiresAt, userAgent }) => ({
      since: createdAt,
      expiresAt,
      userAgent,
      isThisOne: sessionId === actor.sessionId,
    })),
  };
}
