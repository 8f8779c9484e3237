/**
 * Reads each file in a thread of its own, which is ended when the file takes
 * too long or too much memory: whoever sends a file built to do harm loses
 * their own import and holds up nobody. A few files are read at a time; others
 * wait their turn.
 */
import { Worker } from "node:worker_threads";
import { DomainError } from "../../domain/errors.ts";
import type { FileReading, FileToRead, ProposedReport } from "../../ports/file-reading.ts";
import type { ReadAnswer } from "./read-job.ts";

export interface FileReadingSettings {
  /** The built worker; beside the server's bundle unless said otherwise. */
  readonly worker?: URL;
  /** Milliseconds for one file; a month of 5,000 entries takes some three seconds. */
  readonly patience?: number;
  /** Megabytes of heap for one file. */
  readonly memory?: number;
  /** Files read at the same time. */
  readonly most?: number;
}

export function createFileReading({
  worker = new URL("./read-worker.js", import.meta.url),
  patience = 30_000,
  memory = 512,
  most = 2,
}: FileReadingSettings = {}): FileReading {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < most) running += 1;
    // Whoever ends hands the place on, so that the count stays.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function done(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async read(file) {
      await turn();
      try {
        return await readInThread(file, worker, { patience, memory });
      } finally {
        done();
      }
    },
  };
}

function readInThread(
  file: FileToRead,
  location: URL,
  { patience, memory }: { readonly patience: number; readonly memory: number },
): Promise<ProposedReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(location, {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const stop = (why: string) => end(() => reject(stopped(why)));
    const timer = setTimeout(() => stop(`no answer within ${patience} ms`), patience);
    worker.on("message", (answer: ReadAnswer) => {
      if ("proposed" in answer) return end(() => resolve(answer.proposed));
      const { code, message, details } = answer.refused;
      end(() => reject(new DomainError(code, message, details)));
    });
    worker.on("error", (error) => stop(error.stack ?? error.message));
    worker.on("exit", () => stop("the thread ended without an answer"));
  });
}

function stopped(why: string): DomainError {
  return new DomainError(
    "READING_STOPPED",
    "The file takes longer to read than a month of text does, so reading was stopped. Nothing was added; look whether it is the right file, or copy its text and paste it.",
    why,
  );
}
