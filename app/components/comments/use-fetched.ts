/** A part of a screen whose code comes when it is first needed, or a little earlier: whoever writes on without a connection finds it there. */
import { useEffect, useState } from "react";

type Load<Value> = () => Promise<Value>;

const fetched = new WeakMap<object, unknown>();

async function fetchOnce<Value>(load: Load<Value>): Promise<Value> {
  const value = await load();
  fetched.set(load, value);
  return value;
}

/** Nothing thrown: what cannot be had now is asked for again when it is needed. */
export async function fetchEarly(load: Load<unknown>): Promise<void> {
  await fetchOnce(load).catch(() => undefined);
}

/** `load` must be the same function every time. */
export function useFetched<Value>(load: Load<Value>): {
  readonly value: Value | null;
  readonly isFailed: boolean;
} {
  const [held, setHeld] = useState<{ readonly value: Value } | null>(() =>
    fetched.has(load) ? { value: fetched.get(load) as Value } : null,
  );
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    if (held !== null) return;
    let isHere = true;
    fetchOnce(load).then(
      (value) => isHere && setHeld({ value }),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [load, held]);
  return { value: held?.value ?? null, isFailed };
}
