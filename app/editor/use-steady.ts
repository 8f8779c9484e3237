/** A value that stays the one from before as long as the new one is as good as it: for children that render only when they must. */
import { useRef } from "react";

export function useSteady<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const kept = useRef(value);
  if (!isSame(value, kept.current)) kept.current = value;
  return kept.current;
}

/** The same values in the same order. */
export function sameValues(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
