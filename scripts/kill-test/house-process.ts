/**
 * A real house in a process of its own, in a folder of its own, that may be
 * killed and started again. Its screens are left out: they take no part in
 * keeping what is written.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";

const NO_SCREENS =
  "export const routes = {}; export const entry = { module: {} }; export const assets = {};\n";
const PROGRAM = `
import { start } from "./server/cli/start.ts";
await start(process.env);
`;
/** Far beyond what is asked for; a house that is not ready by then never will be. */
const GIVE_UP_MS = 60_000;

export interface HouseProcess {
  readonly dataDir: string;
  readonly port: number;
  readonly origin: string;
  /** Gives the milliseconds until it answered that it is well. */
  start(): Promise<number>;
  /** The same for a house that runs, after its database was killed. */
  untilReady(): Promise<number>;
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Everything it printed. */
  printed(): string;
  remove(): Promise<void>;
}

/** `root` is the project's folder, `databaseUrl` null for a PostgreSQL of the house's own. */
export async function prepareHouse(root: string, databaseUrl: string | null): Promise<HouseProcess> {
  const folder = await mkdtemp(join(tmpdir(), "chronicle-kills-"));
  // As root the database runs as another user, who has to get through to its folder.
  await chmod(folder, 0o711);
  const program = join(folder, "build", "server", "serve.mjs");
  await mkdir(join(folder, "build", "app", "server"), { recursive: true });
  await writeFile(join(folder, "build", "app", "server", "index.js"), NO_SCREENS);
  for (const name of ["prisma", "prisma.config.ts", "package.json"])
    await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await build({
    stdin: { contents: PROGRAM, resolveDir: root, loader: "ts" },
    outfile: program,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dataDir = join(folder, "data");
  let child: ChildProcess | null = null;
  let output = "";

  async function untilReady(): Promise<number> {
    const begun = performance.now();
    while (!(await isReady(origin))) {
      const waited = performance.now() - begun;
      if (child === null || child.exitCode !== null || waited > GIVE_UP_MS)
        throw new Error(`the house did not open within ${Math.round(waited)} ms:\n${output.slice(-2000)}`);
      await sleep(20);
    }
    return performance.now() - begun;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  return {
    dataDir,
    port,
    origin,
    untilReady,
    async start() {
      child = spawn(process.execPath, [program], {
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: String(port),
          DATA_DIR: dataDir,
          DATABASE_URL: databaseUrl ?? "",
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on("data", (chunk: Buffer) => {
          output += chunk.toString();
        });
      }
      return untilReady();
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    printed: () => output,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
