/**
 * Drafting in a worker thread: one at a time, started when it is first needed
 * and let go when nobody has asked for a while. What was counted is remembered
 * with the log's number it was counted at, so it is never out of date.
 */
import { Worker } from "node:worker_threads";
import { DomainError } from "../../domain/errors.ts";
import type { DraftedReport, Drafting, MonthCounts } from "../../ports/drafting.ts";
import type { DraftJob } from "./draft-job.ts";
import type { AnsweredDraft, AskedDraft } from "./draft-worker.ts";

export interface DraftingSettings {
  /** The built worker; beside the server's bundle unless said otherwise. */
  readonly worker?: URL;
  /** Milliseconds for one job; a month of 5,000 entries takes three seconds. */
  readonly patience?: number;
  /** Milliseconds an idle worker is kept. */
  readonly rest?: number;
}

interface Waiting {
  readonly resolve: (answer: MonthCounts | Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Months whose counts are remembered; the longest unasked is forgotten first. */
const MOST_REMEMBERED = 500;

export function createDrafting({
  worker: location = new URL("./draft-worker.js", import.meta.url),
  patience = 60_000,
  rest = 120_000,
}: DraftingSettings = {}): Drafting {
  const remembered = new Map<string, { readonly seq: number; readonly counts: MonthCounts }>();
  const counting = new Map<string, Promise<MonthCounts>>();
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let resting: NodeJS.Timeout | undefined;
  let lastNumber = 0;

  function settle({ number, ...answered }: AnsweredDraft): void {
    const asked = waiting.get(number);
    waiting.delete(number);
    clearTimeout(asked?.timer);
    if ("answer" in answered) asked?.resolve(answered.answer);
    else asked?.reject(notMade(answered.fault));
    if (waiting.size === 0) resting = setTimeout(() => stop("it rested"), rest).unref();
  }

  /** Whoever still waits is told; the next job starts a new thread. */
  function stop(why: string): void {
    const stopped = worker;
    worker = null;
    clearTimeout(resting);
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(notMade(why));
    }
    waiting.clear();
    void stopped?.terminate();
  }

  function running(): Worker {
    if (worker) return worker;
    const started = new Worker(location);
    started.on("message", settle);
    started.on("error", (error) => worker === started && stop(error.stack ?? error.message));
    started.on("exit", () => worker === started && stop("the thread ended"));
    // Nobody waits for a draft when the house closes.
    started.unref();
    worker = started;
    return started;
  }

  function ask(job: DraftJob): Promise<MonthCounts | Uint8Array> {
    return new Promise((resolve, reject) => {
      clearTimeout(resting);
      lastNumber += 1;
      const asked: AskedDraft = { number: lastNumber, job };
      const timer = setTimeout(() => stop(`no answer within ${patience} ms`), patience).unref();
      waiting.set(lastNumber, { resolve, reject, timer });
      running().postMessage(asked);
    });
  }

  function known(docId: string, seq: number): MonthCounts | null {
    const found = remembered.get(docId);
    return found?.seq === seq ? found.counts : null;
  }

  async function countAnew(docId: string, seq: number, report: DraftedReport): Promise<MonthCounts> {
    const counts = (await ask({ what: "count", report })) as MonthCounts;
    remembered.delete(docId);
    remembered.set(docId, { seq, counts });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) break;
      remembered.delete(oldest);
    }
    return counts;
  }

  return {
    known,
    async count(docId, seq, report) {
      const before = known(docId, seq);
      if (before) return before;
      // Everybody who opens the list at once waits for one count.
      const key = `${docId} ${seq}`;
      const begun = counting.get(key) ?? countAnew(docId, seq, report).finally(() => counting.delete(key));
      counting.set(key, begun);
      return begun;
    },
    async print(report, format, day) {
      return (await ask({ what: "print", format, day, report })) as Uint8Array;
    },
  };
}

function notMade(why: string): DomainError {
  return new DomainError(
    "DRAFT_NOT_MADE",
    "The month could not be read through just now. Nothing in it has changed; try again in a moment.",
    why,
  );
}
