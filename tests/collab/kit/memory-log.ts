/**
 * An update log in memory that can be made to fail the ways a database does:
 * slowly, cleanly, or after having written (the answer gets lost).
 */
import type { LoadedDocument, NewUpdate, UpdateLog } from "../../../server/ports.ts";

export interface LogRow extends NewUpdate {
  readonly seq: number;
}

interface Stored {
  readonly lineage: string;
  readonly schemaVersion: number;
  state: Uint8Array | null;
  stateSeq: number;
  seq: number;
  rows: LogRow[];
}

export type AppendFault = "refused" | "answer-lost";

export class MemoryLog implements UpdateLog {
  readonly #documents = new Map<string, Stored>();
  readonly #faults: AppendFault[] = [];
  #gate: Promise<void> = Promise.resolve();
  #loadGate: Promise<void> = Promise.resolve();
  /** Every row ever written, which compaction does not shorten. */
  readonly written = new Map<string, LogRow[]>();
  loads = 0;
  appends = 0;
  compactions = 0;
  failLoads = false;
  /** Milliseconds each append takes. */
  delay = 0;

  seed(docId: string, lineage: string, schemaVersion: number, first?: Uint8Array): void {
    this.#documents.set(docId, { lineage, schemaVersion, state: null, stateSeq: 0, seq: 0, rows: [] });
    this.written.set(docId, []);
    if (first) this.#write(docId, [{ update: first, personId: "seed", connectionId: "seed" }]);
  }

  failNextAppend(fault: AppendFault): void {
    this.#faults.push(fault);
  }

  /** Appends wait until the returned function is called. */
  holdAppends(): () => void {
    const { promise, open } = gate();
    this.#gate = promise;
    return open;
  }

  holdLoads(): () => void {
    const { promise, open } = gate();
    this.#loadGate = promise;
    return open;
  }

  async load(docId: string): Promise<LoadedDocument | null> {
    this.loads += 1;
    await this.#loadGate;
    if (this.failLoads) throw new Error("load failed");
    const stored = this.#documents.get(docId);
    if (!stored) return null;
    const { lineage, schemaVersion, state, stateSeq, rows } = stored;
    return {
      lineage,
      schemaVersion,
      state,
      stateSeq,
      tail: rows.map(({ seq, update }) => ({ seq, update })),
    };
  }

  async append(docId: string, batch: readonly NewUpdate[]): Promise<number> {
    this.appends += 1;
    const copy = batch.map((each) => ({ ...each, update: each.update.slice() }));
    await this.#gate;
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const fault = this.#faults.shift();
    if (fault === "refused") throw new Error("append refused");
    const seq = this.#write(docId, copy);
    if (fault === "answer-lost") throw new Error("answer lost");
    return seq;
  }

  async compact(docId: string, upTo: number, state: Uint8Array): Promise<void> {
    const stored = this.#require(docId);
    if (upTo > stored.seq) throw new Error("beyond the log");
    if (upTo <= stored.stateSeq) return;
    this.compactions += 1;
    stored.state = state.slice();
    stored.stateSeq = upTo;
    stored.rows = stored.rows.filter((row) => row.seq > upTo);
  }

  async *history(docId: string): AsyncIterable<Uint8Array> {
    await this.#loadGate;
    if (this.failLoads) throw new Error("load failed");
    for (const { update } of this.written.get(docId) ?? []) yield update;
  }

  /** Everything needed to rebuild the document as of now. */
  updates(docId: string): Uint8Array[] {
    const stored = this.#require(docId);
    const tail = stored.rows.map((row) => row.update);
    return stored.state ? [stored.state, ...tail] : tail;
  }

  #write(docId: string, batch: readonly NewUpdate[]): number {
    const stored = this.#require(docId);
    for (const update of batch) {
      stored.seq += 1;
      const row = { ...update, seq: stored.seq };
      stored.rows.push(row);
      this.written.get(docId)?.push(row);
    }
    return stored.seq;
  }

  #require(docId: string): Stored {
    const stored = this.#documents.get(docId);
    if (!stored) throw new Error(`no document ${docId}`);
    return stored;
  }
}

function gate(): { promise: Promise<void>; open: () => void } {
  let open = () => undefined as void;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}
