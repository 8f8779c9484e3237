/** Bringing a database to this version's schema. */
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { migrateDatabase } from "../../server/adapters/prisma/migrate.ts";
import { databaseUrl } from "../factories/database.ts";
import { refusalError } from "./refused.ts";

const root = resolve(import.meta.dirname, "../..");

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("is done once by two processes that start at the same time", async () => {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  await query(inject("postgresUrl"), `CREATE DATABASE ${name}`);
  const url = databaseUrl(inject("postgresUrl"), name);
  await Promise.all([migrateDatabase(url, root), migrateDatabase(url, root)]);
  const applied = await query(
    url,
    "SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations",
  );
  expect(applied).toEqual([{ migration_name: expect.stringMatching(/^\d{14}_init$/u), done: true }]);
});

it("says so when there is no such database, without giving away how it was reached", async () => {
  const url = databaseUrl(inject("postgresUrl"), "no_such_database");
  const error = await refusalError(migrateDatabase(url, root));
  expect(error.code).toBe("DATABASE_UNAVAILABLE");
  expect(error.message).not.toContain(new URL(url).password);
});
