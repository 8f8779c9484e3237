/** What the house has seen of its sources, what it kept of them, and the rounds of checks it is on. */
import type { FetchedPage } from "../domain/observation/fetch-result.ts";
import type { Glance } from "../domain/observation/gone-since.ts";
import type { FoundMetadata } from "../domain/observation/metadata.ts";
import type { Observation } from "../domain/observation/observation.ts";
import type { HandCheck } from "../domain/observation/standing.ts";

export interface ObservationRow extends Observation {
  readonly id: string;
  readonly reportId: string;
  readonly sourceId: string;
  readonly metadata: FoundMetadata;
  /** The copy kept at the same time. */
  readonly copyId: string | null;
}

export interface HandCheckRow extends HandCheck {
  readonly reportId: string;
  readonly sourceId: string;
}

/** A kept page without its words, which may be long. */
export interface CopyHead extends Pick<FetchedPage, "chain" | "headers" | "isTruncated"> {
  readonly id: string;
  readonly reportId: string;
  readonly sourceId: string;
  readonly url: string;
  /** `uploaded` by a person where no robot is let in. */
  readonly origin: "fetched" | "uploaded";
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  readonly takenById: string | null;
  readonly mediaType: string;
  readonly status: number | null;
  /** Of the decoded body, which is in the copy store under it. */
  readonly bytesSha256: string;
  readonly byteLength: number;
  /** Of the headers as canonical JSON. */
  readonly headersSha256: string;
  readonly textSha256: string;
  readonly state: Observation["state"];
  readonly reason: Observation["reason"];
  readonly checker: string;
}

export interface CopyRow extends CopyHead {
  /** The article's words; empty when there are none. */
  readonly text: string;
}

export interface CheckTarget {
  readonly sourceId: string;
  readonly url: string;
}

export type RunState = "running" | "paused" | "done";

/** `asked` for a whole month, `afresh` by a person who wants one source looked at now, `scheduled` by the calendar. */
export type RunKind = "asked" | "afresh" | "scheduled";

export interface CheckRunRow {
  readonly id: string;
  readonly reportId: string;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly askedById: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly endedAt: number | null;
}

export interface RunProgress extends CheckRunRow {
  readonly done: number;
  readonly total: number;
  /** Addresses not done yet, in order. */
  readonly waiting: readonly CheckTarget[];
}

export interface OwnLook {
  readonly sourceId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface CheckStore {
  /** Of one source, the newest first. */
  observationsOf(reportId: string, sourceId: string): Promise<readonly ObservationRow[]>;
  /** Of all the report's sources, by time. */
  observationsIn(reportId: string): Promise<readonly ObservationRow[]>;
  /** The same as bare states, the oldest first. */
  glancesIn(reportId: string): Promise<readonly (Glance & Pick<ObservationRow, "sourceId">)[]>;
  /** Those of the reports in which any look ever failed. */
  reportsWithFailures(reportIds: readonly string[]): Promise<readonly string[]>;
  handChecksIn(reportId: string): Promise<readonly HandCheckRow[]>;
  addHandCheck(check: Omit<HandCheckRow, "personName">): Promise<void>;

  addCopy(copy: CopyRow): Promise<void>;
  findCopy(id: string): Promise<CopyRow | null>;
  /** Without their words, the newest first. */
  copiesIn(reportId: string): Promise<readonly CopyHead[]>;
  /** Each source's newest copy with its words. */
  newestCopiesIn(reportId: string): Promise<readonly CopyRow[]>;

  /** In a transaction: nobody else asks for a round of this report's until it ends. */
  lockReport(reportId: string): Promise<void>;
  addRun(run: CheckRunRow, targets: readonly CheckTarget[]): Promise<void>;
  findRun(id: string): Promise<RunProgress | null>;
  /** The report's rounds that are not done, the oldest first. */
  openRuns(reportId: string): Promise<readonly RunProgress[]>;
  /** Of the last round, done or not; null before the first. */
  lastRun(reportId: string): Promise<RunProgress | null>;
  /** How many of a round's sources had been looked at before it was asked for, and were not opened again. */
  earlierLooks(runId: string): Promise<number>;
  /** When the round looked at each of its sources itself: what it took over from another round is left out. */
  ownLooks(runId: string): Promise<readonly OwnLook[]>;
  /** Reports with a round that is running. */
  reportsAtWork(): Promise<readonly string[]>;
  /** False when the round was not in that state. */
  changeRunState(id: string, from: RunState, to: RunState, at: number): Promise<boolean>;
  /**
   * In a transaction: the observation, its copy, and the item done with it. False, and nothing kept, when the item
   * was done already.
   */
  finishItem(runId: string, observation: ObservationRow, copy: CopyRow | null, at: number): Promise<boolean>;
  /** The item done with an observation that was made before. */
  finishWithEarlier(runId: string, sourceId: string, observationId: string, at: number): Promise<void>;
}
