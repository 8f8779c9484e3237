/** Bundles the command line for Node. The heavy format libraries stay chunks of their own, loaded when a format asks. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compiledValidator } from "./compile-validator.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Builds beside the old bundle and takes its place only when complete, so that two starts at once both work. */
export async function buildCli() {
  const target = join(root, "build", "cli");
  const work = join(root, "build", `cli-${process.pid}`);
  await mkdir(work, { recursive: true });
  await build({
    entryPoints: [
      { in: join(root, "server/cli/main.ts"), out: "main" },
      { in: join(root, "server/adapters/extract/extract-worker.ts"), out: "extract-worker" },
    ],
    outdir: work,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    legalComments: "none",
    plugins: [compiledValidator],
    logLevel: "error",
    // CommonJS parts of the libraries call require; a module has none unless we make it.
    banner: {
      js: 'import { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);',
    },
  });
  await rm(target, { recursive: true, force: true });
  await rename(work, target).catch(async (error) => {
    await rm(work, { recursive: true, force: true });
    // Another start was quicker; its bundle is as good as ours.
    if (!(await readdir(target).catch(() => [])).includes("main.js")) throw error;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
