/**
 * Gathers accepted edits for a few milliseconds and sends them to the others
 * as one. Each socket's own edits are left out of what it gets back.
 */
import * as Y from "yjs";
import { updateFrame } from "./frames.ts";

export interface Recipient {
  readonly connectionId: string;
  send(frame: Uint8Array): void;
}

interface Parcel {
  readonly from: string;
  readonly update: Uint8Array;
}

export class Outbox {
  readonly #delay: number;
  readonly #recipients: () => Iterable<Recipient>;
  #parcels: Parcel[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(delay: number, recipients: () => Iterable<Recipient>) {
    this.#delay = delay;
    this.#recipients = recipients;
  }

  add(from: string, update: Uint8Array): void {
    this.#parcels.push({ from, update });
    this.#timer ??= setTimeout(() => this.flush(), this.#delay);
  }

  flush(): void {
    this.discard();
    const parcels = this.#parcels;
    this.#parcels = [];
    if (parcels.length === 0) return;
    const authors = new Set(parcels.map((parcel) => parcel.from));
    const everything = framesOf(parcels);
    for (const recipient of this.#recipients()) {
      const own = recipient.connectionId;
      const frames = authors.has(own)
        ? framesOf(parcels.filter((parcel) => parcel.from !== own))
        : everything;
      for (const frame of frames) recipient.send(frame);
    }
  }

  /** Stops the timer; what is gathered stays unsent. */
  discard(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** One frame, or as many as there are edits if they cannot be merged: this runs in a timer, where nothing may throw. */
function framesOf(parcels: readonly Parcel[]): Uint8Array[] {
  const updates = parcels.map((parcel) => parcel.update);
  if (updates.length < 2) return updates.map(updateFrame);
  try {
    return [updateFrame(Y.mergeUpdates(updates))];
  } catch {
    return updates.map(updateFrame);
  }
}
