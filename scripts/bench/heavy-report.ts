/**
 * Puts a month with a heavy history into a house's database, straight through
 * its stores: a report, its seed, and one row for each keystroke. Run through
 * heavy-report.mjs, which says how.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as Y from "yjs";
import { compactLog } from "../../collab/compaction.ts";
import { randomSecrets } from "../../server/adapters/auth/random-ids.ts";
import { documentSeeder } from "../../server/adapters/document-seeder.ts";
import { startPostgres } from "../../server/adapters/postgres/supervisor.ts";
import { openDatabase } from "../../server/adapters/prisma/database.ts";
import { createStorage } from "../../server/adapters/prisma/stores.ts";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import { heavyHistory } from "./heavy-history.ts";
import { sampleReport } from "./sample.mjs";

const { values } = parseArgs({
  options: {
    "data-dir": { type: "string" },
    slug: { type: "string" },
    file: { type: "string" },
    month: { type: "string", default: "2031-03" },
    entries: { type: "string", default: "500" },
    keystrokes: { type: "string", default: "400000" },
    sittings: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    compact: { type: "boolean", default: false },
  },
});

const dataDir = values["data-dir"];
const own = dataDir === undefined ? null : await startPostgres(join(resolve(dataDir), "postgres"));
const url = own?.url ?? process.env.DATABASE_URL;
if (!url || !values.slug) throw new Error("say --slug, and --data-dir or DATABASE_URL");
const database = openDatabase(url);
try {
  const clock = { now: () => Date.now() };
  const storage = createStorage(database, { clock, secrets: randomSecrets, origin: "http://localhost" });
  const chronicle = await storage.chronicles.findBySlug(values.slug);
  const [member] = chronicle ? await storage.members.list(chronicle.teamId) : [];
  if (!chronicle || !member) throw new Error(`no chronicle ${values.slug} with somebody in its team`);
  const sample = values.file
    ? JSON.parse(readFileSync(values.file, "utf8"))
    : sampleReport(Number(values.entries));
  const { personId } = member;
  const { month } = values;
  const content = { ...sample, report: { ...sample.report, month, language: chronicle.language } };
  const seeded = documentSeeder.seed(content, { personId, at: clock.now() });
  const docId = randomUUID();
  const row = {
    id: randomUUID(),
    chronicleId: chronicle.id,
    month,
    docId,
    createdById: personId,
    createdAt: clock.now(),
  };
  await storage.transaction(async (stores) => {
    if (!(await stores.reports.add(row, seeded, "seed"))) throw new Error(`${month} is taken`);
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seeded.seed);
  const log = createUpdateLog(database);
  let batch: { update: Uint8Array; personId: string; connectionId: string }[] = [];
  let rows = 1;
  const flush = async () => {
    if (batch.length > 0) rows = await log.append(docId, batch);
    batch = [];
  };
  const history = heavyHistory(doc, {
    entryIds: content.entries.map((entry: { readonly id: string }) => entry.id),
    keystrokes: Number(values.keystrokes),
    sittings: Number(values.sittings),
    seed: Number(values.seed),
  });
  for (const update of history) {
    batch.push({ update, personId, connectionId: `sitting-${doc.clientID}` });
    if (batch.length === 5000) await flush();
  }
  await flush();
  if (values.compact) {
    await compactLog(log, docId);
    // PostgreSQL does it by itself within minutes, when somebody may be measuring.
    await database.pool.query("VACUUM (ANALYZE) doc_update");
  }
  const bytes = Y.encodeStateAsUpdate(doc).length;
  process.stdout.write(`${JSON.stringify({ docId, lineage: seeded.lineage, month, rows, bytes })}\n`);
} finally {
  await database.close();
  await own?.stop();
}
