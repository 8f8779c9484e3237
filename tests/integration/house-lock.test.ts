/** One owner of a database: it keeps the lock over the database's own troubles, and gives way to nobody but a successor. */
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import {
  type HouseLock,
  type HouseLockSettings,
  takeHouseLock,
} from "../../server/adapters/postgres/house-lock.ts";
import type { DomainError } from "../../server/domain/errors.ts";
import { until } from "../collab/kit/until.ts";
import { testDatabase } from "../factories/database.ts";
import { refusal } from "./refused.ts";

const database = testDatabase();
const locks: HouseLock[] = [];

async function take(settings: Partial<HouseLockSettings> = {}): Promise<HouseLock> {
  const lock = await takeHouseLock({
    url: database().url,
    revive: async () => undefined,
    onTaken: () => undefined,
    patience: { starting: 0, returning: 100 },
    ...settings,
  });
  locks.push(lock);
  return lock;
}

afterEach(async () => {
  for (const lock of locks.splice(0)) await lock.release();
});

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql)).rows;
}

/** As the server's administrator would, or its crash. */
const breakConnection = () =>
  query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'chronicle-desk lock'",
  );

it("is one process's at a time, and free again when it is released", async () => {
  const first = await take();
  expect(first.isHeld).toBe(true);
  expect(await refusal(take())).toBe("ALREADY_RUNNING");
  await first.release();
  const second = await take({ patience: { starting: 2_000, returning: 100 } });
  expect(second.isHeld).toBe(true);
});

it("waits a little for a predecessor that is just going", async () => {
  const first = await take();
  const second = take({ patience: { starting: 10_000, returning: 100 } });
  await first.release();
  expect((await second).isHeld).toBe(true);
});

it("comes back after its connection was broken, reviving the server first", async () => {
  let revived = 0;
  const failing = async () => {
    revived += 1;
    if (revived < 3) throw new Error("the database is not back yet");
  };
  const lock = await take({ revive: failing });
  await breakConnection();
  await until(() => !lock.isHeld || revived > 0, "the loss to be noticed");
  await until(() => lock.isHeld, "the lock to come back");
  expect(revived).toBe(3);
  expect(await refusal(take())).toBe("ALREADY_RUNNING");
});

it("says so when somebody else took it meanwhile", async () => {
  const told: DomainError[] = [];
  const usurper = new pg.Client({ connectionString: database().url });
  await usurper.connect();
  const lock = await take({
    revive: async () => {
      await usurper.query("SELECT pg_advisory_lock(4871009)");
    },
    onTaken: (error) => told.push(error),
  });
  await breakConnection();
  await until(() => told.length > 0, "the loss to be told");
  expect(told.map((error) => error.code)).toEqual(["ALREADY_RUNNING"]);
  expect(lock.isHeld).toBe(false);
  await usurper.end();
});

it("stays away once it is released", async () => {
  let revived = 0;
  const lock = await take({
    revive: async () => {
      revived += 1;
    },
  });
  await lock.release();
  const next = await take({ patience: { starting: 10_000, returning: 100 } });
  expect(next.isHeld).toBe(true);
  expect([lock.isHeld, revived]).toEqual([false, 0]);
});
