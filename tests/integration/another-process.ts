/** Starts the PostgreSQL of a folder from a process of its own, which a test may then kill. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
/** Under node_modules, so that the program finds the packages it imports. */
const program = resolve(root, `node_modules/.cache/chronicle-tests/start-postgres-${process.pid}.mjs`);

const SOURCE = `
import { startPostgres } from "./server/adapters/postgres/supervisor.ts";
const { url } = await startPostgres(process.argv[2]);
process.stdout.write(url);
setInterval(() => undefined, 60_000);
`;

/** Resolves when the database answers. The process runs until it is killed. */
export async function startInAnotherProcess(folder: string): Promise<ChildProcess> {
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
  const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const started = once(child.stdout, "data");
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the other process ended with ${code}`);
  });
  // Its end is expected later on, when the test kills it.
  ended.catch(() => undefined);
  await Promise.race([started, ended]);
  await rm(program, { force: true });
  return child;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
