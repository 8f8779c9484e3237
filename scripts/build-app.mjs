/** Builds the screens with Remix's own command. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packAssets } from "./pack-assets.mjs";

const root = join(fileURLToPath(import.meta.url), "..", "..");

export async function buildApp() {
  const dev = dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json"));
  const child = spawn(process.execPath, [join(dev, "dist", "cli.js"), "vite:build", "--logLevel", "error"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`the screens could not be built:\n${output}`);
  await packAssets(join(root, "build/app/client/assets"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildApp();
