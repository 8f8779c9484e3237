/**
 * Our side of `collab.mjs`: the collaboration server in a process of its own,
 * with the log it has in a house, on a PostgreSQL of our own that calls fsync.
 * What is asked of it is asked of the peers; what it does more (admission,
 * judging every edit, logging it) is in its figures.
 */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCollabServer } from "../../collab/server.ts";
import { startPostgres } from "../../server/adapters/postgres/supervisor.ts";
import { openDatabase } from "../../server/adapters/prisma/database.ts";
import { migrateDatabase } from "../../server/adapters/prisma/migrate.ts";
import { createUpdateLog } from "../../server/adapters/prisma/update-log.ts";
import { validateTransaction } from "../../server/formats/ydoc/validate-transaction.ts";
import { ROOT } from "../../server/http/root.ts";
import { answerParent, childrenCpu, seedUpdate } from "./collab-seed.mjs";

const folder = await mkdtemp(join(tmpdir(), "chronicle-bench-"));
await chmod(folder, 0o711);
const postgres = await startPostgres(join(folder, "postgres"));
await migrateDatabase(postgres.url, ROOT);
const database = openDatabase(postgres.url);
const log = createUpdateLog(database);
const docId = process.env.DOC_ID ?? "";
await database.prisma.docState.create({ data: { docId, lineage: "bench", schemaVersion: 1 } });
await log.append(docId, [{ update: seedUpdate(), personId: randomUUID(), connectionId: "seed" }]);

let appends = 0;
const collab = createCollabServer({
  log: {
    ...log,
    append: (id, batch) => {
      appends += 1;
      return log.append(id, batch);
    },
  },
  gatekeeper: {
    admit: async (cookie) => {
      const [, role, number = ""] = /^session=(w|r)(\d+)$/.exec(cookie ?? "") ?? [];
      if (!role) return { ok: false, reason: "signed-out" };
      const personId = `00000000-0000-4000-8000-${number.padStart(12, "0")}`;
      return {
        ok: true,
        admission: { personId, sessionId: number, name: `Person ${number}`, canWrite: role === "w" },
      };
    },
    readmit: async (admission) => ({ ok: true, admission }),
  },
  accessChanges: { subscribe: () => () => undefined },
  clock: { now: () => Date.now() },
  validator: validateTransaction,
  origin: "http://bench.local",
  tell: (notice) => process.stderr.write(`${JSON.stringify(notice)}\n`),
});

const pidFile = await readFile(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8");
const postmaster = Number(pidFile.split("\n")[0]);
let databaseCpu = 0;
const http = createServer();
http.on("upgrade", (req, socket, head) => collab.handleUpgrade(req, socket, head));
http.listen(0, "127.0.0.1", () => {
  answerParent((http.address() as AddressInfo).port, {
    begin: () => {
      appends = 0;
      databaseCpu = childrenCpu(postmaster);
    },
    more: () => ({ appends, databaseCpu: childrenCpu(postmaster) - databaseCpu }),
    close: async () => {
      await collab.close();
      await database.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  });
});
