/** The page-reading thread's program, bundled once per test file as the builds do it. */
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Read it inside tests, not before. */
export function workerProgram(): () => URL {
  const file = resolve(
    root,
    `node_modules/.cache/chronicle-tests/extract-worker-${process.pid}-${Math.random().toString(36).slice(2)}.mjs`,
  );
  beforeAll(async () => {
    mkdirSync(resolve(file, ".."), { recursive: true });
    await build({
      entryPoints: [resolve(root, "server/adapters/extract/extract-worker.ts")],
      outfile: file,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      logLevel: "error",
    });
  });
  afterAll(() => rmSync(file, { force: true }));
  return () => pathToFileURL(file);
}
