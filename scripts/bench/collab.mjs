/**
 * `node scripts/bench/collab.mjs`: what it costs when a whole room has one
 * report open. Server and people are two processes on this machine; the log
 * takes APPEND_MS for each append. Nothing here passes or fails.
 *
 * SOCKETS=300 WRITERS=60 RATE=5 SECONDS=20 APPEND_MS=3 PRESENCE=1
 */
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Person } from "./collab-swarm.mjs";

const root = join(fileURLToPath(import.meta.url), "..", "..", "..");
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SOCKETS = number("SOCKETS", 300);
const WRITERS = number("WRITERS", 60);
const RATE = number("RATE", 5);
const SECONDS = number("SECONDS", 20);
const ENTRIES = number("ENTRIES", 100);
const PRESENCE = number("PRESENCE", 1) === 1;

/**
 * Servers to measure. Each is a module that listens on a free port, sends `{ port }` to its parent, understands
 * "begin" and "end", and answers the latter with its costs. A peer goes here with its own entry and `marks: false`:
 * a y-websocket server that says nothing about durability has no acknowledgements to measure.
 */
const SERVERS = [
  {
    name: "ours",
    entry: "scripts/bench/collab-house.ts",
    path: "/collab/bench?lineage=bench&schema=1",
    marks: true,
  },
];

const print = (line) => process.stdout.write(`${line}\n`);

function percentiles(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ms  (${sorted.length} samples)`;
}

const message = (child) => new Promise((resolve) => child.once("message", resolve));

async function measure(server) {
  // Inside the tree, so that the bundle finds what it leaves out.
  mkdirSync(join(root, "build"), { recursive: true });
  const work = mkdtempSync(join(root, "build", "bench-"));
  try {
    const bundle = join(work, "house.mjs");
    await build({
      entryPoints: [join(root, server.entry)],
      outfile: bundle,
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
    const child = fork(bundle, { env: process.env });
    const { port } = await message(child);
    const url = `ws://127.0.0.1:${port}${server.path}`;
    const people = Array.from(
      { length: SOCKETS },
      (_, i) => new Person(url, "http://bench.local", `session=${i < WRITERS ? "w" : "r"}${i}`, i),
    );
    await Promise.all(people.map((person) => person.ready));
    const writers = people.slice(0, WRITERS);
    for (const writer of writers) writer.takePen(ENTRIES);
    await sleep(500);
    print(
      `load average before: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(" ")}`,
    );
    child.send("begin");
    const own = process.cpuUsage();
    const timers = [];
    for (const writer of writers) {
      timers.push(
        setTimeout(
          () => timers.push(setInterval(() => writer.write(server.marks, PRESENCE), 1000 / RATE)),
          Math.random() * (1000 / RATE),
        ),
      );
    }
    await sleep(SECONDS * 1000);
    for (const timer of timers) clearInterval(timer);
    await sleep(500);
    const { user, system } = process.cpuUsage(own);
    const costs = message(child);
    const alive = people.filter((person) => person.code === null).length;
    child.send("end");
    report(server, people, writers, alive, await costs, (user + system) / 1e6);
    for (const person of people) person.ws.terminate();
    await new Promise((resolve) => child.once("exit", resolve));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function report(server, people, writers, alive, costs, swarmCpu) {
  const edits = writers.reduce((sum, writer) => sum + writer.edits, 0);
  const heard = people.flatMap((person) => person.heard);
  const expected = edits * (SOCKETS - 1);
  const megabytes = people.reduce((sum, person) => sum + person.bytes, 0) / 1024 / 1024;
  print(
    `${server.name}: ${SOCKETS} sockets (${alive} still open), ${WRITERS} write ${RATE} times a second, ${SECONDS} s`,
  );
  print(`  propagation      ${percentiles(heard)}`);
  if (server.marks) {
    const unanswered = writers.reduce((sum, writer) => sum + writer.unacknowledged, 0);
    print(
      `  acknowledgement  ${percentiles(writers.flatMap((writer) => writer.acknowledged))}, ${unanswered} unanswered`,
    );
  }
  print(
    `  edits ${edits}, heard ${heard.length} of ${expected}; frames ${people.reduce((sum, one) => sum + one.frames, 0)}, ${megabytes.toFixed(0)} MB`,
  );
  print(
    `  server: ${costs.cpuSeconds.toFixed(1)} s CPU, event loop p99 ${costs.loopP99.toFixed(1)} max ${costs.loopMax.toFixed(1)} ms, ${costs.appends} appends, ${costs.rss.toFixed(0)} MB; swarm ${swarmCpu.toFixed(1)} s CPU`,
  );
}

for (const server of SERVERS) await measure(server);
