/**
 * Brings accepted edits into the log: one append at a time, each taking all
 * that waits, so that a slow disk makes batches larger and not queues longer.
 * Every edit stays its author's own row. After a failed append the queue is
 * dead: nobody knows what was written, only the log itself can tell.
 */
import type { NewUpdate } from "../server/ports.ts";

export interface CommitListener {
  /** These are durable now, and all that were added before them; `seq` is the log's number for the last one. */
  committed(batch: readonly NewUpdate[], seq: number): void;
  failed(error: unknown): void;
}

export class CommitQueue {
  readonly #append: (batch: readonly NewUpdate[]) => Promise<number>;
  readonly #listener: CommitListener;
  #waiting: NewUpdate[] = [];
  #added = 0;
  #committed = 0;
  #bytes = 0;
  #isRunning = false;
  #isDead = false;
  #waiters: { readonly count: number; readonly resolve: (isDurable: boolean) => void }[] = [];

  constructor(append: (batch: readonly NewUpdate[]) => Promise<number>, listener: CommitListener) {
    this.#append = append;
    this.#listener = listener;
  }

  /** How many edits were ever added; the number a mark waits for. */
  get added(): number {
    return this.#added;
  }

  get committed(): number {
    return this.#committed;
  }

  get pendingBytes(): number {
    return this.#bytes;
  }

  get isIdle(): boolean {
    return this.#isDead || this.#committed === this.#added;
  }

  add(update: NewUpdate): void {
    if (this.#isDead) return;
    this.#added += 1;
    this.#bytes += update.update.length;
    this.#waiting.push(update);
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Not at once: what else lies in the sockets' buffers belongs to the same batch.
    setImmediate(() => void this.#run());
  }

  /** Resolves when all that was added is durable, or never will be. */
  async settled(): Promise<void> {
    await this.reached(this.#added);
  }

  /** True when the first `count` edits are durable; false when nobody can promise it any more. */
  reached(count: number): Promise<boolean> {
    if (this.#committed >= count) return Promise.resolve(true);
    if (this.#isDead) return Promise.resolve(false);
    return new Promise((resolve) => this.#waiters.push({ count, resolve }));
  }

  /** Takes nothing more and reports nothing more; an append under way is left to its fate. */
  abandon(): void {
    this.#isDead = true;
    this.#waiting = [];
    this.#answerWaiters();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#isDead) {
      const batch = this.#waiting;
      this.#waiting = [];
      let seq: number;
      try {
        seq = await this.#append(batch);
      } catch (error) {
        if (!this.#isDead) this.#fail(error);
        return;
      }
      if (this.#isDead) return;
      this.#committed += batch.length;
      for (const { update } of batch) this.#bytes -= update.length;
      this.#listener.committed(batch, seq);
      this.#answerWaiters();
    }
    this.#isRunning = false;
  }

  #fail(error: unknown): void {
    this.abandon();
    this.#listener.failed(error);
  }

  #answerWaiters(): void {
    const waiters = this.#waiters;
    this.#waiters = waiters.filter(({ count }) => !this.#isDead && count > this.#committed);
    for (const { count, resolve } of waiters) {
      if (count <= this.#committed) resolve(true);
      else if (this.#isDead) resolve(false);
    }
  }
}
