/** A PostgreSQL of our own: started, stopped, found again, and never started twice on the same data. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresIdentity } from "../../server/adapters/postgres/run-program.ts";
import { startPostgres } from "../../server/adapters/postgres/supervisor.ts";
import { isAlive, startInAnotherProcess } from "./another-process.ts";

let parent = "";
let folder = "";

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "chronicle-supervisor-"));
  await chmod(parent, 0o711);
  folder = join(parent, "postgres");
});

afterAll(async () => {
  await (await startPostgres(folder)).stop();
  await rm(parent, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => join(folder, "cluster", "postmaster.pid");
const serverPid = async () => Number((await readFile(pidFile(), "utf8")).split("\n")[0]);

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Row by row, what was ever committed. */
const rows = (url: string) => query(url, "SELECT n FROM kept ORDER BY n");

it("makes a cluster, starts it, stops it, and starts it again with all that was in it", async () => {
  const first = await startPostgres(folder);
  await query(first.url, "CREATE TABLE kept (n int)");
  await query(first.url, "INSERT INTO kept VALUES (1)");
  const pid = await serverPid();
  await first.stop();
  await expect(query(first.url, "SELECT 1")).rejects.toThrow();
  await gone(pid);
  const second = await startPostgres(folder);
  expect(second.url).toBe(first.url);
  expect(await rows(second.url)).toEqual([{ n: 1 }]);
  await second.stop();
});

it("writes to the disk before it answers, checks what it reads, and asks for a password", async () => {
  const { url, stop } = await startPostgres(folder);
  const settings = await query(
    url,
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('data_checksums') AS checksums",
  );
  expect(settings).toEqual([{ fsync: "on", commit: "on", checksums: "on" }]);
  const guess = new URL(url);
  guess.password = "guess";
  await expect(query(guess.href, "SELECT 1")).rejects.toThrow(/password/u);
  await stop();
});

it("stands to be stopped twice", async () => {
  const { stop } = await startPostgres(folder);
  await stop();
  await expect(stop()).resolves.toBeUndefined();
});

describe("after its parent was killed", () => {
  it("is found running and adopted, not started a second time", async () => {
    const child = await startInAnotherProcess(folder);
    const pid = await serverPid();
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isAlive(pid)).toBe(true);
    const { url, stop } = await startPostgres(folder);
    expect(await serverPid()).toBe(pid);
    expect(await rows(url)).toEqual([{ n: 1 }]);
    await stop();
    await expect(query(url, "SELECT 1")).rejects.toThrow();
    await gone(pid);
  });
});

describe("started a second time while it runs", () => {
  it("is the same server, whose data nobody harms", async () => {
    const first = await startPostgres(folder);
    const pid = await serverPid();
    const others = await Promise.all([startPostgres(folder), startPostgres(folder)]);
    expect(await serverPid()).toBe(pid);
    for (const { url } of others) await query(url, "INSERT INTO kept VALUES (2)");
    expect(await rows(first.url)).toEqual([{ n: 1 }, { n: 2 }, { n: 2 }]);
    await query(first.url, "DELETE FROM kept WHERE n = 2");
    await first.stop();
  });
});

describe("a stale postmaster.pid", () => {
  it("of a server that was killed does not keep the next from starting", async () => {
    const first = await startPostgres(folder);
    await query(first.url, "INSERT INTO kept VALUES (3)");
    const pid = await serverPid();
    process.kill(pid, "SIGKILL");
    await gone(pid);
    expect(await serverPid()).toBe(pid);
    const second = await startPostgres(folder);
    expect(await serverPid()).not.toBe(pid);
    expect(await rows(second.url)).toEqual([{ n: 1 }, { n: 3 }]);
    await second.stop();
  });

  it("whose number is now another program's is not mistaken for a running server", async () => {
    const first = await startPostgres(folder);
    const text = await readFile(pidFile(), "utf8");
    await first.stop();
    const other = spawnAsServerUser();
    await writeFile(pidFile(), text.replace(/^\d+/u, String(other.pid)));
    try {
      const second = await startPostgres(folder);
      expect(await rows(second.url)).toEqual([{ n: 1 }, { n: 3 }]);
      await second.stop();
    } finally {
      other.kill();
    }
  });
});

describe("while the process that started it runs", () => {
  it("is not stopped by another that found it running", async () => {
    const child = await startInAnotherProcess(folder);
    const other = await startPostgres(folder);
    await other.stop();
    expect(await rows(other.url)).toEqual([{ n: 1 }, { n: 3 }]);
    child.kill("SIGKILL");
    await once(child, "exit");
    await (await startPostgres(folder)).stop();
    await expect(query(other.url, "SELECT 1")).rejects.toThrow();
  });
});

describe("a first start that was cut short", () => {
  it("leaves nothing in the way of the next", async () => {
    const fresh = join(parent, "cut-short");
    const half = join(fresh, "cluster.unfinished");
    await mkdir(half, { recursive: true });
    await writeFile(join(half, "PG_VERSION"), "18\n");
    const { url, stop } = await startPostgres(fresh);
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await stop();
  });
});

function spawnAsServerUser(): ChildProcess {
  return spawn("sleep", ["60"], { stdio: "ignore", cwd: "/", ...(postgresIdentity() ?? {}) });
}
