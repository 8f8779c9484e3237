/** The audit chain on PostgreSQL. A lock per team keeps two links from growing on the same one. */
import { auditHash } from "../../domain/audit/audit-event.ts";
import { canonicalJson } from "../../domain/report/canonical-json.ts";
import type { AuditLog } from "../../ports/audit-log.ts";
import type { Prisma } from "./generated/client.ts";

/** Any number that no other advisory lock of ours uses; the second key tells teams apart. */
const CHAIN_LOCK = 7_201;

export function createAuditLog(client: Prisma.TransactionClient): AuditLog {
  return {
    async add({ teamId, kind, personId, at, facts }) {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK}::int, hashtext(${teamId}))`;
      const last = await client.auditEvent.findFirst({ where: { teamId }, orderBy: { n: "desc" } });
      const link = {
        teamId,
        n: (last?.n ?? 0) + 1,
        at,
        personId,
        kind,
        facts: canonicalJson(facts),
        previous: last?.hash ?? "",
      };
      await client.auditEvent.create({ data: { ...link, at: new Date(at), hash: auditHash(link) } });
    },

    async chain(teamId) {
      const rows = await client.auditEvent.findMany({ where: { teamId }, orderBy: { n: "asc" } });
      return rows.map((row) => ({ ...row, at: row.at.getTime() }));
    },

    async teams() {
      const rows = await client.auditEvent.findMany({
        distinct: ["teamId"],
        select: { teamId: true },
        orderBy: { teamId: "asc" },
      });
      return rows.map((row) => row.teamId);
    },
  };
}
