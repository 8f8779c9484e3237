/** Bringing a database to this version's schema. */
import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { isUpToDate } from "../../server/adapters/prisma/applied-migrations.ts";
import { migrateDatabase } from "../../server/adapters/prisma/migrate.ts";
import { databaseUrl, TEMPLATE } from "../factories/database.ts";
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
  const names = (await readdir(resolve(root, "prisma/migrations"))).filter((one) => /^\d/u.test(one));
  expect(applied.map((row) => row.migration_name).sort()).toEqual(names.sort());
  expect(applied.every((row) => row.done)).toBe(true);
});

it("finds nothing to do where all is applied, and something where anything is not", async () => {
  const name = `known_${randomBytes(6).toString("hex")}`;
  await query(inject("postgresUrl"), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = databaseUrl(inject("postgresUrl"), name);
  expect(await isUpToDate(url, root)).toBe(true);
  const last = "(SELECT max(migration_name) FROM _prisma_migrations)";
  for (const [change, back] of [
    ["checksum = 'another'", `checksum = (SELECT checksum FROM kept)`],
    ["finished_at = NULL", "finished_at = now()"],
    ["rolled_back_at = now()", "rolled_back_at = NULL"],
    ["migration_name = migration_name || '_x'", "migration_name = left(migration_name, -2)"],
  ]) {
    await query(
      url,
      "CREATE TABLE IF NOT EXISTS kept AS SELECT checksum FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1",
    );
    await query(url, `UPDATE _prisma_migrations SET ${change} WHERE migration_name = ${last}`);
    expect([change, await isUpToDate(url, root)]).toEqual([change, false]);
    await query(url, `UPDATE _prisma_migrations SET ${back} WHERE migration_name = ${last}`);
    expect(await isUpToDate(url, root)).toBe(true);
  }
  expect(await isUpToDate(databaseUrl(url, "no_such_database"), root)).toBe(false);
});

it("says so when there is no such database, without giving away how it was reached", async () => {
  const url = databaseUrl(inject("postgresUrl"), "no_such_database");
  const error = await refusalError(migrateDatabase(url, root));
  expect(error.code).toBe("DATABASE_UNAVAILABLE");
  expect(error.message).not.toContain(new URL(url).password);
});
