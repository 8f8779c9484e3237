/** Bundles our own code of the server, and the threads it has for long work; packages stay where npm put them. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(fileURLToPath(import.meta.url), "..", "..");

export async function buildServer() {
  await build({
    entryPoints: [
      { in: join(root, "server/cli/serve.ts"), out: "serve" },
      { in: join(root, "server/adapters/drafting/draft-worker.ts"), out: "draft-worker" },
      { in: join(root, "server/adapters/drafting-edition/edition-worker.ts"), out: "edition-worker" },
      { in: join(root, "server/adapters/reading/read-worker.ts"), out: "read-worker" },
      { in: join(root, "server/adapters/extract/extract-worker.ts"), out: "extract-worker" },
    ],
    outdir: join(root, "build/server"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer();
