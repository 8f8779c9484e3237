/** Bundles our own code of the server; packages stay where npm put them. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(fileURLToPath(import.meta.url), "..", "..");

export async function buildServer() {
  await build({
    entryPoints: [join(root, "server/cli/serve.ts")],
    outfile: join(root, "build/server/serve.js"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  });
}
