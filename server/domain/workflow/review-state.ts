/**
 * A report as it is read, put together with what has been said about it: the
 * one value that commands decide on and screens are made of.
 */
import type { Report, Source } from "../report/model.ts";
import { type Authorship, hasWrittenSince, hasWrittenSource } from "./authorship.ts";
import { sourceBinding } from "./bindings.ts";
import { blockingLines, gateLines } from "./gate.ts";
import type { GateLine } from "./gate-lines.ts";
import type { EditionRecord, ReviewRecords } from "./review-records.ts";
import type { ReviewUnit } from "./review-unit.ts";
import {
  type EntryStanding,
  entryStanding,
  type ReportStatus,
  reportStatus,
  type SourceStanding,
  sourceStanding,
} from "./standing.ts";

export interface ReadReport {
  /** Number of the update the shared document ended at. */
  readonly seq: number;
  /** With the findings of the moment. */
  readonly report: Report;
  readonly units: readonly ReviewUnit[];
  readonly authorship: Authorship;
  /** Of what would be published; see freeze-report.ts. */
  readonly digest: string;
}

export interface ReviewState {
  readonly status: ReportStatus;
  /** In ascending order of number. */
  readonly editions: readonly EditionRecord[];
  /** The unit with how it stands; null for an id the report does not have. */
  unit(id: string): { readonly unit: ReviewUnit; readonly standing: EntryStanding } | null;
  source(id: string): {
    readonly source: Source;
    readonly binding: string;
    readonly standing: SourceStanding;
  } | null;
  /** All lines of the gate, the waived ones too. */
  readonly lines: readonly GateLine[];
  readonly blocking: readonly GateLine[];
  /** Whether the person contributed to the unit since its last approval. */
  hasWritten(personId: string, unitId: string): boolean;
  /** Whether the person contributed to the source since it was last verified as it is. */
  hasWrittenSource(personId: string, sourceId: string): boolean;
}

export function reviewState(read: ReadReport, records: ReviewRecords): ReviewState {
  const { report, units, authorship } = read;
  const standings = new Map(units.map((unit) => [unit.id, standingOf(unit, records)]));
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const verdictOn = (source: Source) =>
    sourceStanding(
      records.verdicts.filter((event) => event.sourceId === source.id),
      sourceBinding(source),
    );
  const entryOf = (id: string) => standings.get(id) ?? entryStanding([], "");
  const lines = gateLines({ report, units, entryOf, sourceOf: verdictOn, records, authorship });

  function unit(id: string) {
    const found = units.find((one) => one.id === id);
    return found ? { unit: found, standing: entryOf(id) } : null;
  }

  return {
    status: reportStatus(records),
    editions: records.editions,
    unit,
    source(id) {
      const source = sources.get(id);
      return source ? { source, binding: sourceBinding(source), standing: verdictOn(source) } : null;
    },
    lines,
    blocking: blockingLines(lines),
    hasWritten(personId, unitId) {
      const found = unit(unitId);
      if (!found) return false;
      return hasWrittenSince(authorship, personId, found.unit, found.standing.lastApproval);
    },
    hasWrittenSource(personId, sourceId) {
      const source = sources.get(sourceId);
      const by = source ? verdictOn(source).by : null;
      return hasWrittenSource(authorship, personId, sourceId, by?.verdict === "verified" ? by.seq : 0);
    },
  };
}

function standingOf(unit: ReviewUnit, records: ReviewRecords): EntryStanding {
  return entryStanding(
    records.entries.filter((event) => event.entryId === unit.id),
    unit.digest,
  );
}
