/** One request per host at a time, a second between two, six in all, and patience when asked for it. */
import { afterAll, describe, expect, it } from "vitest";
import type { FetchClock } from "../../../server/adapters/fetch/fetch-settings.ts";
import { userAgent } from "../../../server/adapters/fetch/fetch-settings.ts";
import { createPageFetcher } from "../../../server/adapters/fetch/page-fetcher.ts";
import { createPoliteQueue } from "../../../server/adapters/fetch/polite-queue.ts";
import { systemClock } from "../../../server/adapters/fetch/system-clock.ts";
import { readRetryAfter } from "../../../server/adapters/fetch/try-again.ts";
import { bytes, html, inTurn, status } from "../../world/answers.ts";
import { createLeapingClock } from "../../world/leaping-clock.ts";
import { startWorld } from "../../world/replay-server.ts";

/** Time that passes only when everybody waits: the earliest waiter is woken next. */
function sharedClock(): FetchClock & { run(): Promise<void> } {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async run() {
      for (;;) {
        for (let turn = 0; turn < 50; turn++) await Promise.resolve();
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        if (!next) return;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

describe("the queue", () => {
  it("serves a host once a second and never twice at once, in order", async () => {
    const clock = sharedClock();
    const queue = createPoliteQueue(clock);
    const log: [string, number][] = [];
    let serving = 0;
    const ask = (name: string) =>
      queue.turn("a.example", async () => {
        serving += 1;
        expect(serving).toBe(1);
        log.push([name, clock.now()]);
        await clock.wait(300);
        serving -= 1;
      });
    const all = Promise.all(["one", "two", "three"].map(ask));
    await clock.run();
    await all;
    expect(log).toEqual([
      ["one", 0],
      ["two", 1_300],
      ["three", 2_600],
    ]);
  });

  it("waits a second after a slow answer", async () => {
    const clock = sharedClock();
    const queue = createPoliteQueue(clock);
    const times: number[] = [];
    const ask = () =>
      queue.turn("a.example", async () => {
        times.push(clock.now());
        await clock.wait(5_000);
      });
    const all = Promise.all([ask(), ask()]);
    await clock.run();
    await all;
    expect(times).toEqual([0, 6_000]);
  });

  it("serves six hosts at once and the seventh when one is done", async () => {
    const clock = sharedClock();
    const queue = createPoliteQueue(clock);
    const started: number[] = [];
    const ask = (host: string) =>
      queue.turn(host, async () => {
        started.push(clock.now());
        await clock.wait(400);
      });
    const all = Promise.all(Array.from({ length: 8 }, (_, at) => ask(`h${at}.example`)));
    await clock.run();
    await all;
    expect(started).toEqual([0, 0, 0, 0, 0, 0, 400, 400]);
  });

  it("leaves a host alone that asked for rest, and others not", async () => {
    const clock = sharedClock();
    const queue = createPoliteQueue(clock);
    queue.rest("a.example", 7_000);
    const times: Record<string, number> = {};
    const ask = (host: string) =>
      queue.turn(host, async () => {
        times[host] = clock.now();
      });
    const all = Promise.all([ask("a.example"), ask("b.example")]);
    expect(queue.waiting()).toEqual(
      new Map([
        ["a.example", 1],
        ["b.example", 1],
      ]),
    );
    await clock.run();
    await all;
    expect(times).toEqual({ "a.example": 7_000, "b.example": 0 });
    expect(queue.waiting().size).toBe(0);
  });

  it("goes on after work that failed", async () => {
    const clock = sharedClock();
    const queue = createPoliteQueue(clock);
    const failed = queue
      .turn("a.example", () => Promise.reject(new Error("no")))
      .catch((error: Error) => error.message);
    const next = queue.turn("a.example", async () => "done");
    await clock.run();
    expect(await Promise.all([failed, next])).toEqual(["no", "done"]);
  });
});

describe("the fetcher", () => {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
  });

  async function open(sites: Parameters<typeof startWorld>[0], clock: FetchClock = createLeapingClock()) {
    const world = await startWorld(sites);
    const fetcher = createPageFetcher({
      userAgent: userAgent("https://team.example/contact"),
      clock,
      standIns: world.standIns,
    });
    closing.push(
      () => fetcher.close(),
      () => world.close(),
    );
    return { world, fetcher };
  }

  it("says who it is and whom to write to, and carries no cookie from one page to the next", async () => {
    const cookie = html("<p>Words</p>", 200, { "set-cookie": "id=1; Path=/" });
    const { world, fetcher } = await open({ "a.example": { "/1": cookie, "/2": cookie } });
    await fetcher.fetch("http://a.example/1");
    await fetcher.fetch("http://a.example/2");
    expect(
      world.asked.map(({ headers }) => [headers["user-agent"], headers.cookie, headers.referer]),
    ).toEqual(
      Array(2).fill(["ChronicleDesk/1.0 (link check; +https://team.example/contact)", undefined, undefined]),
    );
  });

  it("keeps a second between requests to a host on the machine's own clock", async () => {
    const page = html("<p>Words</p>");
    const { world, fetcher } = await open(
      { "a.example": { "*": page }, "b.example": { "*": page } },
      systemClock,
    );
    await Promise.all(
      ["a.example/1", "a.example/2", "b.example/1"].map((path) => fetcher.fetch(`http://${path}`)),
    );
    const [first = 0, second = 0] = world.asked
      .filter(({ host }) => host === "a.example")
      .map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(990);
    expect(world.busiest().perHost).toBe(1);
  });

  it("tries three times with growing pauses, and rests as long as it is asked to", async () => {
    const clock = createLeapingClock();
    const { world, fetcher } = await open(
      {
        "a.example": { "/": status(503) },
        "b.example": { "/": inTurn(status(429, { "retry-after": "20" }), html("Words")) },
      },
      clock,
    );
    expect(await fetcher.fetch("http://a.example/")).toMatchObject({ ok: true, status: 503 });
    expect(world.asked).toHaveLength(3);
    expect(Math.max(...clock.waits)).toBeGreaterThan(5_000);
    expect(await fetcher.fetch("http://b.example/")).toMatchObject({ ok: true, status: 200 });
    expect(Math.max(...clock.waits)).toBeGreaterThan(19_000);
  });

  it("does not wait an hour for one page, but leaves the host alone for that hour", async () => {
    const clock = createLeapingClock();
    const { world, fetcher } = await open(
      { "a.example": { "/": inTurn(status(429, { "retry-after": "3600" }), html("Words")) } },
      clock,
    );
    expect(await fetcher.fetch("http://a.example/")).toMatchObject({ status: 429 });
    expect(world.asked).toHaveLength(1);
    await fetcher.fetch("http://a.example/");
    expect(Math.max(...clock.waits)).toBeGreaterThan(3_500_000);
  });

  it.each([404, 403, 301])("asks once after %s", async (code) => {
    const { world, fetcher } = await open({ "a.example": { "/": status(code) } });
    await fetcher.fetch("http://a.example/");
    expect(world.asked).toHaveLength(1);
  });

  it("asks robots.txt once a day per site, and only for scheduled checks", async () => {
    const robots = bytes(Buffer.from("User-agent: ChronicleDesk\nDisallow: /secret"), "text/plain");
    const { world, fetcher } = await open({ "a.example": { "/robots.txt": robots, "*": html("Words") } });
    const scheduled = (path: string) => fetcher.fetch(`http://a.example${path}`, { isScheduled: true });
    expect(await scheduled("/open")).toMatchObject({ ok: true });
    expect(await scheduled("/secret/1")).toMatchObject({ ok: false, reason: "robots-txt" });
    expect(await fetcher.fetch("http://a.example/secret/1")).toMatchObject({ ok: true });
    expect(world.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/open", "/secret/1"]);
  });
});

describe("Retry-After", () => {
  const NOW = Date.parse("2031-03-04T09:00:00Z");
  it.each([
    ["120", 120_000],
    ["0", 0],
    ["Tue, 04 Mar 2031 09:01:00 GMT", 60_000],
    ["Tue, 04 Mar 2031 08:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    ["99999999999", null],
    [undefined, null],
  ])("%j is %j ms", (value, expected) => {
    expect(readRetryAfter(value, NOW)).toBe(expected);
  });
});

describe("the name we give", () => {
  it.each([
    [null, "ChronicleDesk/1.0 (link check)"],
    ["desk@team.example", "ChronicleDesk/1.0 (link check; +desk@team.example)"],
    ["x\r\nEvil: 1 (y)", "ChronicleDesk/1.0 (link check; +xEvil:1y)"],
  ])("with %j", (contact, expected) => {
    expect(userAgent(contact)).toBe(expected);
  });
});
