/**
 * The append-only log on PostgreSQL. A batch is one statement, so it is one
 * transaction, durable when it answers (synchronous_commit is on by default).
 * Sequence numbers come from the document's own row, whose lock keeps two
 * writers of one document in order.
 */
import { STATES_APART } from "../../domain/history/point.ts";
import type { NewUpdate, UpdateLog } from "../../ports.ts";
import type { Database } from "./database.ts";

const APPEND = `
WITH document AS (
  UPDATE doc_state SET last_seq = last_seq + cardinality($2::bytea[]) WHERE doc_id = $1 RETURNING last_seq
), added AS (
  INSERT INTO doc_update (doc_id, seq, update, person_id, connection_id, co_author_id)
  SELECT $1, document.last_seq - cardinality($2::bytea[]) + item.position,
    item.update, item.person, item.connection, item.co_author
  FROM document, unnest($2::bytea[], $3::uuid[], $4::text[], $5::uuid[])
    WITH ORDINALITY AS item(update, person, connection, co_author, position)
)
SELECT last_seq FROM document`;

const LOAD = `
SELECT lineage, schema_version, state, state_seq FROM doc_state WHERE doc_id = $1`;

const TAIL = `
SELECT seq, update FROM doc_update WHERE doc_id = $1 AND seq > $2 ORDER BY seq`;

const HISTORY = `
SELECT seq, update FROM doc_update WHERE doc_id = $1 AND seq > $2 ORDER BY seq LIMIT 5000`;

/** Only forward: a slower compaction that finishes late changes nothing. */
const COMPACT = `
UPDATE doc_state SET state = $3, state_seq = $2 WHERE doc_id = $1 AND state_seq < $2 AND last_seq >= $2`;

/** What a compaction replaces is kept now and then, so that no point of the history is far from a state. */
const KEEP = `
INSERT INTO history_snapshot (doc_id, seq, state) SELECT doc_id, state_seq, state FROM doc_state
WHERE doc_id = $1 AND state IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM history_snapshot WHERE doc_id = $1 AND seq > doc_state.state_seq - ${STATES_APART}
)
ON CONFLICT DO NOTHING`;

/** Whether there is a document whose log reaches that far. */
const REACHES = `
SELECT 1 FROM doc_state WHERE doc_id = $1 AND last_seq >= $2`;

/** What is no UUID names no document; PostgreSQL would call it an error of syntax. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export function createUpdateLog({ pool }: Pick<Database, "pool">): UpdateLog {
  return {
    async load(docId) {
      if (!UUID.test(docId)) return null;
      const client = await pool.connect();
      // The query under way fails with the connection; the event alone, unheard, would end the process.
      const ignore = () => undefined;
      client.on("error", ignore);
      try {
        // One snapshot for both statements: a compaction in between would leave a gap.
        await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        const head = (await client.query(LOAD, [docId])).rows[0];
        const tail = head ? (await client.query(TAIL, [docId, head.state_seq])).rows : [];
        await client.query("COMMIT");
        if (!head) return null;
        return {
          lineage: head.lineage,
          schemaVersion: head.schema_version,
          state: head.state === null ? null : new Uint8Array(head.state),
          stateSeq: Number(head.state_seq),
          tail: tail.map((row) => ({ seq: Number(row.seq), update: new Uint8Array(row.update) })),
        };
      } catch (error) {
        await client.query("ROLLBACK").catch(() => undefined);
        throw error;
      } finally {
        client.off("error", ignore);
        client.release();
      }
    },

    async *history(docId) {
      for (let after = 0, rows: readonly { seq: string; update: Buffer }[] = []; ; ) {
        ({ rows } = await pool.query(HISTORY, [docId, after]));
        for (const { update } of rows) yield new Uint8Array(update);
        const last = rows.at(-1);
        if (!last) return;
        after = Number(last.seq);
      }
    },

    async append(docId, batch: readonly NewUpdate[]) {
      const result = await pool.query(APPEND, [
        docId,
        batch.map((one) => Buffer.from(one.update)),
        batch.map((one) => one.personId),
        batch.map((one) => one.connectionId),
        batch.map((one) => one.coAuthorId ?? null),
      ]);
      const last = result.rows[0];
      if (!last) throw new Error(`no document ${docId}`);
      return Number(last.last_seq);
    },

    async compact(docId, upTo, state) {
      await pool.query(KEEP, [docId]);
      const { rowCount } = await pool.query(COMPACT, [docId, upTo, Buffer.from(state)]);
      if (rowCount === 1) return;
      const reaching = await pool.query(REACHES, [docId, upTo]);
      if (reaching.rowCount === 0) throw new Error(`document ${docId} has no update ${upTo}`);
    },
  };
}
