/**
 * Keeps what each member sends in order while something of theirs has to wait:
 * the rest of it waits behind, and nobody else does.
 */
export class Turns<Sender> {
  readonly #waiting = new Map<Sender, (() => void)[]>();
  #settled: Promise<void> = Promise.resolve();

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /** When all that waits now has had its turn. Never rejects. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** At once, unless something the sender sent before still waits. */
  take(sender: Sender, act: () => void): void {
    const waiting = this.#waiting.get(sender);
    if (waiting) waiting.push(act);
    else act();
  }

  /** Lets the sender wait until `ready` has resolved, one after the other; then `act`, then the rest in order. */
  hold(
    sender: Sender,
    ready: () => Promise<void>,
    act: () => void,
    onFailed: (error: unknown) => void,
  ): void {
    const waiting = [act];
    this.#waiting.set(sender, waiting);
    this.#settled = this.#settled.then(ready).then(() => this.#release(sender, waiting), onFailed);
  }

  #release(sender: Sender, waiting: readonly (() => void)[]): void {
    this.#waiting.delete(sender);
    // One of them may have to wait again; then the others do, too.
    for (const act of waiting) this.take(sender, act);
  }
}
