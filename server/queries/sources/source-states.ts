/** The sources table: every source with the state one can trust, since when, by whom, and what was kept of it. */
import { targetOf } from "../../domain/observation/check-targets.ts";
import { goneSince } from "../../domain/observation/gone-since.ts";
import { knownSources } from "../../domain/observation/known-sources.ts";
import { type MetadataProposal, proposeMetadata } from "../../domain/observation/metadata.ts";
import type { LinkState, Reason } from "../../domain/observation/observation.ts";
import { createWorld, type KeptCopy, type SourceWorld } from "../../domain/observation/source-world.ts";
import type { HandCheck, Standing } from "../../domain/observation/standing.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import type { Source } from "../../domain/report/model.ts";
import type { Deps } from "../../ports/deps.ts";
import type { PublicSave } from "../../ports/public-archive.ts";
import { sourceMonth } from "./source-month.ts";

export interface SourceState {
  readonly source: Source;
  /** The address a check would open; null for sources without a public one. */
  readonly url: string | null;
  /** Null before the first check. */
  readonly state: LinkState | null;
  readonly reason: Reason | null;
  /** Milliseconds since the epoch, here and below. */
  readonly checkedAt: number | null;
  readonly lastOkAt: number | null;
  readonly status: number | null;
  /** Where the page is now, when it has moved. */
  readonly movedTo: string | null;
  /** Of a broken link: seen broken twice; for good. */
  readonly isConfirmed: boolean;
  readonly isDead: boolean;
  /** "I checked it", while it holds. */
  readonly handCheck: Pick<HandCheck, "personName" | "at" | "note"> | null;
  readonly copy: {
    readonly id: string;
    readonly takenAt: number;
    readonly origin: "fetched" | "uploaded";
  } | null;
  /** The page's words have changed since this copy. */
  readonly changedSince: { readonly id: string; readonly takenAt: number } | null;
  /** How an order to a public archive stands; null when none was given since the house opened. */
  readonly publicSave: PublicSave | null;
  /** Printed in the newest edition and gone since it came out; null otherwise. */
  readonly goneSince: number | null;
  /** For the source's empty fields. */
  readonly proposals: readonly MetadataProposal[];
}

export interface SourceStates {
  readonly reportId: string;
  readonly canCheck: boolean;
  /** The number of the newest edition that is public. */
  readonly edition: number | null;
  /** The team switched it on, and the actor may write what comes of it. */
  readonly canSavePublicly: boolean;
  /** In the report's order. */
  readonly sources: readonly SourceState[];
}

/** @throws DomainError NOT_FOUND */
export async function sourceStates(
  deps: Pick<Deps, "storage" | "documents" | "clock" | "sources">,
  actor: Actor,
  where: { readonly slug: string; readonly month: string },
): Promise<SourceStates> {
  const { reportId, teamId, report } = await sourceMonth(deps, actor, where);
  const { checks } = deps.storage;
  const [published, observations, handChecks, copies] = await Promise.all([
    deps.sources.published.of(reportId),
    checks.observationsIn(reportId),
    checks.handChecksIn(reportId),
    checks.copiesIn(reportId),
  ]);
  const now = deps.clock.now();
  const knownOf = knownSources({ observations, handChecks, copies, newest: [] });
  const world = createWorld(knownOf, now);
  const printed = new Map(published?.targets.map(({ sourceId, url }) => [sourceId, url]));
  const goneOf = (sourceId: string): number | null => {
    const url = printed.get(sourceId);
    const known = knownOf(sourceId);
    const since = url === undefined ? null : goneSince(url, known.observations, known.handChecks, now);
    return since !== null && published && since >= published.publishedAt ? since : null;
  };
  return {
    reportId,
    canCheck: can(actor, "checkSources", { teamId }).ok,
    edition: published?.n ?? null,
    canSavePublicly: deps.sources.archive.isOn && can(actor, "writeReport", { teamId }).ok,
    sources: report.sources.map((source) => ({
      ...stateOf(source, world.of(source)),
      publicSave: deps.sources.saves.of(reportId, source.id),
      goneSince: goneOf(source.id),
    })),
  };
}

function stateOf(
  source: Source,
  known: SourceWorld | undefined,
): Omit<SourceState, "publicSave" | "goneSince"> {
  const standing = known?.standing ?? null;
  return {
    source,
    url: targetOf(source)?.url ?? null,
    ...seenOf(standing),
    isConfirmed: standing?.isConfirmed ?? false,
    isDead: standing?.isDead ?? false,
    handCheck: standing?.handCheck ?? null,
    copy: known?.copy ? pick(known.copy) : null,
    changedSince: known?.changedSince ?? null,
    proposals: known ? proposeMetadata(source, known.metadata) : [],
  };
}

function pick({ id, takenAt, origin }: KeptCopy): SourceState["copy"] {
  return { id, takenAt, origin };
}

type Seen = Pick<SourceState, "state" | "reason" | "checkedAt" | "lastOkAt" | "status" | "movedTo">;

const UNSEEN: Seen = {
  state: null,
  reason: null,
  checkedAt: null,
  lastOkAt: null,
  status: null,
  movedTo: null,
};

function seenOf(standing: Standing | null): Seen {
  if (!standing) return UNSEEN;
  const { state, latest, lastOk } = standing;
  return {
    state,
    reason: latest.reason,
    checkedAt: latest.at,
    lastOkAt: lastOk,
    status: latest.evidence.status,
    movedTo: state === "moved" ? latest.evidence.finalUrl : null,
  };
}
