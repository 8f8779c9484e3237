/**
 * Numbers move whenever somebody cites something further up, and every entry
 * behind becomes a new value although nobody touched it. Whoever remembers
 * things about an entry or a source that do not depend on numbers can remember
 * them by its content: the value before it was numbered, which stays the same.
 */
import type { Entry, Source } from "../report/model.ts";

const contents = new WeakMap<Entry | Source, Entry | Source>();

/** The same for all values that differ in shown numbers only; the value itself when it was not read from a document. */
export function contentOf<T extends Entry | Source>(value: T): T {
  return (contents.get(value) as T | undefined) ?? value;
}

/** `numbered` is `content` with its numbers. */
export function rememberContent<T extends Entry | Source>(numbered: T, content: T): void {
  if (numbered !== content) contents.set(numbered, content);
}
