/**
 * Opens a house: database, HTTP, sockets; and closes it in the reverse order,
 * so that nothing accepted is lost.
 */
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Pool } from "pg";
import { createCollabServer } from "../collab/server.ts";
import { readHouseKey } from "./adapters/auth/house-key.ts";
import { startPostgres } from "./adapters/postgres/supervisor.ts";
import { openDatabase } from "./adapters/prisma/database.ts";
import { migrateDatabase } from "./adapters/prisma/migrate.ts";
import { type Container, createContainer } from "./container.server.ts";
import { SCHEMA_VERSION } from "./domain/document/document-shape.ts";
import { DomainError } from "./domain/errors.ts";
import type { Settings } from "./env.server.ts";
import { seedDocument } from "./formats/ydoc/seed-document.ts";
import { validateTransaction } from "./formats/ydoc/validate-transaction.ts";
import { createApp } from "./http/create-app.ts";
import { ROOT } from "./http/root.ts";
import type { DocumentSeeder } from "./ports/document-seeder.ts";

export interface OpenHouse {
  readonly container: Container;
  readonly address: string;
  close(): Promise<void>;
}

/** The first port the house listens on; 0 lets the system choose, for tests. */
export async function openHouse(settings: Settings): Promise<OpenHouse> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closing.reverse()) await step();
    closing.length = 0;
  };
  try {
    const databaseUrl = settings.databaseUrl ?? (await ownDatabase(settings, closing));
    await migrateDatabase(databaseUrl, ROOT);
    const database = openDatabase(databaseUrl);
    closing.push(() => database.close());
    await refuseSecondHouse(database.pool, closing);
    const container = createContainer({
      database,
      clock: { now: () => Date.now() },
      origin: settings.origin,
      houseKey: await readHouseKey(settings.dataDir),
      seeder: documentSeeder,
    });
    closing.push(() => container.accessNews.close());
    const collab = createCollabServer({
      log: container.updateLog,
      gatekeeper: container.gatekeeper,
      accessChanges: container.accessNews,
      clock: container.clock,
      validator: validateTransaction,
      origin: settings.origin,
    });
    const isHealthy = async () => (await database.pool.query("SELECT 1")).rowCount === 1;
    const server = createServer(await createApp({ ...container, presence: collab.presence }, isHealthy));
    server.on("upgrade", (req, socket, head) => collab.handleUpgrade(req, socket, head));
    await listen(server, settings);
    // Last in, first out: sockets are told to come back, requests finish, then the database goes.
    closing.push(() => stopListening(server));
    closing.push(() => collab.close());
    return { container, address: settings.origin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ownDatabase(settings: Settings, closing: (() => Promise<void>)[]): Promise<string> {
  const postgres = await startPostgres(join(settings.dataDir, "postgres"));
  closing.push(() => postgres.stop());
  return postgres.url;
}

const documentSeeder: DocumentSeeder = {
  seed: (report, { personId, at }) => ({
    seed: seedDocument(report, { personId, now: at }),
    lineage: randomUUID(),
    schemaVersion: SCHEMA_VERSION,
  }),
};

/** Any number will do, as long as no other program of the same database takes it. */
const HOUSE_LOCK = 4_871_009;

/**
 * One process owns the shared documents of a database. The lock lives as long as its connection, so that a killed
 * process leaves none behind.
 */
async function refuseSecondHouse(pool: Pool, closing: (() => Promise<void>)[]): Promise<void> {
  const client = await pool.connect();
  const { rows } = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1) AS locked", [
    HOUSE_LOCK,
  ]);
  if (!rows[0]?.locked) {
    client.release();
    throw new DomainError(
      "ALREADY_RUNNING",
      "Chronicle Desk already runs on this data; use the one that runs, or stop it first.",
    );
  }
  closing.push(async () => client.release(true));
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      const message = `Port ${port} is taken by another program; stop it, or set PORT to another number.`;
      reject(isTaken ? new DomainError("PORT_TAKEN", message) : error);
    });
    server.listen(port, host, resolve);
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
