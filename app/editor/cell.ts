/** A value that changes and tells who listens: how the document reaches the screen without the screen knowing it. */
import { useSyncExternalStore } from "react";

export interface Cell<T> {
  get(): T;
  /** Says nothing when the value is the same. */
  set(value: T): void;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get);
}

/** What `choose` takes from the value; the screen is drawn again only when that is another. */
export function useChosen<T, Chosen>(cell: Cell<T>, choose: (value: T) => Chosen): Chosen {
  return useSyncExternalStore(cell.subscribe, () => choose(cell.get()));
}
