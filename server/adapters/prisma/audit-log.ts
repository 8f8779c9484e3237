/** The audit chain on PostgreSQL. A lock per team keeps two links from growing on the same one. */
import { auditHash } from "../../domain/audit/audit-event.ts";
import { canonicalJson } from "../../domain/report/canonical-json.ts";
import type { AuditFilter, AuditLog, AuditPlace } from "../../ports/audit-log.ts";
import type { AuditEvent, Prisma } from "./generated/client.ts";

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
      return rows.map(fromRow);
    },

    async links(teamId, n, most) {
      const where = { teamId, n: { gt: n } };
      const rows = await client.auditEvent.findMany({ where, orderBy: { n: "asc" }, take: most });
      return rows.map(fromRow);
    },

    async page(teamId, filter, place, most) {
      const isUpward = place !== null && "above" in place;
      const rows = await client.auditEvent.findMany({
        where: { teamId, ...numbers(place), ...fitting(filter) },
        orderBy: { n: isUpward ? "asc" : "desc" },
        take: most,
      });
      return (isUpward ? rows.reverse() : rows).map(fromRow);
    },

    async actors(teamId) {
      const rows = await client.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT person_id::text AS id FROM audit_event
        WHERE team_id = ${teamId}::uuid AND person_id IS NOT NULL`;
      return rows.map((row) => row.id);
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

function fromRow({ at, ...row }: AuditEvent) {
  return { ...row, at: at.getTime() };
}

function numbers(place: AuditPlace): Prisma.AuditEventWhereInput {
  if (place === null) return {};
  return { n: "below" in place ? { lt: place.below } : { gt: place.above } };
}

/** Facts are canonical JSON: a name and its id stand in them in one way only. */
function fitting({ personId, reportId, kind }: AuditFilter): Prisma.AuditEventWhereInput {
  const of = (name: string, id: string) => ({ facts: { contains: `"${name}":"${id}"` } });
  return {
    ...(kind !== null && { kind }),
    AND: [
      ...(personId === null ? [] : [{ OR: [{ personId }, of("personId", personId)] }]),
      ...(reportId === null ? [] : [of("reportId", reportId)]),
    ],
  };
}
