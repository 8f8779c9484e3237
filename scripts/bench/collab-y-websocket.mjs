/** A peer of `collab.mjs`: the stock y-websocket server as it comes, in memory. It admits everybody, judges nothing and keeps nothing. */
import { createServer } from "node:http";
import { getYDoc, setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";
import * as Y from "yjs";
import { answerParent, seedUpdate } from "./collab-seed.mjs";

Y.applyUpdate(getYDoc("bench"), seedUpdate());
const http = createServer();
const sockets = new WebSocketServer({ server: http });
sockets.on("connection", (ws, req) => setupWSConnection(ws, req, { docName: "bench" }));
http.listen(0, "127.0.0.1", () => answerParent(http.address().port, { close: async () => http.close() }));
