/** A function that stays the same value while what it does follows the latest render: for children that render only when they must. */
import { useCallback, useRef } from "react";

export function useStable<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: Args) => latest.current(...args), []);
}
