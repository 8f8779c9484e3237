/** The thread that makes one edition's files and ends: publishing is rare, and Word files are slow to write. */
import { parentPort, workerData } from "node:worker_threads";
import type { EditionFacts } from "../../domain/edition/edition-facts.ts";
import type { Report } from "../../domain/report/model.ts";
import { makeEditionFiles } from "../../formats/edition/make-edition-files.ts";

const { report, facts } = workerData as { readonly report: Report; readonly facts: EditionFacts };
parentPort?.postMessage(await makeEditionFiles(report, facts));
