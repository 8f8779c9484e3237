/**
 * Carries what happens in a document on a moment later, in order: sending and
 * keeping a letter can wait until it is painted.
 */
import type { Doc } from "yjs";

export interface Update {
  readonly bytes: Uint8Array;
  readonly origin: unknown;
}

export interface GatheredUpdates {
  /** Carries on at once what is waiting. */
  flush(): void;
  /** Stops listening; what is waiting is dropped. */
  stop(): void;
}

/** `carryOn` gets what happened within `delay` milliseconds of the first of it. */
export function gatherUpdates(
  doc: Doc,
  delay: number,
  carryOn: (updates: readonly Update[]) => void,
): GatheredUpdates {
  let waiting: Update[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) carryOn(waiting.splice(0));
  }

  function onUpdate(bytes: Uint8Array, origin: unknown): void {
    waiting.push({ bytes, origin });
    timer ??= setTimeout(flush, delay);
  }

  doc.on("update", onUpdate);
  return {
    flush,
    stop() {
      clearTimeout(timer);
      doc.off("update", onUpdate);
      waiting = [];
    },
  };
}
