#!/usr/bin/env node
/**
 * Starts the command line. Node 20 cannot run TypeScript, so the sources are
 * bundled into `build/` first, and again whenever one of them is newer than
 * its bundle; an installed package ships bundles and no sources to compare.
 * What only a server needs is built only for the commands that open one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const CLI = {
  bundle: "build/cli/main.js",
  sources: ["server", "package-lock.json"],
  build: async () => (await import("../../scripts/build-cli.mjs")).buildCli(),
};
const SERVER = {
  bundle: "build/server/serve.js",
  sources: ["server", "collab", "package-lock.json"],
  build: async () => (await import("../../scripts/build-server.mjs")).buildServer(),
};
const APP = {
  bundle: "build/app/server/index.js",
  sources: [
    "app",
    "server/domain",
    "server/formats",
    "vite.config.ts",
    "remix.config.js",
    "package-lock.json",
  ],
  build: async () => (await import("../../scripts/build-app.mjs")).buildApp(),
};

/** Milliseconds of the newest change to a file, or below a folder; folders count too, so that a removal does. */
function newestChange(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  let newest = info.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, name)));
  return newest;
}

function isStale({ bundle, sources }) {
  const path = join(root, bundle);
  if (!existsSync(path)) return true;
  const built = statSync(path).mtimeMs;
  return sources
    .map((name) => join(root, name))
    .some((source) => existsSync(source) && newestChange(source) > built);
}

/** Holds the number of the process that builds. */
const LOCK = join(root, "build", "building.pid");
const PATIENCE_MS = 200;

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** One start builds and the others wait for it: two builds at once would write into each other's files. */
async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const pid = existsSync(LOCK) ? Number(readFileSync(LOCK, "utf8")) : 0;
      // Empty for the moment in which another start is writing its number.
      if (pid > 0 && !isRunning(pid)) rmSync(LOCK, { force: true });
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    }
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

const opensHouse = ["start", "demo"].includes(process.argv[2] ?? "");
const readsHouse = process.argv[2] === "verify";
const parts = opensHouse ? [CLI, SERVER, APP] : readsHouse ? [CLI, SERVER] : [CLI];
// While somebody builds, a part that looks new may be half of one.
if (existsSync(LOCK) || parts.some(isStale)) {
  await alone(async () => {
    for (const part of parts.filter(isStale)) {
      if (part === APP) process.stdout.write("Building the screens; this happens once after a change…\n");
      await part.build();
    }
  });
}
await import(pathToFileURL(join(root, CLI.bundle)).href);
