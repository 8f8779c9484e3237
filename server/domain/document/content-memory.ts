/**
 * A document that is read again gives new values even where nothing in it has
 * changed. Whoever remembers things about entries and sources by their content
 * remembers them over readings with the help of this: equal content, equal value.
 */
import type { Entry, Source } from "../report/model.ts";
import { contentOf } from "./content-of.ts";

/** Holds at most `most` values; the longest unseen is forgotten first. Shown numbers are no content. */
export function createContentMemory(most: number): <T extends Entry | Source>(value: T) => T {
  const known = new Map<string, Entry | Source>();
  return <T extends Entry | Source>(value: T): T => {
    const content = contentOf(value);
    const key = JSON.stringify(content);
    const kept = (known.get(key) as T | undefined) ?? content;
    known.delete(key);
    known.set(key, kept);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return kept;
  };
}
