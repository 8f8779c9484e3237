/**
 * `npm run kill-test`: does what the screen calls saved survive? Twenty people
 * write in one month while the house is killed (`kill -9`) at random moments,
 * now and then its PostgreSQL too, and started again.
 *
 *   node scripts/kill-test.mjs [--kills 100] [--writers 20] [--entries 10] [--pause 120] [--database 5] [--json]
 *
 * Runs on a PostgreSQL of its own in a fresh folder, or on DATABASE_URL, which must be empty and is not killed.
 * Exits 1 when anything acknowledged is lost, written twice, or not the same for everybody in the end.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { withBundle } from "./bench/run-bundled.mjs";

await withBundle("scripts/kill-test/main.ts", async (bundle) => {
  const child = spawn(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit" });
  [process.exitCode] = await once(child, "exit");
});
