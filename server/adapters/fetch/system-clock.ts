/** The machine's own time. */
import { setTimeout as sleep } from "node:timers/promises";
import type { FetchClock } from "./fetch-settings.ts";

export const systemClock: FetchClock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    await sleep(ms, undefined, signal ? { signal } : {});
  },
};
