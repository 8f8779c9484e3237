/**
 * News that a person's sessions or roles have changed. Listeners in this
 * process hear it at once; other processes on the same database hear it through
 * PostgreSQL's NOTIFY. A notice lost with a broken connection is made good by
 * the sockets' own regular re-check.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { AccessNotices } from "../../ports/access-notices.ts";
import type { AccessChanges } from "../../ports.ts";

const CHANNEL = "access_changed";
const RECONNECT_MS = 1_000;

export interface AccessNews extends AccessChanges, AccessNotices {
  /** Begins to hear other processes; holds one connection until `close`. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

export function createAccessNews(pool: Pick<pg.Pool, "connect" | "query">): AccessNews {
  const self = randomUUID();
  const listeners = new Set<(personId: string) => void>();
  let connection: pg.PoolClient | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  const tell = (personId: string) => {
    for (const listener of [...listeners]) {
      try {
        listener(personId);
      } catch (error) {
        // One listener's failure must not leave another person's sockets open.
        console.error("a listener for access changes failed", error);
      }
    }
  };

  const hear = (message: pg.Notification) => {
    const [from, personId] = (message.payload ?? "").split(" ");
    if (from !== self && personId) tell(personId);
  };

  const drop = (client: pg.PoolClient) => {
    if (connection !== client) return;
    connection = null;
    client.release(true);
  };

  const connect = async () => {
    const client = await pool.connect();
    if (isClosed || connection) return client.release();
    connection = client;
    client.on("notification", hear);
    // Kept to the end: a connection that breaks may say so more than once.
    const lose = () => {
      if (connection !== client) return;
      drop(client);
      retryLater();
    };
    client.on("error", lose);
    client.on("end", lose);
    try {
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      drop(client);
      throw error;
    }
  };

  const retryLater = () => {
    if (isClosed || retry) return;
    retry = setTimeout(() => {
      retry = null;
      connect().catch(retryLater);
    }, RECONNECT_MS);
    retry.unref();
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async announce(personId) {
      tell(personId);
      await pool.query("SELECT pg_notify($1, $2)", [CHANNEL, `${self} ${personId}`]).catch(() => undefined);
    },

    listen: connect,

    async close() {
      isClosed = true;
      if (retry) clearTimeout(retry);
      if (connection) drop(connection);
    },
  };
}
