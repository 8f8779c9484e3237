/**
 * Random work by several people on one month: real windows, real commands,
 * real PostgreSQL, held after every step against a bookkeeping of its own. The
 * number of histories is set by CHRONICLE_HISTORIES, a found history is played
 * again with CHRONICLE_SEED.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testHouse } from "./house.ts";
import { lookOver } from "./review-model/check-house.ts";
import { BrokenHistory, openGame } from "./review-model/game.ts";
import { anyStep, ENTRIES, type Step } from "./review-model/steps.ts";
import { takeStep } from "./review-model/take-step.ts";

const ORIGIN = "https://desk.example.org";
const { CHRONICLE_HISTORIES, CHRONICLE_SEED } = process.env;
const RUNS = Number(CHRONICLE_HISTORIES ?? 5);
/** Milliseconds: no history is begun after so long; a slow machine plays fewer. */
const SEARCH = CHRONICLE_HISTORIES === undefined ? 30_000 : RUNS * 20_000;
/** Milliseconds given to making a history that failed shorter. */
const SHRINK = 180_000;

const house = testHouse(ORIGIN, { liveDocuments: true, limits: { tickMs: 5, coalesceMs: 2 } });
let http: Server;

beforeAll(async () => {
  http = createServer();
  http.on("upgrade", (req, socket, head) => house().collab.handleUpgrade(req, socket, head));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

async function play(steps: readonly Step[]): Promise<ReadonlyMap<string, number>> {
  const { port } = http.address() as AddressInfo;
  const game = await openGame({ house: house(), port, origin: ORIGIN });
  let done = 0;
  try {
    for (const step of steps) {
      done += 1;
      await takeStep(game, step);
      await lookOver(game);
    }
  } catch (error) {
    throw new BrokenHistory(steps.slice(0, done), error);
  } finally {
    game.close();
  }
  return game.tally;
}

const does = (who: string, kind: Step["kind"], unit = "e1", isFresh = true): Step => ({
  who,
  kind,
  unit,
  isFresh,
});

describe("whatever people do", () => {
  it(
    "no edition holds a word nobody answered for, nobody approves their own, and what is published stays",
    async () => {
      const tally = new Map<string, number>();
      let end = Date.now() + SEARCH;
      let isFound = false;
      let played = 0;
      const history = fc.array(anyStep, { minLength: 1, maxLength: 30, size: "max" });
      const holds = fc.asyncProperty(history, async (steps) => {
        // What is not played counts as passed: the search, or the shortening, comes to its end.
        if (Date.now() > end) return;
        played += 1;
        try {
          for (const [what, times] of await play(steps)) tally.set(what, (tally.get(what) ?? 0) + times);
        } catch (error) {
          if (!isFound) end = Date.now() + SHRINK;
          isFound = true;
          throw error;
        }
      });
      const seed = CHRONICLE_SEED === undefined ? {} : { seed: Number(CHRONICLE_SEED) };
      await fc.assert(holds, { numRuns: RUNS, ...seed });
      if (CHRONICLE_HISTORIES !== undefined)
        process.stdout.write(`${played} histories: ${JSON.stringify(Object.fromEntries(tally))}\n`);
    },
    SEARCH + SHRINK + 60_000,
  );

  it("an honest month, played the same way, is published twice", async () => {
    const passed = ENTRIES.flatMap((id) => [
      does("bob", "submit", id),
      does("cat", "tick", id),
      does("cat", "approve", id),
    ]);
    const tally = await play([
      does("ann", "write"),
      ...passed,
      does("dan", "publish"),
      does("dan", "reopen"),
      does("ann", "retitle", "e1"),
      does("bob", "write", "e2"),
      does("eve", "suggest", "e2"),
      does("ann", "accept"),
      ...passed,
      does("dan", "publish"),
    ]);
    expect(Object.fromEntries(tally)).toEqual({ submit: 5, approve: 5, accept: 1, publish: 2 });
  }, 120_000);

  it("what one saw before others changed it is neither approved nor published, and one's own never approved", async () => {
    const tally = await play([
      does("ann", "write"),
      does("bob", "submit"),
      // Looks, and may not yet: the look is kept.
      does("cat", "request", "e2"),
      does("ann", "approve"),
      does("cat", "approve"),
      does("bob", "write"),
      does("bob", "submit"),
      does("cat", "approve", "e1", false),
      does("ann", "leave"),
      does("ann", "write", "e2"),
      does("cat", "finish"),
      does("ann", "back"),
      does("cat", "reopen"),
      does("cat", "publish", "e1", false),
      does("eve", "suggest", "e2"),
      does("bob", "accept"),
      does("bob", "submit", "e2"),
      does("bob", "approve", "e2"),
      does("ann", "approve", "e2"),
      does("cat", "publish", "e1", true),
      does("dan", "waive", "e2"),
      does("dan", "waiveRest", "e2"),
      does("dan", "publish"),
      does("dan", "withdraw"),
      does("cat", "withdraw"),
    ]);
    expect(tally.get("publish")).toBe(2);
  }, 120_000);
});
