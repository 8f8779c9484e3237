/** Wakes whoever works on a report's rounds of checks, and sees to it that only one does at a time. */
import type { PublicSaveOrder } from "./public-archive.ts";

export interface CheckJobs {
  /** Durable when it resolves: also after a crash somebody will look at the report. */
  enqueue(reportId: string): Promise<void>;
  /** Durable when it resolves. */
  enqueueSave(order: PublicSaveOrder): Promise<void>;
}

export interface CheckTurns {
  /** Runs `work` unless somebody, in any process, is at work on this report; false then. */
  hold(reportId: string, work: () => Promise<void>): Promise<boolean>;
}
