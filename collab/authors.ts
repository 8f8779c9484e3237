/** Who writes under which of Yjs's ids, as far as their edits have come by. Every window takes a new id. */
import * as Y from "yjs";

export class Authors {
  readonly #people = new Map<number, string>();

  note(update: Uint8Array, personId: string): void {
    for (const client of Y.parseUpdateMeta(update).to.keys())
      if (!this.#people.has(client)) this.#people.set(client, personId);
  }

  of(client: number): string | null {
    return this.#people.get(client) ?? null;
  }
}
