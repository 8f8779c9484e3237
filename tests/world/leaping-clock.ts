/** Real time, but for waiting: that leaps ahead at once. For one request after the other. */
import type { FetchClock } from "../../server/adapters/fetch/fetch-settings.ts";

export interface LeapingClock extends FetchClock {
  /** Every wait asked for, in milliseconds. */
  readonly waits: readonly number[];
}

export function createLeapingClock(): LeapingClock {
  const waits: number[] = [];
  let ahead = 0;
  return {
    waits,
    now: () => Date.now() + ahead,
    wait: async (ms) => {
      waits.push(ms);
      ahead += ms;
    },
  };
}
