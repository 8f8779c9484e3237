/**
 * Ends a round of checks. Of a published month its editors and publishers are
 * told which number of sources went in it. A source is told of once: by the
 * round whose own look was the first to find it gone, in the transaction that
 * ends that round.
 */
import { goneSince } from "../../domain/observation/gone-since.ts";
import type { CheckRunRow } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";
import { sendLetters, tellPeople } from "../notices/tell-people.ts";

export type EndDeps = Pick<Deps, "storage" | "clock" | "ids" | "sources" | "mailer" | "origin">;

/** Whoever repairs a source, and whoever brings out the corrected edition. */
const TOLD = ["editor", "publisher"] as const;

/** Does nothing when the round was ended or paused meanwhile. */
export async function endRound(
  deps: EndDeps,
  { id, reportId, askedById }: Pick<CheckRunRow, "id" | "reportId" | "askedById">,
): Promise<void> {
  const { storage, clock } = deps;
  const count = await newlyGone(deps, id, reportId);
  const found = count > 0 ? await storage.reports.findById(reportId) : null;
  const letters = await storage.transaction(async (stores) => {
    const isEnded = await stores.checks.changeRunState(id, "running", "done", clock.now());
    if (!isEnded || !found) return [];
    const members = await stores.members.list(found.teamId);
    const personIds = members
      .filter(({ roles }) => TOLD.some((role) => roles.includes(role)))
      .map((one) => one.personId);
    // Whoever asked for the round has it before their eyes.
    const about = { kind: "sourcesGone", found, personIds, byPersonId: askedById, entryId: null } as const;
    return tellPeople(stores, deps, { ...about, count });
  });
  sendLetters(deps, letters);
}

/** How many sources of the newest edition were there, or not known to be gone, before this round looked. */
async function newlyGone(
  { storage: { checks }, sources }: EndDeps,
  runId: string,
  reportId: string,
): Promise<number> {
  const published = await sources.published.of(reportId);
  if (!published) return 0;
  const looks = await checks.ownLooks(runId);
  if (looks.length === 0) return 0;
  const [glances, handChecks] = await Promise.all([
    checks.glancesIn(reportId),
    checks.handChecksIn(reportId),
  ]);
  return published.targets.filter(({ sourceId, url }) => {
    const look = looks.find((one) => one.sourceId === sourceId);
    if (!look) return false;
    const own = glances.filter((one) => one.sourceId === sourceId);
    const spoken = handChecks.filter((one) => one.sourceId === sourceId);
    const known = own.filter((one) => one.at <= look.at);
    const before = own.filter((one) => one.at < look.at);
    const goneAt = goneSince(url, known, spoken, look.at);
    if (goneAt === null || goneAt < published.publishedAt) return false;
    return goneSince(url, before, spoken, look.at) === null;
  }).length;
}
