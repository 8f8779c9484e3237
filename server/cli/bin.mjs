#!/usr/bin/env node
/**
 * Starts the command line. Node 20 cannot run TypeScript, so the sources are
 * bundled into `build/cli` first, and again whenever one of them is newer than
 * the bundle; an installed package ships the bundle and no sources to compare.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const bundle = join(root, "build", "cli", "main.js");

/** Milliseconds of the newest change below a folder, folders themselves included so that a removal counts. */
function newestChange(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    newest = Math.max(newest, item.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}

function isStale() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return ["server", "package-lock.json"]
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .some((path) => (statSync(path).isDirectory() ? newestChange(path) : statSync(path).mtimeMs) > built);
}

if (isStale()) {
  const { buildCli } = await import("../../scripts/build-cli.mjs");
  await buildCli();
}
await import(pathToFileURL(bundle).href);
