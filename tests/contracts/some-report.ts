/** A report to keep things about, in a team of its own. */
import { randomUUID } from "node:crypto";
import type { Storage } from "../../server/ports/storage.ts";
import { someTeam } from "./team-store.ts";

export const AT = Date.parse("2031-04-02T10:00:00.123Z");

export interface SomeReport {
  readonly teamId: string;
  readonly slug: string;
  readonly chronicleId: string;
  readonly reportId: string;
}

export async function someReport(storage: Storage): Promise<SomeReport> {
  const team = someTeam();
  await storage.teams.add(team);
  const chronicleId = randomUUID();
  const slug = `c-${chronicleId}`;
  await storage.chronicles.add({
    id: chronicleId,
    teamId: team.id,
    slug,
    title: "Steppe Chronicle",
    language: "en",
    createdAt: AT,
  });
  const reportId = randomUUID();
  await storage.transaction(({ reports }) =>
    reports.add(
      {
        id: reportId,
        chronicleId,
        month: "2031-03",
        docId: randomUUID(),
        createdById: randomUUID(),
        createdAt: AT,
      },
      { seed: new Uint8Array([1]), lineage: "lineage-1", schemaVersion: 1 },
      randomUUID(),
    ),
  );
  return { teamId: team.id, slug, chronicleId, reportId };
}

export async function somePerson(storage: Storage, name = "Aru Bekova"): Promise<string> {
  const id = randomUUID();
  await storage.people.add({
    id,
    email: `${id}@example.org`,
    name,
    language: "en",
    passwordHash: "none",
    createdAt: AT,
  });
  return id;
}

/** Gives the transaction up, as a command does that lost. */
export class GivenUp extends Error {}
