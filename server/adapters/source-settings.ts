/** What a team may set about looking after sources. */
import type { S3Settings } from "./copies/s3-copy-store.ts";
import type { StandIn } from "./fetch/fetch-settings.ts";

/** What a team may set; every field has a default that works. */
export interface SourceSettings {
  /** Whom a site's owner may write to about us: an address or a page. */
  readonly contact: string | null;
  /** `http://host:port` of a proxy that takes CONNECT. */
  readonly proxy: string | null;
  /** Where we look from, in the team's own words. */
  readonly vantage: string;
  /** Null: copies are kept under the data folder. */
  readonly s3: S3Settings | null;
  /** Ask the Internet Archive to keep pages, when a person chooses to. It tells the world of the page. */
  readonly isWaybackOn: boolean;
  /** Only for tests: hosts that servers of this machine stand for. */
  readonly standIns: ReadonlyMap<string, StandIn>;
}

export const SOURCE_SETTINGS: SourceSettings = {
  contact: null,
  proxy: null,
  vantage: "this server",
  s3: null,
  isWaybackOn: false,
  standIns: new Map(),
};
