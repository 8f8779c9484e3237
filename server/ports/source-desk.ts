/** Everything that commands about sources need of the world, in one place. */
import type { CheckJobs, CheckTurns } from "./check-jobs.ts";
import type { CopyStore } from "./copy-store.ts";
import type { LinkProbe } from "./link-probe.ts";
import type { PageReader } from "./page-reader.ts";
import type { PublicArchive, PublicSaves } from "./public-archive.ts";
import type { PublishedSources } from "./published-sources.ts";
import type { WarcWriter } from "./warc-writer.ts";

export interface SourceDesk {
  readonly probe: LinkProbe;
  readonly reader: PageReader;
  readonly copies: CopyStore;
  readonly jobs: CheckJobs;
  readonly turns: CheckTurns;
  readonly warc: WarcWriter;
  readonly archive: PublicArchive;
  readonly saves: PublicSaves;
  readonly published: PublishedSources;
  /** Hosts being asked now or waited for → requests; for the screen that shows the queue. */
  waiting(): ReadonlyMap<string, number>;
}
