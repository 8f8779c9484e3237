/**
 * What the browser finds in the words and what the server finds in the world,
 * as one list. The server speaks of the month as it was a moment ago: what is
 * no longer there is left out, and a fix that would replace other words by now
 * is not offered.
 */
import type { Finding, Report, Severity } from "../../server/domain/report/model.ts";
import { blockText } from "../../server/domain/report/text.ts";

export interface FoundInWorld {
  readonly finding: Finding;
  /** The words its fix would replace, as the server read them; null when the fix names no place in a text. */
  readonly replaces: string | null;
}

const GRAVITY: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

/** In the order the rail shows: entry by entry, the gravest first, then what concerns no entry. */
export function mergedFindings(
  own: readonly Finding[],
  world: readonly FoundInWorld[],
  report: Report,
): readonly Finding[] {
  if (world.length === 0) return own;
  const places = new Map(report.entries.map((entry, index) => [entry.id, index]));
  const sources = new Set(report.sources.map((source) => source.id));
  const there = world.filter(
    ({ finding: { entryId, sourceId } }) =>
      (entryId === null || places.has(entryId)) && (sourceId === null || sources.has(sourceId)),
  );
  const placeOf = ({ entryId }: Finding) =>
    entryId === null ? places.size : (places.get(entryId) ?? places.size);
  return [...own, ...there.map((one) => asItStands(one, report))].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || GRAVITY[a.severity] - GRAVITY[b.severity] || compare(a.ruleId, b.ruleId),
  );
}

function asItStands({ finding, replaces }: FoundInWorld, report: Report): Finding {
  const edit = finding.fix?.edit;
  if (edit?.type !== "replaceText") return finding;
  const block = report.entries.find((entry) => entry.id === edit.entryId)?.body[edit.block];
  const isSame = block !== undefined && blockText(block).slice(edit.from, edit.to) === replaces;
  return isSame ? finding : { ...finding, fix: null };
}

/** By UTF-16 units: rule ids are a letter and two digits. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
