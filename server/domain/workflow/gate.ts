/**
 * The gate: may this report be published as it stands? Every entry approved as
 * it is, every cited source verified, every citation ticked, no finding that
 * blocks; whatever is left is a line, and a line blocks until it is waived.
 */
import { canonicalDigest } from "../report/canonical-digest.ts";
import type { Finding, Report, Source } from "../report/model.ts";
import { type Authorship, writersOfSource, writersOfUnit } from "./authorship.ts";
import { sourceBinding } from "./bindings.ts";
import { type GateLine, type LineDraft, lineKey } from "./gate-lines.ts";
import type { ReviewRecords, WaiverRecord } from "./review-records.ts";
import type { Claim, ReviewUnit } from "./review-unit.ts";
import { countingTick, type EntryStanding, type SourceStanding } from "./standing.ts";

export interface GateFacts {
  /** With the findings of the moment. */
  readonly report: Report;
  readonly units: readonly ReviewUnit[];
  readonly entryOf: (id: string) => EntryStanding;
  readonly sourceOf: (source: Source) => SourceStanding;
  readonly records: Pick<ReviewRecords, "ticks" | "waivers">;
  readonly authorship: Authorship;
}

/** In reading order; what concerns no entry comes last. Waived lines are among them. */
export function gateLines(facts: GateFacts): readonly GateLine[] {
  const drafts = [...unitLines(facts), ...findingLines(facts)];
  const place = new Map(facts.units.map((unit, index) => [unit.id, index]));
  const placeOf = ({ entryId }: LineDraft) =>
    entryId === null ? place.size + 1 : (place.get(entryId) ?? place.size);
  const sorted = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => placeOf(a.draft) - placeOf(b.draft) || a.index - b.index);
  const lines = new Map<string, GateLine>();
  for (const { draft } of sorted) {
    const key = lineKey(draft);
    const same = lines.get(key);
    const waiver = waiverOf(facts.records.waivers, key, draft.binding);
    const signed = { waiverId: waiver?.waiverId ?? null, isAlone: waiver?.isAlone ?? false };
    if (!same) lines.set(key, { ...draft, key, ...signed });
    else if (draft.message !== null && !same.message?.includes(draft.message))
      lines.set(key, { ...same, message: `${same.message} ${draft.message}` });
  }
  return [...lines.values()];
}

export function blockingLines(lines: readonly GateLine[]): readonly GateLine[] {
  return lines.filter((line) => line.waiverId === null);
}

function waiverOf(waivers: readonly WaiverRecord[], key: string, binding: string) {
  return waivers.findLast((one) => one.line === key && one.binding === binding && !one.isRevoked);
}

const NOTHING = {
  entryId: null,
  sourceId: null,
  citationId: null,
  ruleId: null,
  message: null,
  status: null,
} as const;

function* unitLines(facts: GateFacts): Iterable<LineDraft> {
  const sources = new Map(facts.report.sources.map((source) => [source.id, source]));
  const ticked = tickedClaims(facts);
  const opened = new Set([...ticked].map((claim) => claim.sourceId));
  for (const unit of facts.units) {
    const writers = writersOfUnit(facts.authorship, unit);
    const { status } = facts.entryOf(unit.id);
    if (status !== "approved") {
      const kind = status === "stale" ? "stale" : "not-approved";
      yield { ...NOTHING, kind, entryId: unit.id, status, writers, binding: unit.digest };
    }
    for (const claim of unit.claims) {
      const source = sources.get(claim.sourceId);
      // The rules say that a source is missing; nobody can check what is not there.
      if (source && !lacksSource(source))
        yield* claimLines(facts, {
          unit,
          claim,
          source,
          writers,
          isTicked: ticked.has(claim),
          isOpened: opened.has(source.id),
        });
    }
  }
}

interface CitedClaim {
  readonly unit: ReviewUnit;
  readonly claim: Claim;
  readonly source: Source;
  readonly writers: ReadonlySet<string>;
  readonly isTicked: boolean;
  /** Ticked for some sentence. */
  readonly isOpened: boolean;
}

function tickedClaims({ units, records }: GateFacts): ReadonlySet<Claim> {
  const ticked = new Set<Claim>();
  for (const { id, claims } of units)
    for (const claim of claims)
      if (countingTick(records.ticks, id, claim.citationId, claim.binding) !== null) ticked.add(claim);
  return ticked;
}

/** A reviewer who says that a source supports a sentence has opened it: the tick verifies the source too. */
function* claimLines(
  { sourceOf, authorship }: GateFacts,
  { unit, claim, source, writers, isTicked, isOpened }: CitedClaim,
): Iterable<LineDraft> {
  const { citationId, sourceId, binding } = claim;
  const entryId = unit.id;
  const { status } = sourceOf(source);
  if (status === "rejected" || (status === "unchecked" && !isOpened)) {
    const kind = status === "rejected" ? "source-rejected" : "source-unchecked";
    const own = writersOfSource(authorship, sourceId);
    yield { ...NOTHING, kind, entryId, sourceId, writers: own, binding: sourceBinding(source) };
  }
  if (!isTicked)
    yield { ...NOTHING, kind: "citation-unchecked", entryId, sourceId, citationId, writers, binding };
}

function lacksSource({ kind, url }: Source): boolean {
  return kind === "missing" || (kind === "web" && (url ?? "").trim() === "");
}

function* findingLines({ report, units, authorship }: GateFacts): Iterable<LineDraft> {
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  for (const finding of report.findings) {
    if (finding.severity !== "block") continue;
    const { ruleId, sourceId, message } = finding;
    const unit = unitOfFinding(finding, units);
    const entryId = unit?.id ?? finding.entryId;
    const source = sourceId === null ? undefined : sources.get(sourceId);
    yield {
      ...NOTHING,
      kind: "finding",
      entryId,
      sourceId,
      ruleId,
      message,
      writers: new Set([
        ...(unit ? writersOfUnit(authorship, unit) : []),
        ...(sourceId === null ? [] : writersOfSource(authorship, sourceId)),
      ]),
      binding: canonicalDigest({
        version: "finding-binding/1",
        entry: unit?.digest ?? null,
        source: source ? sourceData(source) : null,
        // A finding about the report as a whole is what it says; others say numbers that move.
        message: unit || source ? null : message,
      }),
    };
  }
}

function sourceData({ id: _id, numbers: _numbers, ...data }: Source) {
  return data;
}

/** The entry it is about; for a source, the first that cites it. */
function unitOfFinding({ entryId, sourceId }: Finding, units: readonly ReviewUnit[]): ReviewUnit | undefined {
  if (entryId !== null) return units.find((unit) => unit.id === entryId);
  return sourceId === null ? undefined : units.find((unit) => unit.sourceIds.includes(sourceId));
}
