/** The thread that works on drafts: one job after another, each answered under its number. */
import { parentPort } from "node:worker_threads";
import { type DraftJob, runDraftJob } from "./draft-job.ts";

export interface AskedDraft {
  readonly number: number;
  readonly job: DraftJob;
}

export type AnsweredDraft =
  | { readonly number: number; readonly answer: Awaited<ReturnType<typeof runDraftJob>> }
  | { readonly number: number; readonly fault: string };

parentPort?.on("message", async ({ number, job }: AskedDraft) => {
  const answered: AnsweredDraft = await runDraftJob(job).then(
    (answer) => ({ number, answer }),
    (error: unknown) => ({
      number,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answered);
});
