/**
 * What a person types into a field before it is written: after a short pause,
 * and at the latest when the field is left. Until then what others write into
 * the same field does not move under the person's fingers.
 */
import { useEffect, useRef, useState } from "react";

/** Milliseconds. */
const PAUSE = 400;

export interface Draft {
  readonly text: string;
  /** The sentence that says why the last writing was not possible. */
  readonly fault: string | null;
  type(text: string): void;
  /** Writes at once. */
  write(text: string): void;
  leave(): void;
}

/**
 * `onWrite` gives the sentence that says why not, or null. What `isWhole` calls unfinished waits until the field is
 * left: a pause in the middle of an address is no mistake.
 */
export function useDraft(
  value: string,
  onWrite: (value: string) => string | null,
  isWhole: (value: string) => boolean = () => true,
): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onWrite);
  latest.current = onWrite;

  function flush(): boolean {
    clearTimeout(timer.current);
    const text = pending.current;
    pending.current = null;
    if (text === null) return fault === null;
    const reason = latest.current(text);
    setFault(reason);
    return reason === null;
  }
  const flushAtLast = useRef(flush);
  flushAtLast.current = flush;
  useEffect(() => () => void flushAtLast.current(), []);

  function type(text: string): void {
    setDraft(text);
    pending.current = text;
    clearTimeout(timer.current);
    if (isWhole(text)) timer.current = setTimeout(() => flushAtLast.current(), PAUSE);
  }
  return {
    text: draft ?? value,
    fault,
    type,
    write(text) {
      type(text);
      flush();
    },
    leave() {
      if (flush()) setDraft(null);
    },
  };
}
