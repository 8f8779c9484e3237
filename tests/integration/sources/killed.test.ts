/** A process that is killed in the middle of a round of checks: nothing is lost, and nothing done twice. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sha256Of } from "../../../server/adapters/copies/file-copy-store.ts";
import { createCheckStore } from "../../../server/adapters/prisma/check-store.ts";
import type { CheckStore } from "../../../server/ports/check-store.ts";
import { testDatabase } from "../../factories/database.ts";
import { html } from "../../world/answers.ts";
import { article } from "../../world/pages.ts";
import { startWorld, type World } from "../../world/replay-server.ts";
import { workerProgram } from "../../world/worker-program.ts";
import { buildCheckingProcess, type CheckingProcessSettings, startChecking } from "./checking-process.ts";

const database = testDatabase();
const program = workerProgram();
const HOSTS = ["a.example.org", "b.example.org", "c.example.org"];
const EACH = 12;
const KILLS = 3;

let world: World;
let dataDir = "";
let removeProgram = async () => undefined as void;

beforeAll(async () => {
  const site = Object.fromEntries(
    Array.from({ length: EACH }, (_, at) => [`/news/${at}`, html(article(`Hearing ${at} in Tarn`, 3))]),
  );
  world = await startWorld(Object.fromEntries(HOSTS.map((host) => [host, site])));
  dataDir = mkdtempSync(join(tmpdir(), "chronicle-killed-"));
  chmodSync(dataDir, 0o700);
  removeProgram = await buildCheckingProcess();
});
afterAll(async () => {
  await world.close();
  await removeProgram();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Looks often until it is so; two minutes mean that it never will be. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !(await isSo()); await sleep(10)) {
    if (Date.now() > end) throw new Error("waited in vain");
  }
}

async function askForRound(
  checks: CheckStore,
): Promise<{ readonly runId: string; readonly reportId: string }> {
  const [runId, reportId] = [randomUUID(), randomUUID()];
  const targets = HOSTS.flatMap((host) =>
    Array.from({ length: EACH }, (_, at) => ({
      sourceId: `${host}-${at}`,
      url: `https://${host}/news/${at}`,
    })),
  );
  const createdAt = Date.now();
  await checks.addRun(
    { id: runId, reportId, kind: "asked", state: "running", askedById: null, createdAt, endedAt: null },
    targets,
  );
  return { runId, reportId };
}

it("goes on where the killed process was, again and again", async () => {
  const checks = createCheckStore(database().prisma);
  const { runId, reportId } = await askForRound(checks);
  const total = HOSTS.length * EACH;
  const settings: CheckingProcessSettings = {
    databaseUrl: database().url,
    dataDir,
    port: world.port,
    hosts: HOSTS,
    readingProgram: program(),
    gapMs: 60,
  };
  const doneCount = async () => (await checks.findRun(runId))?.done ?? 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = startChecking(settings);
    const enough = (total / (KILLS + 1)) * kill;
    await until(async () => (await doneCount()) >= enough);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await doneCount()).toBeLessThan(total);
  }
  const last = startChecking(settings);
  await until(async () => (await checks.findRun(runId))?.state === "done");
  last.kill("SIGKILL");
  await once(last, "exit");

  // Nothing lost: every source has its observation and its copy, the bytes of which are whole.
  const observations = await checks.observationsIn(reportId);
  const copies = await checks.newestCopiesIn(reportId);
  expect(new Set(observations.map((one) => one.sourceId)).size).toBe(total);
  expect(copies).toHaveLength(total);
  const kept = readdirSync(join(dataDir, "copies"), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith("."))
    .map((one) => one.name);
  for (const { bytesSha256, text, textSha256 } of copies) {
    expect(kept).toContain(bytesSha256);
    expect(sha256Of(text)).toBe(textSha256);
  }
  // Nothing done twice: one observation and one copy each, and only what a kill cut off was asked for again.
  expect(observations).toHaveLength(total);
  expect(await checks.copiesIn(reportId)).toHaveLength(total);
  expect(world.opened().length).toBeLessThanOrEqual(total + KILLS * HOSTS.length);
}, 180_000);

it("two processes on one report share no request", async () => {
  const checks = createCheckStore(database().prisma);
  const before = world.opened().length;
  const { runId } = await askForRound(checks);
  const settings = {
    databaseUrl: database().url,
    dataDir,
    port: world.port,
    hosts: HOSTS,
    readingProgram: program(),
    gapMs: 20,
  };
  const children = [startChecking(settings), startChecking(settings)];
  await until(async () => (await checks.findRun(runId))?.state === "done");
  for (const child of children) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  expect(world.opened().length - before).toBe(HOSTS.length * EACH);
}, 180_000);
