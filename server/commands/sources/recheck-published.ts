/** The month's look back: the sources of everything published are checked again. A report being checked is left to that. */
import type { Deps } from "../../ports/deps.ts";

/** How many reports it will look at. */
export async function recheckPublished({
  storage,
  clock,
  ids,
  sources,
}: Pick<Deps, "storage" | "clock" | "ids" | "sources">): Promise<number> {
  let count = 0;
  for (const { reportId, targets } of await sources.published.list()) {
    const id = ids.next();
    const isNew = await storage.transaction(async ({ checks }) => {
      await checks.lockReport(reportId);
      if (targets.length === 0 || (await checks.openRuns(reportId)).length > 0) return false;
      const createdAt = clock.now();
      const run = {
        id,
        reportId,
        kind: "scheduled",
        state: "running",
        askedById: null,
        createdAt,
        endedAt: null,
      } as const;
      await checks.addRun(run, targets);
      return true;
    });
    if (!isNew) continue;
    await sources.jobs.enqueue(reportId);
    count += 1;
  }
  return count;
}
