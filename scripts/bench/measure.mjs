/** Whole processes, measured by the shell's own accounting, in turn with their peer so that a slow moment hits both. */
import { execFileSync } from "node:child_process";

/** CPU and wall seconds of one run; throws with the program's own words when it fails. */
function runOnce(command) {
  const script = `TIMEFORMAT='%U %S %R'; time { ${command} ; } 2>/tmp/bench-error.$$ || { cat /tmp/bench-error.$$ >&2; exit 1; }; rm -f /tmp/bench-error.$$`;
  const output = execFileSync("bash", ["-c", `{ ${script} ; } 2>&1`], { encoding: "utf8" });
  const [user, system, wall] = output.trim().split("\n").at(-1).split(" ").map(Number);
  return { cpu: user + system, wall };
}

/** `runs` pairs after one warm-up each. */
export function runPaired(ours, peer, runs) {
  runOnce(ours);
  if (peer) runOnce(peer);
  const pairs = [];
  for (let at = 0; at < runs; at++) {
    const own = runOnce(ours);
    pairs.push({ own, peer: peer ? runOnce(peer) : null });
  }
  return pairs;
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)], max: sorted.at(-1) };
}

export function printSpread(values, unit) {
  const { min, median, max } = spread(values);
  const show = (value) => `${value.toFixed(value < 10 ? 3 : 1)}${unit}`;
  return `${show(median)} (${show(min)} – ${show(max)})`;
}
