/** A house in a process of its own, on a database of its own, that a test may kill; and browsers to visit it with. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { createTestDatabase } from "../factories/database.ts";
import { launchChromium } from "../formats/html-writer/chromium.ts";
import { OPENING, PATIENCE } from "./patience.ts";

export interface House {
  readonly origin: string;
  /** Everything the process printed so far. */
  printed(): string;
  /** As a power cut would: no signal handler runs. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** A page of a browser session of its own: other cookies, other storage. */
  visit(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** `start` opens an empty house, `demo` one with a team and two months in it. */
export async function openTestHouse(command: "start" | "demo" = "start"): Promise<House> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "chronicle-house-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const browser: Browser = await launchChromium();
  let child: ChildProcess | null = null;
  let output = "";

  async function start(): Promise<void> {
    child = spawn(process.execPath, ["server/cli/bin.mjs", command], {
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: folder,
        DATABASE_URL: database.url,
        NODE_ENV: "production",
      },
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    const until = Date.now() + OPENING;
    while (!(await isHealthy(origin))) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`the house did not open:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    await new Promise((resolve) => {
      running.once("exit", resolve);
      running.kill(signal);
    });
  }

  await start();
  return {
    origin,
    start,
    printed: () => output,
    kill: () => stop("SIGKILL"),
    async visit(path) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      await page.goto(origin + path);
      return page;
    },
    async close() {
      await browser.close();
      await stop("SIGTERM");
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isHealthy(origin: string): Promise<boolean> {
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
