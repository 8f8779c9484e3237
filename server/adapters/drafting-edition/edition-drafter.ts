/** Edition files in a worker thread of their own, so that nobody's typing waits for a Word file. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { EditionFiles } from "../../domain/edition/edition-files.ts";
import { DomainError } from "../../domain/errors.ts";
import { makeEditionFiles } from "../../formats/edition/make-edition-files.ts";
import type { EditionDrafter } from "../../ports/edition-drafter.ts";

/** Milliseconds; a month of 5,000 entries takes three seconds. */
const PATIENCE = 60_000;

/**
 * `location` is the built worker, beside the server's bundle unless said otherwise. Where there is none, as when the
 * sources run unbundled, the files are made in the asking thread.
 */
export function createEditionDrafter(
  location: URL = new URL("./edition-worker.js", import.meta.url),
): EditionDrafter {
  const hasWorker = existsSync(fileURLToPath(location));
  return {
    async draft(report, facts) {
      if (!hasWorker) return makeEditionFiles(report, facts);
      return inWorker(new Worker(location, { workerData: { report, facts } }));
    },
  };
}

async function inWorker(worker: Worker): Promise<EditionFiles> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<EditionFiles>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the thread ended without an answer")));
    });
  } catch (error) {
    throw new DomainError(
      "EDITION_NOT_MADE",
      "The edition's files could not be made, so nothing was published. Try again in a moment.",
      String(error),
    );
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
