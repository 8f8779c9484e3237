/**
 * Whose turn it is: so many requests at once in all, one per host, and a
 * second between two of one host, whatever they are for. A host that asked for
 * rest is left alone until then.
 */
import type { FetchClock } from "./fetch-settings.ts";

export interface Politeness {
  readonly atOnce: number;
  /** Milliseconds between the end of a request to a host and the beginning of the next. */
  readonly gapMs: number;
}

export const POLITENESS: Politeness = { atOnce: 6, gapMs: 1_000 };

export interface PoliteQueue {
  /** Runs `work` when it is the host's turn; first come, first served within a host. */
  turn<Result>(host: string, work: () => Promise<Result>): Promise<Result>;
  /** No request to this host before that time, in milliseconds since the epoch. */
  rest(host: string, until: number): void;
  /** Hosts with somebody waiting or being served → how many. */
  waiting(): ReadonlyMap<string, number>;
}

interface Line {
  /** The last one's end; the next one waits for it. */
  tail: Promise<void>;
  /** Milliseconds since the epoch: not before. */
  next: number;
  length: number;
}

export function createPoliteQueue(clock: FetchClock, politeness: Politeness = POLITENESS): PoliteQueue {
  const lines = new Map<string, Line>();
  const slots = createSlots(politeness.atOnce);

  function lineOf(host: string): Line {
    const line = lines.get(host) ?? { tail: Promise.resolve(), next: 0, length: 0 };
    lines.set(host, line);
    return line;
  }

  async function untilAllowed(line: Line): Promise<void> {
    // Again after each wait: the host may have asked for more rest meanwhile.
    for (let left = line.next - clock.now(); left > 0; left = line.next - clock.now()) await clock.wait(left);
  }

  async function serve<Result>(line: Line, work: () => Promise<Result>): Promise<Result> {
    await untilAllowed(line);
    const leave = await slots.enter();
    try {
      return await work();
    } finally {
      // From the end: however slow the way there was, the host sees them that far apart.
      line.next = Math.max(line.next, clock.now() + politeness.gapMs);
      leave();
    }
  }

  return {
    async turn(host, work) {
      const line = lineOf(host);
      line.length += 1;
      const result = line.tail.then(() => serve(line, work));
      line.tail = result.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await result;
      } finally {
        line.length -= 1;
        // Remembered for as long as the gap lasts only; a house meets many hosts over the years.
        if (line.length === 0 && line.next <= clock.now()) lines.delete(host);
      }
    },
    rest(host, until) {
      const line = lineOf(host);
      line.next = Math.max(line.next, until);
    },
    waiting: () =>
      new Map([...lines].filter(([, { length }]) => length > 0).map(([host, { length }]) => [host, length])),
  };
}

/** So many at once; the others wait in order. */
function createSlots(count: number): { enter(): Promise<() => void> } {
  const waiting: (() => void)[] = [];
  let free = count;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async enter() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return leave;
    },
  };
}
