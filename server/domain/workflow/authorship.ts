/**
 * Whose words something is. An entry is written by whoever touched its words
 * or fields, and by whoever touched the data of a source it cites: both are
 * printed, and both are in the digest an approval is bound to.
 */
import type { ContributionLedger } from "../document/contribution-ledger.ts";
import { entryParts, STANDING_PARTS, sourceParts } from "../document/document-shape.ts";
import type { EntryEvent } from "./review-records.ts";
import { type ReviewUnit, STANDING_ID } from "./review-unit.ts";

/** What is asked of the ledger. */
export type Touches = Pick<ContributionLedger, "lastTouch" | "peopleOf">;

export interface Authorship {
  readonly ledger: Touches;
  /** Sources that were merged into this one: whoever touched them decided what the citations say. */
  aliasesOf(sourceId: string): readonly string[];
}

type WrittenUnit = Pick<ReviewUnit, "id" | "sourceIds">;

const unitParts = (id: string) => (id === STANDING_ID ? STANDING_PARTS : entryParts(id));

function partsOfSource({ aliasesOf }: Authorship, sourceId: string): readonly string[] {
  return [sourceId, ...aliasesOf(sourceId)].flatMap(sourceParts);
}

/**
 * Whether the person contributed since the last approval, or ever when there was none. A source that the approved entry
 * did not cite counts from its beginning: no approval has seen it.
 */
export function hasWrittenSince(
  authorship: Authorship,
  personId: string,
  unit: WrittenUnit,
  approval: Pick<EntryEvent, "seq" | "sourceIds"> | null,
): boolean {
  const { ledger } = authorship;
  const touchedAfter = (parts: readonly string[], seq: number) =>
    parts.some((part) => ledger.lastTouch(personId, part) > seq);
  const since = approval?.seq ?? 0;
  if (touchedAfter(unitParts(unit.id), since)) return true;
  return unit.sourceIds.some((sourceId) => {
    const isApproved = approval?.sourceIds.includes(sourceId) ?? false;
    return touchedAfter(partsOfSource(authorship, sourceId), isApproved ? since : 0);
  });
}

/** All parts of the document whose change can change what the unit says. */
export function partsOfUnit(authorship: Authorship, unit: WrittenUnit): readonly string[] {
  return [...unitParts(unit.id), ...unit.sourceIds.flatMap((id) => partsOfSource(authorship, id))];
}

/** Everybody who ever wrote in the entry or in a source it cites. */
export function writersOfUnit(authorship: Authorship, unit: WrittenUnit): ReadonlySet<string> {
  return new Set(partsOfUnit(authorship, unit).flatMap((part) => authorship.ledger.peopleOf(part)));
}

export function writersOfSource(authorship: Authorship, sourceId: string): ReadonlySet<string> {
  return new Set(partsOfSource(authorship, sourceId).flatMap((part) => authorship.ledger.peopleOf(part)));
}

/** Whether the person touched the source's data after `seq`. */
export function hasWrittenSource(
  authorship: Authorship,
  personId: string,
  sourceId: string,
  seq = 0,
): boolean {
  return partsOfSource(authorship, sourceId).some(
    (part) => authorship.ledger.lastTouch(personId, part) > seq,
  );
}
