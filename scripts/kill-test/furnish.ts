/** A team of writers and one month for them, made straight through the stores of a house that is closed. */
import { randomUUID } from "node:crypto";
import { randomSecrets } from "../../server/adapters/auth/random-ids.ts";
import { documentSeeder } from "../../server/adapters/document-seeder.ts";
import { createStorage } from "../../server/adapters/prisma/stores.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { openData } from "../../server/open-data.ts";

export interface Furnished {
  readonly docId: string;
  readonly lineage: string;
  readonly schemaVersion: number;
  /** One for each writer, as a Cookie header. */
  readonly cookies: readonly string[];
}

export interface FurnishSettings {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly origin: string;
  readonly writers: number;
  readonly report: Report;
}

export async function furnish(settings: FurnishSettings): Promise<Furnished> {
  const { dataDir, databaseUrl, origin, writers, report } = settings;
  const data = await openData({ dataDir, databaseUrl }, () => undefined);
  try {
    const createdAt = Date.now();
    const clock = { now: () => Date.now() };
    const storage = createStorage(data.database, { clock, secrets: randomSecrets, origin });
    const teamId = randomUUID();
    await storage.teams.add({ id: teamId, name: "Night Desk", createdAt });
    const people: { readonly personId: string; readonly cookie: string }[] = [];
    for (let index = 0; index < writers; index++) {
      const personId = randomUUID();
      const email = `writer-${index}@example.org`;
      const person = { id: personId, email, name: `Writer ${index}`, language: "en" as const, createdAt };
      await storage.people.add({ ...person, passwordHash: "nobody signs in with a password here" });
      await storage.members.add({ teamId, personId, roles: ["editor"], createdAt });
      const { name, value } = await storage.sessions.open(personId, "kill test");
      people.push({ personId, cookie: `${name}=${value}` });
    }
    const chronicleId = randomUUID();
    const { month, language } = report.report;
    await storage.chronicles.add({
      id: chronicleId,
      teamId,
      slug: "kills",
      title: "Kills",
      language,
      createdAt,
    });
    const createdById = people[0]?.personId ?? "";
    const docId = randomUUID();
    const { lineage, schemaVersion, seed } = documentSeeder.seed(report, {
      personId: createdById,
      at: createdAt,
    });
    const row = { id: randomUUID(), chronicleId, month, docId, createdById, createdAt };
    await storage.transaction((stores) => stores.reports.add(row, { lineage, schemaVersion, seed }, "seed"));
    return { docId, lineage, schemaVersion, cookies: people.map(({ cookie }) => cookie) };
  } finally {
    await data.close();
  }
}
