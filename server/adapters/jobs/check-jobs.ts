/**
 * Background work on the house's own PostgreSQL. A job only says that a report
 * has something to check; what there is to do stands in rows. A job that was
 * lost, doubled or cut off therefore loses, doubles and cuts off nothing.
 */
import type { Pool } from "pg";
import PgBoss from "pg-boss";
import type { CheckJobs } from "../../ports/check-jobs.ts";
import type { PublicSaveOrder } from "../../ports/public-archive.ts";

export interface JobHandlers {
  /** False when somebody else was at work on the report: it is then looked at again later. */
  runChecks(reportId: string): Promise<boolean>;
  recheckPublished(): Promise<unknown>;
  savePublicly(order: PublicSaveOrder): Promise<void>;
}

export interface RunningJobs extends CheckJobs {
  /** Begins to work; jobs asked for before wait until then. */
  start(handlers: JobHandlers): Promise<void>;
  /** Takes no new job, lets running ones come to rest, at most that long in milliseconds. */
  stop(patience?: number): Promise<void>;
}

export interface JobSettings {
  readonly pool: Pool;
  /** Told of failures; a job that fails is tried again. */
  readonly onError: (error: unknown) => void;
  /** Off in tests that do not wait for the first of a month. */
  readonly isScheduled?: boolean;
}

const CHECK = "check-report";
const RECHECK = "recheck-published";
const SAVE = "save-publicly";
/** At four in the morning of each month's first day. */
const MONTHLY = "0 4 1 * *";
/** Reports checked at the same time. */
const AT_ONCE = 2;
const BUSY_SECONDS = 5;
/** Hours a round may take; a thousand sources of one host need a third of one. */
const LONGEST_ROUND = 12;

export function createCheckJobs({ pool, onError, isScheduled = true }: JobSettings): RunningJobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: isScheduled,
    retryLimit: 5,
    retryDelay: 30,
    retryBackoff: true,
  });
  boss.on("error", onError);
  let opening: Promise<unknown> | null = null;

  async function open(): Promise<void> {
    await boss.start();
    await boss.createQueue(CHECK, { name: CHECK, expireInHours: LONGEST_ROUND });
    await boss.createQueue(SAVE, { name: SAVE });
    await boss.createQueue(RECHECK, { name: RECHECK, policy: "singleton" });
  }

  /** Makes the queues; the first to ask does, and the next one when that failed. */
  function opened(): Promise<unknown> {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  /** Whoever was at work may be a process that was killed a moment ago: PostgreSQL frees its turn soon, not at once. */
  async function later(reportId: string): Promise<void> {
    const once = { singletonKey: reportId, singletonSeconds: BUSY_SECONDS };
    await boss.sendAfter(CHECK, { reportId }, once, BUSY_SECONDS);
  }

  return {
    async enqueue(reportId) {
      await opened();
      await boss.send(CHECK, { reportId }, {});
    },

    async enqueueSave(order) {
      await opened();
      await boss.send(SAVE, order, {});
    },

    async start({ runChecks, recheckPublished, savePublicly }) {
      await opened();
      for (let worker = 0; worker < AT_ONCE; worker++) {
        await boss.work<{ readonly reportId: string }>(CHECK, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const { data } of jobs) if (!(await runChecks(data.reportId))) await later(data.reportId);
        });
      }
      await boss.work<PublicSaveOrder>(SAVE, { pollingIntervalSeconds: 1 }, async (orders) => {
        for (const { data } of orders) await savePublicly(data);
      });
      await boss.work(RECHECK, { pollingIntervalSeconds: 60 }, async () => recheckPublished());
      if (isScheduled) await boss.schedule(RECHECK, MONTHLY, {}, { tz: "UTC" });
    },

    async stop(patience = 5_000) {
      if (opening === null) return;
      await opening.catch(() => undefined);
      await boss.stop({ graceful: true, wait: true, timeout: patience });
    },
  };
}
