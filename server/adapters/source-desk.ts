/** Opens everything that looks after sources, as a house runs it. One per process: one queue must know every request. */
import { join } from "node:path";
import type { Pool } from "pg";
import type { PublishedSources } from "../ports/published-sources.ts";
import type { SourceDesk } from "../ports/source-desk.ts";
import { createFileCopyStore } from "./copies/file-copy-store.ts";
import { createPublicSaves } from "./copies/public-saves.ts";
import { createS3CopyStore } from "./copies/s3-copy-store.ts";
import { warcWriter } from "./copies/warc-writer.ts";
import { createWaybackArchive, NO_PUBLIC_ARCHIVE } from "./copies/wayback-archive.ts";
import { createWorkerPageReader } from "./extract/worker-page-reader.ts";
import { type FetchClock, userAgent } from "./fetch/fetch-settings.ts";
import { createPageFetcher } from "./fetch/page-fetcher.ts";
import { POLITENESS, type Politeness } from "./fetch/polite-queue.ts";
import { systemClock } from "./fetch/system-clock.ts";
import { createCheckJobs, type RunningJobs } from "./jobs/check-jobs.ts";
import { createCheckTurns } from "./jobs/check-turns.ts";
import { createLinkProbe } from "./observe/link-probe.ts";
import { SOURCE_SETTINGS, type SourceSettings } from "./source-settings.ts";

export interface SourceDeskOptions {
  readonly pool: Pool;
  readonly dataDir: string;
  readonly settings?: SourceSettings;
  /** Until editions are asked, nothing is published. */
  readonly published?: PublishedSources;
  /** The bundled page-reading thread, when it is not beside the server's bundle. */
  readonly readingProgram?: URL;
  readonly politeness?: Politeness;
  readonly clock?: FetchClock;
  readonly isScheduled?: boolean;
  readonly onError?: (error: unknown) => void;
}

export interface OpenSourceDesk {
  readonly desk: SourceDesk;
  readonly jobs: RunningJobs;
  /** Breaks off what is under way without a trace; it is done again after the next start. */
  close(): Promise<void>;
}

const NOTHING_PUBLISHED: PublishedSources = { list: async () => [], of: async () => null };

export function openSourceDesk(options: SourceDeskOptions): OpenSourceDesk {
  const { pool, dataDir, settings = SOURCE_SETTINGS, clock = systemClock } = options;
  const fetcher = createPageFetcher(
    { userAgent: userAgent(settings.contact), clock, proxy: settings.proxy, standIns: settings.standIns },
    options.politeness ?? POLITENESS,
  );
  const reader = createWorkerPageReader(options.readingProgram ? { program: options.readingProgram } : {});
  const jobs = createCheckJobs({
    pool,
    onError: options.onError ?? (() => undefined),
    isScheduled: options.isScheduled ?? true,
  });
  const probe = createLinkProbe({ fetcher, reader, vantage: settings.vantage });
  let isClosing = false;
  return {
    desk: {
      probe: {
        look: async (url, lookOptions) => {
          const look = isClosing ? null : await probe.look(url, lookOptions);
          // What broke off because we close says nothing about the page; the round goes on after the next start.
          if (isClosing || look === null) throw new Error("the house is closing");
          return look;
        },
      },
      reader,
      copies: settings.s3 ? createS3CopyStore(settings.s3) : createFileCopyStore(join(dataDir, "copies")),
      jobs,
      turns: createCheckTurns(pool),
      warc: warcWriter,
      archive: settings.isWaybackOn ? createWaybackArchive(fetcher, clock) : NO_PUBLIC_ARCHIVE,
      saves: createPublicSaves(),
      published: options.published ?? NOTHING_PUBLISHED,
      waiting: () => fetcher.waiting(),
    },
    jobs,
    async close() {
      isClosing = true;
      await fetcher.close();
      await jobs.stop();
      await reader.close();
    },
  };
}
