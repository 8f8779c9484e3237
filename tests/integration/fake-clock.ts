/** A clock that moves only when a test moves it. */
import type { Clock } from "../../server/ports.ts";

export interface FakeClock extends Clock {
  /** Milliseconds; or use the words below. */
  advance(ms: number): void;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function createFakeClock(start = "2031-03-01T09:00:00Z"): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}
