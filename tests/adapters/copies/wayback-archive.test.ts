/** The Internet Archive is believed only when its own index names the copy. */
import { describe, expect, it } from "vitest";
import { createWaybackArchive, NO_PUBLIC_ARCHIVE } from "../../../server/adapters/copies/wayback-archive.ts";
import { createPageFetcher } from "../../../server/adapters/fetch/page-fetcher.ts";
import { bytes, html, inTurn, status } from "../../world/answers.ts";
import { createLeapingClock } from "../../world/leaping-clock.ts";
import { type Site, startWorld } from "../../world/replay-server.ts";

const PAGE = "https://news.example.org/1";

function index(timestamp: string | null) {
  const closest = timestamp === null ? {} : { closest: { available: true, timestamp, status: "200" } };
  return bytes(Buffer.from(JSON.stringify({ archived_snapshots: closest })), "application/json");
}

async function save(web: Site, archive: Site, askedAt = Date.now()) {
  const world = await startWorld({ "web.archive.org": web, "archive.org": archive });
  const clock = createLeapingClock();
  const fetcher = createPageFetcher({ userAgent: "test", clock, standIns: world.standIns });
  try {
    return { answer: await createWaybackArchive(fetcher, clock).save(PAGE, askedAt), asked: world.asked };
  } finally {
    await fetcher.close();
    await world.close();
  }
}

describe("saving publicly", () => {
  const soon = `${new Date(Date.now() + 60_000).toISOString().replace(/\D/gu, "").slice(0, 14)}`;

  it("gives the copy's address once the index names it", async () => {
    const { answer } = await save(
      { "*": html("saving") },
      { "*": inTurn(index(null), index("20200101000000"), index(soon)) },
    );
    expect(answer).toEqual({ ok: true, archiveUrl: `https://web.archive.org/web/${soon}/${PAGE}` });
  });

  it("is not asked twice when a copy was taken since", async () => {
    const { answer, asked } = await save({ "*": html("saving") }, { "*": index(soon) });
    expect(answer).toEqual({ ok: true, archiveUrl: `https://web.archive.org/web/${soon}/${PAGE}` });
    expect(asked.map((one) => one.host)).toEqual(["archive.org"]);
  });

  it("gives none when only an old copy is there", async () => {
    const { answer } = await save({ "*": html("saving") }, { "*": index("20200101000000") });
    expect(answer).toEqual({ ok: false, why: "not-confirmed" });
  });

  it("says when the archive refuses", async () => {
    const { answer } = await save({ "*": status(429, { "retry-after": "3600" }) }, { "*": index(null) });
    expect(answer).toEqual({ ok: false, why: "refused" });
  });

  it("is off unless somebody switched it on", async () => {
    expect(await NO_PUBLIC_ARCHIVE.save(PAGE, 0)).toEqual({ ok: false, why: "off" });
  });
});
