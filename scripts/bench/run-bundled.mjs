/** Bundles a program of ours that is written in TypeScript and gives the bundle's path; two levels deep, like a house's own. */
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = join(fileURLToPath(import.meta.url), "..", "..", "..");

/** `entry` is relative to the project. The folder of the bundle is removed when `use` is done. */
export async function withBundle(entry, use) {
  const folder = join(root, "build", `${basename(entry, ".ts")}-${process.pid}`);
  const bundle = join(folder, "program.mjs");
  await mkdir(folder, { recursive: true });
  try {
    await build({
      entryPoints: [join(root, entry)],
      outfile: bundle,
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20",
      sourcemap: "inline",
      logLevel: "error",
    });
    return await use(bundle);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
