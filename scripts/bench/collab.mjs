/**
 * `npm run bench -- collab`: what it costs when a whole room has one report
 * open, beside the two servers one would otherwise take. Each server is a
 * process of its own; the people are one more, on the same machine. Rounds are
 * interleaved, so that a slow moment hits all. Nothing here passes or fails.
 *
 * SOCKETS=300 WRITERS=60 RATE=5 SECONDS=15 ROUNDS=3 PRESENCE=1 ONLY=ours CPU_PROF=FOLDER
 */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Person } from "./collab-swarm.mjs";
import { root, withBundle } from "./run-bundled.mjs";

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SOCKETS = number("SOCKETS", 300);
const WRITERS = number("WRITERS", 60);
const RATE = number("RATE", 5);
const SECONDS = number("SECONDS", 15);
const ROUNDS = number("ROUNDS", 3);
const ENTRIES = number("ENTRIES", 100);
const PRESENCE = number("PRESENCE", 1) === 1;
const DOC_ID = randomUUID();

const peer = (name) => join(root, "scripts/bench", name);
/** Only ours says when an edit is durable; the peers have nothing to measure there. */
const SERVERS = [
  { name: "ours", path: `/collab/${DOC_ID}?lineage=bench&schema=1`, marks: true, document: null },
  {
    name: "y-websocket",
    entry: peer("collab-y-websocket.mjs"),
    path: "/bench",
    marks: false,
    document: null,
  },
  { name: "hocuspocus", entry: peer("collab-hocuspocus.mjs"), path: "/", marks: false, document: "bench" },
].filter(({ name }) => !process.env.ONLY || process.env.ONLY.split(",").includes(name));

const print = (line) => process.stdout.write(`${line}\n`);

function percentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const spread = (values) =>
  `p50 ${percentile(values, 0.5).toFixed(1)}  p95 ${percentile(values, 0.95).toFixed(1)}  p99 ${percentile(values, 0.99).toFixed(1)} ms`;

const median = (values) => percentile(values, 0.5);
const message = (child) => new Promise((resolve) => child.once("message", resolve));

async function measure(server, entry) {
  const execArgv = process.env.CPU_PROF ? ["--cpu-prof", `--cpu-prof-dir=${process.env.CPU_PROF}`] : [];
  const child = fork(entry, { env: { ...process.env, DOC_ID }, execArgv });
  const { port } = await message(child);
  const url = `ws://127.0.0.1:${port}${server.path}`;
  const people = Array.from(
    { length: SOCKETS },
    (_, i) =>
      new Person(url, "http://bench.local", `session=${i < WRITERS ? "w" : "r"}${i}`, i, server.document),
  );
  await Promise.all(people.map((person) => person.ready));
  const writers = people.slice(0, WRITERS);
  for (const writer of writers) writer.takePen(ENTRIES);
  await sleep(500);
  child.send("begin");
  const own = process.cpuUsage();
  const timers = writers.map((writer) => begin(writer, server));
  await sleep(SECONDS * 1000);
  for (const stop of timers) stop();
  await sleep(500);
  const { user, system } = process.cpuUsage(own);
  const costs = message(child);
  const alive = people.filter((person) => person.code === null).length;
  child.send("end");
  const result = summary(people, writers, alive, await costs, (user + system) / 1e6);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for (const person of people) person.ws.terminate();
  await ended;
  return result;
}

/** One writer at work, out of step with the others. */
function begin(writer, server) {
  let timer = setTimeout(
    () => {
      timer = setInterval(() => writer.write(server.marks, PRESENCE), 1000 / RATE);
    },
    Math.random() * (1000 / RATE),
  );
  return () => clearInterval(timer);
}

function summary(people, writers, alive, costs, swarmCpu) {
  const heard = people.flatMap((person) => person.heard);
  const edits = writers.reduce((sum, writer) => sum + writer.edits, 0);
  return {
    heard,
    acknowledged: writers.flatMap((writer) => writer.acknowledged),
    unanswered: writers.reduce((sum, writer) => sum + writer.unacknowledged, 0),
    share: heard.length / (edits * (SOCKETS - 1)),
    edits,
    alive,
    costs,
    swarmCpu,
    frames: people.reduce((sum, one) => sum + one.frames, 0),
    megabytes: people.reduce((sum, one) => sum + one.bytes, 0) / 1024 / 1024,
    load: loadavg()[0],
  };
}

function printRound(name, result) {
  const { heard, acknowledged, unanswered, share, edits, alive, costs, swarmCpu, frames, megabytes, load } =
    result;
  print(
    `${name}: ${edits} edits, ${alive} of ${SOCKETS} sockets still open, load average ${load.toFixed(1)}`,
  );
  print(`  propagation   ${spread(heard)}, ${(share * 100).toFixed(1)} % heard within the time`);
  if (acknowledged.length > 0) print(`  durable ack   ${spread(acknowledged)}, ${unanswered} unanswered`);
  const more = [
    costs.appends === undefined
      ? ""
      : `, ${costs.appends} appends, its database ${costs.databaseCpu.toFixed(1)} s CPU`,
    costs.stores === undefined ? "" : `, stored ${costs.stores} times`,
  ].join("");
  print(
    `  server        ${costs.cpuSeconds.toFixed(1)} s CPU, event loop p99 ${costs.loopP99.toFixed(1)} ms, ${costs.rss.toFixed(0)} MB${more}`,
  );
  print(`  people        ${swarmCpu.toFixed(1)} s CPU, ${frames} frames, ${megabytes.toFixed(0)} MB`);
}

function printRatios(rounds) {
  const ours = rounds.get("ours");
  if (!ours) return;
  print(`\nMedians of ${ROUNDS} rounds`);
  const p95 = (result) => percentile(result.heard, 0.95);
  print(
    `ours: propagation p95 ${median(ours.map(p95)).toFixed(1)} ms, durable ack p95 ${median(ours.map((one) => percentile(one.acknowledged, 0.95))).toFixed(1)} ms, server CPU ${median(ours.map((one) => one.costs.cpuSeconds)).toFixed(1)} s`,
  );
  for (const [name, results] of rounds) {
    if (name === "ours") continue;
    const ratio = (of) => median(ours.map((one, at) => of(one) / of(results[at])));
    print(
      `${name}: propagation p95 ${median(results.map(p95)).toFixed(1)} ms, no durable ack, server CPU ${median(results.map((one) => one.costs.cpuSeconds)).toFixed(1)} s; ours/peer: propagation p95 ${ratio(p95).toFixed(3)}, CPU ${ratio((one) => one.costs.cpuSeconds).toFixed(2)}`,
    );
  }
}

print(
  `${SOCKETS} sockets on one report, ${WRITERS} write ${RATE} times a second for ${SECONDS} s${PRESENCE ? ", each with its caret" : ""}; Node ${process.version}\n`,
);
const rounds = new Map(SERVERS.map(({ name }) => [name, []]));
await withBundle("scripts/bench/collab-house.ts", async (bundle) => {
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of SERVERS) {
      const result = await measure(server, server.entry ?? bundle);
      rounds.get(server.name).push(result);
      printRound(server.name, result);
    }
  }
});
printRatios(rounds);
