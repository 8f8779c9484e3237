/** What edits of a report's sources mean, and what becomes of sources when citations of them go. */
import { isDay } from "../calendar/day.ts";
import { changedFields } from "./changed-fields.ts";
import { notPossible } from "./edit-entry.ts";
import type { SingleEdit } from "./edit-schema.ts";
import { MISSING_SOURCE } from "./missing-source.ts";
import type { Block, Citation, Entry, Inline, Report, Source } from "./model.ts";
import { cutInlines } from "./splice-block.ts";
import { isOwnedStop } from "./stop-owner.ts";
import { blockText, citationsOf, mapInlines, mapStanding, standingCitations } from "./text.ts";

type EditOf<Type extends SingleEdit["type"]> = Extract<SingleEdit, { type: Type }>;

function sourceAt(report: Report, id: string): number {
  const index = report.sources.findIndex((source) => source.id === id);
  if (index < 0) throw notPossible("That source is no longer in the report.", id);
  return index;
}

export function setSource(report: Report, { sourceId, changes }: EditOf<"setSource">): Report {
  const index = sourceAt(report, sourceId);
  if (changes.publishedOn != null && !isDay(changes.publishedOn))
    throw notPossible("That is no date: pick a day.");
  const source = report.sources[index];
  const next = source && changedFields(source, changes);
  return !next || next === source ? report : { ...report, sources: report.sources.with(index, next) };
}

export function deleteSource(report: Report, { sourceId }: EditOf<"deleteSource">): Report {
  const index = sourceAt(report, sourceId);
  const isCited = (citations: readonly Citation[]) => citations.some((one) => one.sourceId === sourceId);
  if (
    isCited(standingCitations(report.report)) ||
    report.entries.some((entry) => isCited(citationsOf(entry)))
  )
    throw notPossible("The report still cites this source. Remove the citations first.", sourceId);
  return withoutDanglingFindings({ ...report, sources: report.sources.toSpliced(index, 1) });
}

const BIBLIOGRAPHIC = [
  "title",
  "outlet",
  "author",
  "publishedOn",
  "accessedOn",
  "language",
  "archiveUrl",
  "note",
] as const;

/** The kept source keeps its own words; what it lacks comes from the first of the dropped that has it. */
function mergedSource(keep: Source, dropped: readonly Source[]): Source {
  const merged = { ...keep };
  for (const field of BIBLIOGRAPHIC)
    merged[field] = keep[field] ?? dropped.find((source) => source[field] !== null)?.[field] ?? null;
  const numbers = new Set([keep, ...dropped].flatMap((source) => source.numbers));
  return { ...merged, numbers: [...numbers].sort((a, b) => a - b) };
}

export function mergeSources(report: Report, { keepId, dropIds }: EditOf<"mergeSources">): Report {
  const keepAt = sourceAt(report, keepId);
  const keep = report.sources[keepAt];
  const drop = new Set(dropIds);
  if (!keep || drop.has(keepId)) throw notPossible("A source cannot be merged into itself.", keepId);
  for (const id of drop) sourceAt(report, id);
  if (drop.size === 0) return report;
  const dropped = report.sources.filter((source) => drop.has(source.id));
  const follow = (inline: Inline) =>
    inline.type === "citation" && drop.has(inline.sourceId) ? { ...inline, sourceId: keepId } : inline;
  const header = mapStanding(report.report, follow);
  const entries = report.entries.map((entry) => mapInlines(entry, follow));
  const sources = report.sources.with(keepAt, mergedSource(keep, dropped)).filter(({ id }) => !drop.has(id));
  return withoutDanglingFindings({ ...report, report: header, entries, sources });
}

/** Before the full stop that ends the sentence; after a stop that belongs to an initial or an abbreviation. */
function markerOffset(text: string): number {
  const end = text.trimEnd().length;
  const closesSentence = text[end - 1] === "." && text[end - 2] !== "." && !isOwnedStop(text, end - 1);
  return closesSentence ? end - 1 : end;
}

function withMarker(block: Block, citation: Citation): Block {
  const [before, after] = cutInlines(block.content, markerOffset(blockText(block)));
  return { ...block, content: [...before, citation, ...after] };
}

function highestNumber(report: Report): number {
  let highest = 0;
  for (const source of report.sources)
    for (const number of source.numbers) highest = Math.max(highest, number);
  for (const entry of report.entries)
    for (const { number } of citationsOf(entry)) highest = Math.max(highest, number);
  return highest;
}

/** Declares that the entry has a source which is not named, and marks it at the end of the entry. */
export function addWithheldSource(report: Report, entry: Entry, newId: () => string): Report {
  const number = highestNumber(report) + 1;
  const source: Source = {
    id: newId(),
    numbers: [number],
    ...MISSING_SOURCE,
    kind: "withheld",
  };
  const citation: Citation = { type: "citation", id: newId(), sourceId: source.id, locator: null, number };
  const last = entry.body.at(-1) ?? { type: "paragraph", content: [] };
  const body = [...entry.body.slice(0, -1), withMarker(last, citation)];
  const entries = report.entries.map((one) => (one.id === entry.id ? { ...entry, body } : one));
  return { ...report, entries, sources: [...report.sources, source] };
}

/**
 * Sources after entries left the report: numbers that no marker shows any more
 * go, and so do placeholders of missing notes that nobody cites; a real source
 * stays until somebody deletes it.
 */
export function releaseSources(report: Report, gone: Entry): Report {
  const touched = new Set(citationsOf(gone).map((citation) => citation.sourceId));
  if (touched.size === 0) return report;
  const shown = new Map<string, Set<number>>();
  for (const entry of report.entries)
    for (const { sourceId, number } of citationsOf(entry))
      if (touched.has(sourceId)) shown.set(sourceId, (shown.get(sourceId) ?? new Set()).add(number));
  const released = new Map<string, Set<number>>();
  for (const { sourceId, number } of citationsOf(gone))
    if (!shown.get(sourceId)?.has(number))
      released.set(sourceId, (released.get(sourceId) ?? new Set()).add(number));
  const sources = report.sources
    .filter((source) => !touched.has(source.id) || source.kind !== "missing" || shown.has(source.id))
    .map((source) => {
      const numbers = source.numbers.filter((number) => !released.get(source.id)?.has(number));
      return numbers.length === source.numbers.length ? source : { ...source, numbers };
    });
  return { ...report, sources };
}

/** Findings about an entry or a source that is gone would point nowhere. */
export function withoutDanglingFindings(report: Report): Report {
  const entries = new Set(report.entries.map((entry) => entry.id));
  const sources = new Set(report.sources.map((source) => source.id));
  const findings = report.findings.filter(
    ({ entryId, sourceId }) =>
      (entryId === null || entries.has(entryId)) && (sourceId === null || sources.has(sourceId)),
  );
  return findings.length === report.findings.length ? report : { ...report, findings };
}
