/**
 * Who waits to hear "saved", and for what. A mark is answered when everything
 * the room had accepted before it is durable.
 */
interface WaitingMark<Sender> {
  readonly sender: Sender;
  readonly n: number;
  /** The count of durable edits it waits for. */
  readonly after: number;
}

export class Marks<Sender> {
  #waiting: WaitingMark<Sender>[] = [];

  /** `after` never falls from one call to the next. */
  add(sender: Sender, n: number, after: number): void {
    const last = this.#waiting.at(-1);
    if (last?.sender === sender && last.after === after) this.#waiting.pop();
    this.#waiting.push({ sender, n, after });
  }

  /** Everyone whose time has come, with the highest number of each; they are forgotten here. */
  takeDue(committed: number): Map<Sender, number> {
    const due = new Map<Sender, number>();
    let count = 0;
    for (const { sender, n, after } of this.#waiting) {
      if (after > committed) break;
      due.set(sender, Math.max(n, due.get(sender) ?? 0));
      count += 1;
    }
    if (count > 0) this.#waiting = this.#waiting.slice(count);
    return due;
  }

  forget(sender: Sender): void {
    this.#waiting = this.#waiting.filter((mark) => mark.sender !== sender);
  }
}
