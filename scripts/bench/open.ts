/**
 * How long the server takes to open a month with a heavy history: from the
 * first request for the document to its first state on the way to a browser.
 * A PostgreSQL of our own in a fresh folder; run through open.mjs.
 */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { compactLog } from "../../collab/compaction.ts";
import { DEFAULT_LIMITS } from "../../collab/limits.ts";
import { Rooms } from "../../collab/rooms.ts";
import { documentSeeder } from "../../server/adapters/document-seeder.ts";
import { startPostgres } from "../../server/adapters/postgres/supervisor.ts";
import { openDatabase } from "../../server/adapters/prisma/database.ts";
import { migrateDatabase } from "../../server/adapters/prisma/migrate.ts";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import { validateTransaction } from "../../server/formats/ydoc/validate-transaction.ts";
import { ROOT } from "../../server/http/root.ts";
import { heavyHistory } from "./heavy-history.ts";
import { sampleReport } from "./sample.mjs";

const ENTRIES = Number(process.env.ENTRIES ?? 500);
const KEYSTROKES = Number(process.env.KEYSTROKES ?? 400_000);
const RUNS = Number(process.env.RUNS ?? 7);
/** The longest tail that a house leaves behind a state of this size before it compacts again (see room.ts). */
const BYTES_PER_UPDATE = 100;

const print = (line: string) => process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), "chronicle-bench-"));
await chmod(folder, 0o711);
const postgres = await startPostgres(join(folder, "postgres"));
try {
  await migrateDatabase(postgres.url, ROOT);
  const database = openDatabase(postgres.url);
  const log = createUpdateLog(database);
  const personId = randomUUID();
  const sample = sampleReport(ENTRIES);
  const { seed, lineage, schemaVersion } = documentSeeder.seed(sample, { personId, at: 0 });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  const started = performance.now();
  const entryIds = sample.entries.map((entry) => entry.id);
  const settings = { entryIds, keystrokes: KEYSTROKES, sittings: 400, seed: 1 };
  const updates = [seed, ...heavyHistory(doc, settings)];
  const state = Y.encodeStateAsUpdate(doc);
  const made = (performance.now() - started) / 1000;
  print(
    `${ENTRIES} entries, ${updates.length - 1} keystrokes in 400 sittings, made in ${made.toFixed(0)} s: ${mega(state.length)} as one state, ${mega(updates.reduce((sum, one) => sum + one.length, 0))} as ${updates.length} rows`,
  );

  async function write(rows: readonly Uint8Array[]): Promise<string> {
    const docId = randomUUID();
    await database.prisma.docState.create({ data: { docId, lineage, schemaVersion } });
    for (let at = 0; at < rows.length; at += 5000) {
      const batch = rows.slice(at, at + 5000);
      await log.append(
        docId,
        batch.map((update) => ({ update, personId, connectionId: "bench" })),
      );
    }
    return docId;
  }

  const compacted = await write(updates);
  await compactLog(log, compacted);
  await open("compacted, nothing behind the state", compacted);
  const tail = Math.ceil(state.length / BYTES_PER_UPDATE);
  const halfway = await write(updates.slice(0, -tail));
  await compactLog(log, halfway);
  const rest = updates.slice(-tail);
  await log.append(
    halfway,
    rest.map((update) => ({ update, personId, connectionId: "bench" })),
  );
  await open(`compacted, with the longest tail a house leaves (${tail} rows)`, halfway);
  await open(`never compacted (${updates.length} rows)`, await write(updates));
  await database.close();

  async function open(what: string, docId: string): Promise<void> {
    const times: { load: number; build: number; first: number; total: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const limits = { ...DEFAULT_LIMITS, compactUpdates: 1e9, compactBytes: 1e12 };
      const clock = { now: () => Date.now() };
      let loaded = 0;
      const timed = {
        ...log,
        load: async (id: string) =>
          await log.load(id).finally(() => {
            loaded = performance.now();
          }),
      };
      const rooms = new Rooms({
        log: timed,
        clock,
        validator: validateTransaction,
        limits,
        tell: () => undefined,
      });
      const begin = performance.now();
      const room = await rooms.open(docId);
      const built = performance.now();
      let bytes = 0;
      room?.sendState(
        {
          connectionId: "bench",
          admission: { personId, sessionId: "s", name: "Bench", canWrite: true },
          send: (frame) => {
            bytes += frame.length;
          },
          end: () => undefined,
        },
        Uint8Array.of(0),
      );
      const end = performance.now();
      if (bytes < state.length / 2) throw new Error("the state was not sent");
      times.push({ load: loaded - begin, build: built - loaded, first: end - built, total: end - begin });
      room?.close();
    }
    const median = (of: (one: (typeof times)[number]) => number) =>
      times.map(of).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const slowest = Math.max(...times.map((one) => one.total));
    print(
      `${what}: ${median((one) => one.total).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms  (reading ${median((one) => one.load).toFixed(0)}, building ${median((one) => one.build).toFixed(0)}, first state ${median((one) => one.first).toFixed(0)})`,
    );
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  print(`load average ${loadavg()[0]?.toFixed(1)}, ${RUNS} runs each, median`);
}

function mega(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
