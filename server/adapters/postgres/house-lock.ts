/**
 * One process owns the shared documents of a database. It holds an advisory
 * lock on a connection of its own, so that a killed process leaves none behind.
 * When that connection is lost, because the database was restarted or died, the
 * lock is taken again as soon as the database answers.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DomainError } from "../../domain/errors.ts";

export interface HouseLock {
  /** False while the connection is lost. */
  readonly isHeld: boolean;
  release(): Promise<void>;
}

export interface HouseLockSettings {
  readonly url: string;
  /** Called before each try to come back; what it throws means that the try failed. */
  readonly revive: () => Promise<void>;
  /** Another process has the lock and keeps it: this one must not go on. */
  readonly onTaken: (error: DomainError) => void;
  /** Milliseconds to wait for a predecessor's connection to end, at the start and later. */
  readonly patience?: { readonly starting: number; readonly returning: number };
}

/** Any number will do, as long as no other program of the same database takes it. */
const HOUSE_LOCK = 4_871_009;
const RETRY_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const CONNECT_MS = 5_000;
/** A killed predecessor's connection ends within moments; after a break in the network it may take longer. */
const PATIENCE = { starting: 2_000, returning: 30_000 };

/** @throws DomainError ALREADY_RUNNING, and what the connection throws */
export async function takeHouseLock(settings: HouseLockSettings): Promise<HouseLock> {
  const { url, revive, onTaken, patience = PATIENCE } = settings;
  let held: pg.Client | null = null;
  let isReleased = false;

  /** False when somebody else has the lock. */
  async function connect(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "chronicle-desk lock",
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    client.on("error", () => lose(client));
    client.on("end", () => lose(client));
    try {
      await client.connect();
      const { rows } = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1) AS locked", [
        HOUSE_LOCK,
      ]);
      if (rows[0]?.locked && !isReleased) held = client;
    } finally {
      if (held !== client) hangUp(client);
    }
    return held !== null;
  }

  /** False when somebody else has it and keeps it for so long. */
  async function connectPatiently(ms: number): Promise<boolean> {
    for (let waited = 0; ; waited += RETRY_MS) {
      if (await connect()) return true;
      if (waited >= ms || isReleased) return false;
      await sleep(RETRY_MS);
    }
  }

  function lose(client: pg.Client): void {
    if (client !== held) return;
    held = null;
    hangUp(client);
    if (!isReleased) void comeBack();
  }

  async function comeBack(): Promise<void> {
    for (let pause = RETRY_MS; !isReleased; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        await revive();
        if (await connectPatiently(patience.returning)) return;
        if (!isReleased) onTaken(alreadyRunning());
        return;
      } catch {
        // The database is not back yet; it may take as long as it needs.
        await sleep(pause);
      }
    }
  }

  if (!(await connectPatiently(patience.starting))) throw alreadyRunning();
  return {
    get isHeld() {
      return held !== null;
    },
    async release() {
      isReleased = true;
      const client = held;
      held = null;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Not waited for: the other end may be gone. */
function hangUp(client: pg.Client): void {
  client.end().catch(() => undefined);
}

function alreadyRunning(): DomainError {
  return new DomainError(
    "ALREADY_RUNNING",
    "Chronicle Desk already runs on this data; use the one that runs, or stop it first.",
  );
}
