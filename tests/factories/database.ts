/** A fresh, migrated database for a test file: a copy of the run's template, so that no file sees another's rows. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { type Database, openDatabase } from "../../server/adapters/prisma/database.ts";

export const TEMPLATE = "chronicle_template";

/** The same server, another database on it. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export interface TestDatabase extends Database {
  readonly url: string;
}

export async function createTestDatabase(connections = 8): Promise<TestDatabase> {
  const postgresUrl = inject("postgresUrl");
  if (!postgresUrl)
    throw new Error("vitest.config.ts must name tests/integration/postgres-global-setup.ts as globalSetup");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  await client.end();
  const url = databaseUrl(postgresUrl, name);
  return { ...openDatabase(url, connections), url };
}

/** One database for the tests of the surrounding file or `describe`. Read it inside them, not before. */
export function testDatabase(connections?: number): () => TestDatabase {
  let database: TestDatabase | null = null;
  beforeAll(async () => {
    database = await createTestDatabase(connections);
  });
  afterAll(async () => {
    await database?.close();
  });
  return () => {
    if (!database) throw new Error("the database is there only while tests run");
    return database;
  };
}
