/** The thread that reads pages and PDFs, one after the other, until whoever started it has had enough. */
import { parentPort } from "node:worker_threads";
import { type PageBytes, readPage } from "./read-page.ts";
import { isPdf, readPdf } from "./read-pdf.ts";

parentPort?.on("message", async (page: PageBytes) => {
  try {
    const facts = isPdf(page.body) ? await readPdf(page.body) : readPage(page);
    parentPort?.postMessage({ facts });
  } catch (error) {
    // What no parser understands, or what is locked, says nothing; the thread goes on.
    parentPort?.postMessage({ facts: null, why: String(error) });
  }
});
