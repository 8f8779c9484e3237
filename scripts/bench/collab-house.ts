/**
 * Our side of `collab.mjs`: the collaboration server in a process of its own
 * over a log in memory that takes as long as a durable append does. Told by
 * its parent when to start and stop; answers with its port and its costs.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as Y from "yjs";
import { createCollabServer } from "../../collab/server.ts";
import { validateTransaction } from "../../server/formats/ydoc/validate-transaction.ts";
import type { NewUpdate } from "../../server/ports.ts";

const APPEND_MS = Number(process.env.APPEND_MS ?? 3);
const ENTRIES = Number(process.env.ENTRIES ?? 100);

function seed(): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let i = 0; i < ENTRIES; i++) {
      doc.getMap("entries").set(`e${i}`, { order: `a${i}`, createdAt: 0, createdBy: "seed" });
      doc.getMap(`e:e${i}`).set("start", "2031-03-05");
      for (let k = 0; k < 2; k++) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [
          new Y.XmlText("On this day something happened that has to be told. ".repeat(6)),
        ]);
        doc.getXmlFragment(`b:e${i}`).push([paragraph]);
      }
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

const rows: Uint8Array[] = [seed()];
let appends = 0;
const collab = createCollabServer({
  log: {
    load: async () => ({
      lineage: "bench",
      schemaVersion: 1,
      state: null,
      stateSeq: 0,
      tail: rows.map((update, i) => ({ seq: i + 1, update })),
    }),
    append: async (_docId: string, batch: readonly NewUpdate[]) => {
      appends += 1;
      await new Promise((resolve) => setTimeout(resolve, APPEND_MS));
      for (const { update } of batch) rows.push(update);
      return rows.length;
    },
    compact: async (_docId, upTo, state) => {
      rows.splice(0, upTo, state);
    },
  },
  gatekeeper: {
    admit: async (cookie) => {
      const [, role, personId = ""] = /^session=(w|r)(\d+)$/.exec(cookie ?? "") ?? [];
      if (!role) return { ok: false, reason: "signed-out" };
      return {
        ok: true,
        admission: { personId, sessionId: personId, name: `Person ${personId}`, canWrite: role === "w" },
      };
    },
    readmit: async (admission) => ({ ok: true, admission }),
  },
  accessChanges: { subscribe: () => () => undefined },
  clock: { now: () => Date.now() },
  validator: validateTransaction,
  origin: "http://bench.local",
  tell: (notice) => process.stderr.write(`${JSON.stringify(notice)}\n`),
  limits: { compactUpdates: Number(process.env.COMPACT ?? 2000) },
});

const delay = monitorEventLoopDelay({ resolution: 1 });
const http = createServer();
http.on("upgrade", (req, socket, head) => collab.handleUpgrade(req, socket, head));
http.listen(0, "127.0.0.1", () => process.send?.({ port: (http.address() as AddressInfo).port }));

let cpu = process.cpuUsage();
process.on("message", (message) => {
  if (message === "begin") {
    cpu = process.cpuUsage();
    appends = 0;
    delay.enable();
    delay.reset();
    return;
  }
  const used = process.cpuUsage(cpu);
  process.send?.({
    cpuSeconds: (used.user + used.system) / 1e6,
    loopP99: delay.percentile(99) / 1e6,
    loopMax: delay.max / 1e6,
    appends,
    rss: process.memoryUsage.rss() / 1024 / 1024,
  });
  void collab.close().then(() => process.exit(0));
});
