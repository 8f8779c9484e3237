/**
 * One PostgreSQL for a whole run of the tests, with a template database brought
 * to this version's schema the way a house's own is. Test files copy it.
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../server/adapters/postgres/supervisor.ts";
import { migrateDatabase } from "../../server/adapters/prisma/migrate.ts";
import { databaseUrl, TEMPLATE } from "../factories/database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the cluster's first database, as its owner. */
    postgresUrl: string;
  }
}

export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "chronicle-tests-"));
  // As root the server runs as another user, who has to get through to its folder.
  await chmod(folder, 0o711);
  const postgres = await startPostgres(join(folder, "postgres"));
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("postgresUrl", postgres.url);
  return stop;
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrateDatabase(databaseUrl(url, TEMPLATE), resolve(import.meta.dirname, "../.."));
}
