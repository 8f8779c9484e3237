/**
 * A peer of `collab.mjs`: Hocuspocus with its own way of keeping a document,
 * which is to store the whole of it two seconds after the last edit, and every
 * ten at the latest: here into a file, with fsync. What was typed since is lost
 * when the process dies; its "synced" answer speaks of memory.
 */
import { mkdtemp, open, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hocuspocus } from "@hocuspocus/server";
import { WebSocketServer } from "ws";
import * as Y from "yjs";
import { answerParent, seedUpdate } from "./collab-seed.mjs";

const folder = await mkdtemp(join(tmpdir(), "chronicle-bench-"));
let stores = 0;
const hocuspocus = new Hocuspocus({
  quiet: true,
  async onLoadDocument({ document }) {
    Y.applyUpdate(document, seedUpdate());
    return document;
  },
  async onStoreDocument({ document }) {
    stores += 1;
    const file = await open(join(folder, "state"), "w");
    await file.writeFile(Y.encodeStateAsUpdate(document));
    await file.sync();
    await file.close();
  },
});
const http = createServer();
const sockets = new WebSocketServer({ server: http });
sockets.on("connection", (ws, req) => hocuspocus.handleConnection(ws, req));
http.listen(0, "127.0.0.1", () =>
  answerParent(http.address().port, {
    begin: () => {
      stores = 0;
    },
    more: () => ({ stores }),
    close: () => rm(folder, { recursive: true, force: true }),
  }),
);
