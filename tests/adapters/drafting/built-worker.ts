/** The draft worker as the server's bundle has it, built for a test; and workers that misbehave. */
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

/** Built once for the tests of the surrounding file. */
export function builtWorker(): () => URL {
  const folder = workerFolder();
  beforeAll(async () => {
    await build({
      entryPoints: ["server/adapters/drafting/draft-worker.ts"],
      outfile: join(folder(), "draft-worker.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      logLevel: "error",
    });
  });
  return () => pathToFileURL(join(folder(), "draft-worker.mjs"));
}

/** A worker that runs this script. */
export function scriptedWorker(script: string): () => URL {
  const folder = workerFolder();
  beforeAll(() => writeFile(join(folder(), "scripted.mjs"), script));
  return () => pathToFileURL(join(folder(), "scripted.mjs"));
}

/** A folder from which the project's packages can be imported. */
function workerFolder(): () => string {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chronicle-worker-"));
    await symlink(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}
