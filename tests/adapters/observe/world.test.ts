/** Every case of the catalogue, through the real fetcher, the real thread and the real judge. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkerPageReader } from "../../../server/adapters/extract/worker-page-reader.ts";
import type { Resolve } from "../../../server/adapters/fetch/fetch-settings.ts";
import { createPageFetcher } from "../../../server/adapters/fetch/page-fetcher.ts";
import { createLinkProbe } from "../../../server/adapters/observe/link-probe.ts";
import { REASONS } from "../../../server/domain/observation/observation.ts";
import type { LinkProbe } from "../../../server/ports/link-probe.ts";
import { CASES, SITES } from "../../world/catalogue.ts";
import { createLeapingClock } from "../../world/leaping-clock.ts";
import { startWorld, type World } from "../../world/replay-server.ts";
import { workerProgram } from "../../world/worker-program.ts";

const program = workerProgram();

/** Names outside the world here. */
const resolve: Resolve = async (host) => {
  if (host === "inside.example.net") return [{ address: "127.0.0.1", family: 4 }];
  const code = host === "trouble.example.net" ? "EAI_AGAIN" : "ENOTFOUND";
  throw Object.assign(new Error(`${code} ${host}`), { code });
};

describe("the world's answers", () => {
  let world: World;
  let probe: LinkProbe;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    world = await startWorld(SITES);
    const reader = createWorkerPageReader({ program: program() });
    const fetcher = createPageFetcher({
      userAgent: "ChronicleDesk/1.0 (test)",
      clock: createLeapingClock(),
      standIns: world.standIns,
      limits: { totalMs: 700 },
      resolve,
    });
    probe = createLinkProbe({ fetcher, reader, vantage: "here" });
    closing.push(
      () => fetcher.close(),
      () => reader.close(),
      () => world.close(),
    );
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it.each(CASES)("$name: $reason", async ({ url, reason, isScheduled = false }) => {
    const { observation } = await probe.look(url, { isScheduled });
    expect(observation).toMatchObject({ reason, state: REASONS[reason], url, vantage: "here" });
  });

  it("kept something to show for each", async () => {
    const { observation, metadata } = await probe.look("https://www.youtube.com/watch?v=steppe00001");
    expect(observation.evidence).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json" },
    });
    expect(metadata.title).toEqual({ value: "Hearing in Tarn", origin: "oembed" });
    const moved = await probe.look(CASES.find((one) => one.name === "moved twice")?.url ?? "");
    expect(moved.observation.evidence.chain.map((hop) => hop.status)).toEqual([301, 301, 200]);
  });
});
