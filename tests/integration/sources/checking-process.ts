/** A process of its own that works off rounds of checks until it is killed, as a house's own would be. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../../..");
/** Under node_modules, so that the program finds the packages it imports. */
const program = resolve(root, `node_modules/.cache/chronicle-tests/checking-process-${process.pid}.mjs`);

const SOURCE = `
import { openDatabase } from "./server/adapters/prisma/database.ts";
import { openSourceDesk } from "./server/adapters/source-desk.ts";
import { SOURCE_SETTINGS } from "./server/adapters/source-settings.ts";
import { createDeps } from "./server/container.server.ts";
import { resumeInterruptedChecks } from "./server/commands/sources/resume-interrupted-checks.ts";
import { runChecks } from "./server/commands/sources/run-checks.ts";

const [databaseUrl, dataDir, port, hosts, readingProgram, gapMs] = process.argv.slice(2);
const database = openDatabase(databaseUrl);
const standIns = new Map(hosts.split(",").map((host) => [host, { address: "127.0.0.1", port: Number(port) }]));
const { desk, jobs } = openSourceDesk({
  pool: database.pool,
  dataDir,
  settings: { ...SOURCE_SETTINGS, standIns },
  readingProgram: new URL(readingProgram),
  politeness: { atOnce: 6, gapMs: Number(gapMs) },
  isScheduled: false,
  onError: (error) => console.error(error),
});
const deps = createDeps(
  { database, clock: { now: () => Date.now() }, origin: "https://desk.example.org", houseKey: new Uint8Array(32), sources: desk,
    seeder: { seed() { throw new Error("nothing is seeded here"); } } },
  { announce: async () => undefined },
);
await jobs.start({ runChecks: (reportId) => runChecks(deps, reportId), recheckPublished: async () => undefined, savePublicly: async () => undefined });
await resumeInterruptedChecks(deps);
process.stdout.write("at work");
`;

export interface CheckingProcessSettings {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly port: number;
  readonly hosts: readonly string[];
  readonly readingProgram: URL;
  readonly gapMs: number;
}

/** Bundles the program; call the result to remove it. */
export async function buildCheckingProcess(): Promise<() => Promise<void>> {
  await mkdir(resolve(program, ".."), { recursive: true });
  await build({
    stdin: { contents: SOURCE, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: program,
    logLevel: "error",
  });
  return () => rm(program, { force: true });
}

export function startChecking(settings: CheckingProcessSettings): ChildProcess {
  const { databaseUrl, dataDir, port, hosts, readingProgram, gapMs } = settings;
  const args = [
    program,
    databaseUrl,
    dataDir,
    String(port),
    hosts.join(","),
    readingProgram.href,
    String(gapMs),
  ];
  return spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
}
