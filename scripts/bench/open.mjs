/** `npm run bench -- open`: opening a month with a heavy history on the server. ENTRIES, KEYSTROKES, RUNS. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { withBundle } from "./run-bundled.mjs";

await withBundle("scripts/bench/open.ts", async (bundle) => {
  const options = process.env.CPU_PROF ? ["--cpu-prof", `--cpu-prof-dir=${process.env.CPU_PROF}`] : [];
  const child = spawn(process.execPath, [...options, bundle], { stdio: "inherit" });
  [process.exitCode] = await once(child, "exit");
});
