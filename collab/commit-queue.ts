/**
 * Brings accepted edits into the log: one append at a time, each taking all
 * that waits, so that a slow disk makes batches larger and not queues longer.
 * Every edit stays its author's own row. After a failed append the queue is
 * dead: nobody knows what was written, only the log itself can tell.
 */
import type { NewUpdate } from "../server/ports.ts";

export interface CommitListener {
  /** These are durable now, and all that were added before them. */
  committed(batch: readonly NewUpdate[]): void;
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
  #whenSettled: (() => void)[] = [];

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
  settled(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.#whenSettled.push(resolve));
  }

  /** Takes nothing more and reports nothing more; an append under way is left to its fate. */
  abandon(): void {
    this.#isDead = true;
    this.#waiting = [];
    this.#settle();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#isDead) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#append(batch);
      } catch (error) {
        if (!this.#isDead) this.#fail(error);
        return;
      }
      if (this.#isDead) return;
      this.#committed += batch.length;
      for (const { update } of batch) this.#bytes -= update.length;
      this.#listener.committed(batch);
    }
    this.#isRunning = false;
    if (this.isIdle) this.#settle();
  }

  #fail(error: unknown): void {
    this.abandon();
    this.#listener.failed(error);
  }

  #settle(): void {
    const waiting = this.#whenSettled;
    this.#whenSettled = [];
    for (const resolve of waiting) resolve();
  }
}
