/** Brings the database to the schema of this version: Prisma's own `migrate deploy`, as a child process. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DomainError } from "../../domain/errors.ts";
import { isUpToDate } from "./applied-migrations.ts";

/** `root` is the folder that holds `prisma/` and `prisma.config.ts`. @throws DomainError DATABASE_UNAVAILABLE */
export async function migrateDatabase(url: string, root: string): Promise<void> {
  if (await isUpToDate(url, root)) return;
  const prisma = join(
    dirname(createRequire(join(root, "package.json")).resolve("prisma/package.json")),
    "build",
    "index.js",
  );
  const child = spawn(process.execPath, [prisma, "migrate", "deploy"], {
    cwd: root,
    // Prisma would otherwise ask its maker's host for news, and wait for the answer where there is no network.
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new DomainError(
      "DATABASE_UNAVAILABLE",
      `The database could not be brought to this version's schema, and nothing was started. Prisma says: ${lastLine(output)}`,
      output,
    );
  }
}

/** What a person can act on stands at the end of what Prisma prints; the rest goes to the log. */
function lastLine(output: string): string {
  return output.trim().split("\n").at(-1)?.trim() || "nothing";
}
