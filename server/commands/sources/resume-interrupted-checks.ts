/** After a start: rounds that were running when the last process ended go on. */
import type { Deps } from "../../ports/deps.ts";

export async function resumeInterruptedChecks({
  storage,
  sources,
}: Pick<Deps, "storage" | "sources">): Promise<void> {
  for (const reportId of await storage.checks.reportsAtWork()) await sources.jobs.enqueue(reportId);
}
