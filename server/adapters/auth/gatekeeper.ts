/**
 * Who may open a report's socket, in one statement: cookie → session → the
 * person's roles in the team that owns the document. Asking does not prolong a
 * session: its new cookie could not be sent. A document of another team is
 * answered like one that does not exist.
 */
import { can } from "../../domain/policy/can.ts";
import { ROLES, type Role } from "../../domain/policy/roles.ts";
import type { AdmissionResult, Gatekeeper } from "../../ports.ts";
import type { Database } from "../prisma/database.ts";
import { createLucia, type LuciaSettings, readSecret } from "./lucia.ts";

interface AccessRow {
  readonly person_id: string;
  readonly name: string;
  /** Null when the document does not exist or is another team's. */
  readonly team_id: string | null;
  readonly roles: string[] | null;
}

const ACCESS = `
SELECT person.id AS person_id, person.name, member.team_id, member.roles
FROM session
JOIN person ON person.id = session.person_id
LEFT JOIN LATERAL (
  SELECT membership.team_id, membership.roles::text[] AS roles
  FROM report
  JOIN chronicle ON chronicle.id = report.chronicle_id
  JOIN membership ON membership.team_id = chronicle.team_id AND membership.person_id = person.id
  WHERE report.doc_id = $2::uuid
) AS member ON true
WHERE session.id_hash = $1 AND session.expires_at > $3`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export function createGatekeeper({ prisma, pool }: Database, settings: LuciaSettings): Gatekeeper {
  const { clock, secrets } = settings;
  const lucia = createLucia(prisma, settings);

  const ask = async (
    sessionId: string,
    docId: string,
    outside: "not-a-member" | "no-such-document",
  ): Promise<AdmissionResult> => {
    const searched = UUID.test(docId) ? docId : null;
    const { rows } = await pool.query<AccessRow>(ACCESS, [sessionId, searched, new Date(clock.now())]);
    const row = rows[0];
    if (!row) return { ok: false, reason: "signed-out" };
    const { person_id: personId, name, team_id: teamId, roles } = row;
    if (teamId === null || roles === null) return { ok: false, reason: outside };
    const actor = { memberships: [{ teamId, roles: roles.filter(isRole) }] };
    if (!can(actor, "readReport", { teamId }).ok) return { ok: false, reason: outside };
    const canWrite = can(actor, "writeReport", { teamId }).ok;
    return { ok: true, admission: { personId, sessionId, name, canWrite } };
  };

  return {
    async admit(cookie, docId) {
      const secret = readSecret(lucia, cookie);
      if (!secret) return { ok: false, reason: "signed-out" };
      return ask(secrets.hash(secret), docId, "no-such-document");
    },

    // Whoever was let in knows that the document exists, and may hear that they were removed.
    readmit: ({ sessionId }, docId) => ask(sessionId, docId, "not-a-member"),
  };
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}
