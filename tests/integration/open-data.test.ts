/** A house's data: one owner however many start at once, and a copy that is as good as the original. */

import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readHouseKey } from "../../server/adapters/auth/house-key.ts";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import { type OpenData, openData } from "../../server/open-data.ts";
import {
  buildOpeningProcess,
  type OpeningProcess,
  openInAnotherProcess,
  removeOpeningProcess,
} from "./opening-process.ts";

// Each of these makes, starts or repairs a PostgreSQL of its own, some several times.
vi.setConfig({ testTimeout: 240_000 });

let parent = "";
const opened: OpenData[] = [];
const children: ChildProcess[] = [];

function openElsewhere(dataDir: string): OpeningProcess {
  const started = openInAnotherProcess(dataDir);
  children.push(started.child);
  return started;
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "chronicle-data-"));
  await chmod(parent, 0o711);
  await buildOpeningProcess();
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const data of opened) await data.close();
  await removeOpeningProcess();
  await rm(parent, { recursive: true, force: true });
});

async function open(dataDir: string): Promise<OpenData> {
  const data = await openData({ dataDir, databaseUrl: null }, () => undefined);
  opened.push(data);
  return data;
}

describe("the very first start", () => {
  it.each([2, 3])("of %i processes at the same moment: one goes on, the others say so", async (count) => {
    const dataDir = join(parent, `first-${count}`);
    const started = Array.from({ length: count }, () => openElsewhere(dataDir));
    const outcomes = await Promise.all(started.map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual([
      ...Array.from({ length: count - 1 }, () => "ALREADY_RUNNING"),
      "open",
    ]);
    const { child } = started[outcomes.indexOf("open")] ?? {};
    // The others' leaving has not stopped the winner's database.
    expect(await openElsewhere(dataDir).outcome).toBe("ALREADY_RUNNING");
    const ended = child ? once(child, "exit") : Promise.resolve();
    child?.kill("SIGTERM");
    await ended;
    expect(
      (await readdir(join(dataDir, "postgres"))).filter((name) => /unfinished|part/u.test(name)),
    ).toEqual([]);
    const data = await open(dataDir);
    expect(await data.isHealthy()).toBe(true);
    expect(await data.database.prisma.team.count()).toBe(0);
    await data.close();
  });
});

describe("a copy of the data folder", () => {
  it("made while the house is closed holds everything", async () => {
    const dataDir = join(parent, "original");
    const first = await open(dataDir);
    const teamId = randomUUID();
    const docId = randomUUID();
    await first.database.prisma.team.create({ data: { id: teamId, name: "Night Desk" } });
    await first.database.prisma.docState.create({ data: { docId, lineage: "lineage-1", schemaVersion: 1 } });
    const personId = randomUUID();
    const batch = [1, 2, 3].map((byte) => ({ update: Uint8Array.of(byte), personId, connectionId: "c" }));
    await createUpdateLog(first.database).append(docId, batch);
    const key = await readHouseKey(dataDir);
    await first.close();

    const copy = join(parent, "copy");
    // As `cp -r` does: what root copies belongs to root.
    await cp(dataDir, copy, { recursive: true });
    await rm(dataDir, { recursive: true });
    const second = await open(copy);
    expect(await second.database.prisma.team.findMany()).toMatchObject([{ id: teamId, name: "Night Desk" }]);
    const loaded = await createUpdateLog(second.database).load(docId);
    expect(loaded).toMatchObject({ lineage: "lineage-1", schemaVersion: 1 });
    expect(loaded?.tail.map((row) => [...row.update])).toEqual([[1], [2], [3]]);
    expect(await readHouseKey(copy)).toEqual(key);
    await second.close();
  });
});

describe("a database that dies under an open house", () => {
  it("is started again, and the house goes on", async () => {
    const dataDir = join(parent, "dying");
    const data = await open(dataDir);
    const { prisma } = data.database;
    await prisma.team.create({ data: { id: randomUUID(), name: "Night Desk" } });
    for (let round = 0; round < 2; round++) {
      const pidFile = join(dataDir, "postgres", "cluster", "postmaster.pid");
      process.kill(Number((await readFile(pidFile, "utf8")).split("\n")[0]), "SIGKILL");
      while (await data.isHealthy().catch(() => false)) await new Promise((done) => setTimeout(done, 5));
      while (!(await data.isHealthy().catch(() => false))) await new Promise((done) => setTimeout(done, 20));
      expect(await prisma.team.count()).toBe(1);
    }
    expect(await openElsewhere(dataDir).outcome).toBe("ALREADY_RUNNING");
    await data.close();
  });
});
