/** Processes that open a data folder as a house does, up to the point where it would listen. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
/** Two levels deep, like the bundle of a house, which finds the project from there. */
const folder = join(root, "build", `tests-${process.pid}`);
const program = join(folder, "open-data.mjs");

const SOURCE = `
import { openData } from "./server/open-data.ts";
const [dataDir] = process.argv.slice(2);
try {
  const data = await openData({ dataDir, databaseUrl: null }, () => undefined);
  process.stdout.write("open\\n");
  process.on("SIGTERM", () => data.close().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write((error.code ?? String(error)) + "\\n");
  process.exit(1);
}
`;

export async function buildOpeningProcess(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    stdin: { contents: SOURCE, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: program,
    logLevel: "error",
  });
}

export async function removeOpeningProcess(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

export interface OpeningProcess {
  readonly child: ChildProcess;
  /** "open", or the code of what kept it from opening. */
  readonly outcome: Promise<string>;
}

export function openInAnotherProcess(dataDir: string): OpeningProcess {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const outcome = new Promise<string>((settle) => {
    child.stdout.once("data", (chunk: Buffer) => settle(chunk.toString().trim()));
    child.once("exit", (code) => settle(`ended with ${code}`));
  });
  return { child, outcome };
}
