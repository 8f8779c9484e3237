/**
 * A month with 500 entries and 400,000 keystrokes of history in a scratch
 * house, to see how the desk bears it:
 *
 *   node scripts/bench/heavy-report.mjs --data-dir DIR --slug CHRONICLE [--month 2031-03]
 *     [--entries 500] [--keystrokes 400000] [--sittings 400] [--seed 1] [--file MONTH.json] [--compact]
 *
 * or with DATABASE_URL instead of --data-dir. The entries are invented, or those of a `chronicle-report/1` file.
 * The house may be running; the chronicle must be there and have people.
 * With --compact the log ends in one state, as a house leaves it; without, loading replays every keystroke.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { withBundle } from "./run-bundled.mjs";

await withBundle("scripts/bench/heavy-report.ts", async (bundle) => {
  const child = spawn(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit" });
  [process.exitCode] = await once(child, "exit");
});
