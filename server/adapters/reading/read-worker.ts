/** The thread that reads one file, answers and ends. */
import { parentPort, workerData } from "node:worker_threads";
import type { FileToRead } from "../../ports/file-reading.ts";
import { runReadJob } from "./read-job.ts";

parentPort?.postMessage(await runReadJob(workerData as FileToRead));
