/**
 * The Internet Archive's "Save Page Now", off unless the team switched it on.
 * Its answer to the request proves nothing: the copy counts when the archive's
 * own index names one taken since.
 */
import * as z from "zod";
import type { PageFetcher } from "../../ports/page-fetcher.ts";
import type { ArchiveAnswer, PublicArchive } from "../../ports/public-archive.ts";
import type { FetchClock } from "../fetch/fetch-settings.ts";

/** Milliseconds between two looks, and how many there are. */
const LOOK_AGAIN = 15_000;
const LOOKS = 6;
/** The index names times in whole seconds of the archive's clock. */
const CLOCK_SLACK = 120_000;

const indexSchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), timestamp: z.string().regex(/^\d{14}$/u), status: z.string() })
      .optional(),
  }),
});

export const NO_PUBLIC_ARCHIVE: PublicArchive = {
  isOn: false,
  save: async () => ({ ok: false, why: "off" }),
};

export function createWaybackArchive(fetcher: PageFetcher, clock: FetchClock): PublicArchive {
  async function newest(url: string): Promise<string | null> {
    const address = `https://archive.org/wayback/available?url=${encodeURIComponent(url)}&timestamp=99991231`;
    const answer = await fetcher.fetch(address);
    if (!answer.ok || answer.status !== 200) return null;
    const parsed = indexSchema.safeParse(parse(answer.body));
    const closest = parsed.success ? parsed.data.archived_snapshots.closest : undefined;
    return closest?.available && closest.status === "200" ? closest.timestamp : null;
  }

  return {
    isOn: true,
    async save(url, askedAt) {
      const before = await newest(url);
      if (before !== null && timeOf(before) >= askedAt) return saved(url, before);
      const answer = await fetcher.fetch(`https://web.archive.org/save/${url}`);
      if (answer.ok && (answer.status === 429 || answer.status >= 500)) return { ok: false, why: "refused" };
      for (let look = 0; look < LOOKS; look++) {
        const timestamp = await newest(url);
        if (timestamp !== null && timeOf(timestamp) >= askedAt - CLOCK_SLACK) return saved(url, timestamp);
        await clock.wait(LOOK_AGAIN);
      }
      return { ok: false, why: "not-confirmed" };
    },
  };
}

function saved(url: string, timestamp: string): ArchiveAnswer {
  return { ok: true, archiveUrl: `https://web.archive.org/web/${timestamp}/${url}` };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** "20310304091500" in UTC. */
function timeOf(timestamp: string): number {
  const [year, month, day, hour, minute, second] = [4, 6, 8, 10, 12, 14].map((end, at) =>
    Number(timestamp.slice(at === 0 ? 0 : end - 2, end)),
  );
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}
