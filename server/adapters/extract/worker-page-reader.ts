/**
 * Pages and PDFs are read in one worker thread, each with a limit of time and
 * memory. One that passes either takes the thread with it; the next one gets
 * a new thread.
 */
import { Worker } from "node:worker_threads";
import type { PageFacts } from "../../domain/observation/page-facts.ts";
import type { PageReader } from "../../ports/page-reader.ts";

/** Milliseconds for one page. */
const TIME_LIMIT = 5_000;
const MEMORY_LIMIT_MB = 256;
/**
 * Bytes by which the whole process may grow while one is read: what a PDF's streams unpack to lies outside the heap
 * that a thread's own limit counts.
 */
const GROWTH_LIMIT = 200_000_000;
const LOOK_EVERY = 25;
/** A fresh thread now and then, whatever parsers leave behind. */
const PAGES_PER_THREAD = 300;

export interface ReaderSettings {
  /** The built worker; beside the bundle of whoever asks unless said otherwise. */
  readonly program?: URL;
  readonly timeLimit?: number;
}

export function createWorkerPageReader({
  program = new URL("./extract-worker.js", import.meta.url),
  timeLimit = TIME_LIMIT,
}: ReaderSettings = {}): PageReader {
  let worker: Worker | null = null;
  let pages = 0;
  let tail: Promise<unknown> = Promise.resolve();

  function thread(): Worker {
    if (worker && pages < PAGES_PER_THREAD) return worker;
    drop();
    worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      env: {},
      stdin: false,
    });
    // What a library prints about somebody's page is nobody's business.
    worker.on("error", () => undefined);
    pages = 0;
    return worker;
  }

  function drop(): void {
    void worker?.terminate();
    worker = null;
  }

  function readNow(page: Parameters<PageReader["read"]>[0]): Promise<PageFacts | null> {
    const own = thread();
    pages += 1;
    own.ref();
    return new Promise((resolve) => {
      const finish = (facts: PageFacts | null, isLost: boolean) => {
        clearTimeout(timer);
        clearInterval(watch);
        own.removeListener("message", take);
        own.removeListener("error", lose);
        own.removeListener("exit", lose);
        if (isLost) drop();
        else own.unref();
        resolve(facts);
      };
      const take = (answer: { readonly facts: PageFacts | null }) => finish(answer.facts, false);
      const lose = () => finish(null, true);
      const timer = setTimeout(lose, timeLimit);
      const before = process.memoryUsage.rss();
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > GROWTH_LIMIT) lose();
      }, LOOK_EVERY);
      own.on("message", take);
      own.on("error", lose);
      own.on("exit", lose);
      own.postMessage({ body: page.body, contentType: page.contentType, url: page.url });
    });
  }

  return {
    read(page) {
      const reading = tail.then(() => readNow(page));
      tail = reading;
      return reading;
    },
    async close() {
      await tail;
      drop();
    },
  };
}
