/** The thread that reads pages, one after the other, until whoever started it has had enough. */
import { parentPort } from "node:worker_threads";
import { type PageBytes, readPage } from "./read-page.ts";

parentPort?.on("message", (page: PageBytes) => {
  try {
    parentPort?.postMessage({ facts: readPage(page) });
  } catch (error) {
    // A page no parser understands says nothing; the thread goes on.
    parentPort?.postMessage({ facts: null, why: String(error) });
  }
});
