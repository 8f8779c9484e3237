/**
 * Kills a house at random moments while people write in one month, and counts
 * what is lost. Run through ../kill-test.mjs, which says how.
 */
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type * as Y from "yjs";
import { loadDocument } from "../../collab/live-document.ts";
import { startPostgres } from "../../server/adapters/postgres/supervisor.ts";
import { openDatabase } from "../../server/adapters/prisma/database.ts";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import { bodyText } from "../../server/domain/document/document-shape.ts";
import { ROOT } from "../../server/http/root.ts";
import { sampleReport } from "../bench/sample.mjs";
import { furnish } from "./furnish.ts";
import { prepareHouse } from "./house-process.ts";
import { Writer } from "./writer.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    writers: { type: "string", default: "20" },
    entries: { type: "string", default: "10" },
    /** Milliseconds between two edits of one writer. */
    pause: { type: "string", default: "120" },
    /** The database is killed too in every so many-th round; 0: never. */
    database: { type: "string", default: "5" },
    /** Print one line of JSON and nothing else. */
    json: { type: "boolean", default: false },
  },
});
const kills = Number(values.kills);
const ownRounds = Number(values.database);
const databaseUrl = process.env.DATABASE_URL || null;
const print = (line: string) => values.json || process.stdout.write(`${line}\n`);

process.setMaxListeners(0);
const house = await prepareHouse(ROOT, databaseUrl);
const report = sampleReport(Number(values.entries));
const entryIds = report.entries.map((entry) => entry.id);
const { dataDir, origin, port } = house;
let writers: readonly Writer[] = [];
let docId = "";
let first = 0;
const readyTimes: number[] = [];
const lost = new Set<string>();
let doubled = 0;
let disagreements = 0;
const kinds = { house: 0, both: 0, database: 0 };
try {
  const count = Number(values.writers);
  const { cookies, ...document } = await furnish({ dataDir, databaseUrl, origin, writers: count, report });
  docId = document.docId;
  first = await house.start();
  writers = cookies.map(
    (cookie, index) => new Writer({ name: `w${index}`, port, origin, cookie, entryIds, ...document }),
  );
  await allWriters((writer) => writer.isInStep, "to come in step");
  for (let kill = 1; kill <= kills; kill++) {
    for (const writer of writers) writer.begin(Number(values.pause));
    await sleep(200 + Math.random() * 1800);
    const kind =
      databaseUrl === null && ownRounds > 0 && kill % ownRounds === 0 ? databaseKind(kill) : "house";
    kinds[kind] += 1;
    // The house first where both die, so that nobody tells it that the database is going.
    if (kind !== "database") await house.kill();
    if (kind !== "house") await killDatabase();
    const promised = writers.flatMap((writer) => writer.acknowledged());
    readyTimes.push(kind === "database" ? await recovered() : await house.start());
    const text = await logged();
    for (const token of promised) if (!text.includes(token)) lost.add(token);
    if (kill % 10 === 0 || kill === kills) await agree();
    if (kill % 10 === 0) print(`${kill} kills, ${promised.length} acknowledged edits, ${lost.size} lost`);
  }
} catch (error) {
  process.stderr.write(`${house.printed().slice(-3000)}\n`);
  throw error;
} finally {
  for (const writer of writers) writer.leave();
  await house.stop();
  await house.remove();
}

const sorted = [...readyTimes].sort((a, b) => a - b);
const result = {
  kills,
  ...kinds,
  writers: writers.length,
  edits: writers.reduce((sum, writer) => sum + writer.written.length, 0),
  lost: lost.size,
  doubled,
  disagreements,
  firstStartMs: Math.round(first),
  readyMedianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
  readyMaxMs: Math.round(sorted.at(-1) ?? 0),
};
function printTable(): void {
  const rows: readonly (readonly [string, string | number])[] = [
    [
      "kills",
      `${result.kills} (house ${kinds.house}, house and database ${kinds.both}, database ${kinds.database})`,
    ],
    ["writers", result.writers],
    ["edits acknowledged in the end", result.edits],
    ["acknowledged and lost", result.lost],
    ["there twice", result.doubled],
    ["disagreements after rest", result.disagreements],
    ["ready again, median", `${result.readyMedianMs} ms`],
    ["ready again, slowest", `${result.readyMaxMs} ms`],
    ["load average", loadavg()[0]?.toFixed(1) ?? ""],
  ];
  for (const [name, value] of rows) print(`${name.padEnd(32)}${value}`);
}

/** Every other time the house lives on and has to find its database again. */
function databaseKind(kill: number): "both" | "database" {
  return (kill / ownRounds) % 2 === 1 ? "both" : "database";
}

async function killDatabase(): Promise<void> {
  const pidFile = join(dataDir, "postgres", "cluster", "postmaster.pid");
  process.kill(Number((await readFile(pidFile, "utf8")).split("\n")[0]), "SIGKILL");
}

/** The house lives; how long until it is well again, having noticed that it was not. */
async function recovered(): Promise<number> {
  const begun = performance.now();
  await sleep(100);
  await house.untilReady();
  return performance.now() - begun;
}

/** The text of all entries as the log alone tells it. */
async function logged(): Promise<string> {
  const own = databaseUrl === null ? await startPostgres(join(dataDir, "postgres")) : null;
  const database = openDatabase(own?.url ?? databaseUrl ?? "", 1);
  try {
    const loaded = await createUpdateLog(database).load(docId);
    const tail = loaded?.tail.map((row) => row.update) ?? [];
    const doc = loadDocument(loaded?.state ? [loaded.state, ...tail] : tail);
    return textOf(doc);
  } finally {
    await database.close();
  }
}

function textOf(doc: Y.Doc): string {
  return entryIds.map((id) => bodyText(doc, id).toString()).join("\n");
}

/** Everybody rests; then all must have been saved, once each, and read the same. */
async function agree(): Promise<void> {
  for (const writer of writers) writer.rest();
  await allWriters((writer) => writer.state === "saved", "to be saved");
  await sleep(300);
  const text = await logged();
  for (const token of writers.flatMap((writer) => writer.written)) {
    const found = text.split(token).length - 1;
    if (found === 0) lost.add(token);
    if (found > 1) doubled += 1;
  }
  disagreements += writers.filter((writer) => textOf(writer.doc) !== text).length;
}

async function allWriters(is: (writer: Writer) => boolean, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!writers.every(is)) {
    if (Date.now() > end)
      throw new Error(
        `waited a minute in vain for all writers ${what}: ${writers.map((one) => one.state).join(" ")}`,
      );
    await sleep(20);
  }
}

if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else printTable();
// Sockets to a house that is gone may still be trying.
process.exit(lost.size + doubled + disagreements === 0 ? 0 : 1);
