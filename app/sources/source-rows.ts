/**
 * The table of sources as values: what each row shows, which rows a filter
 * leaves and in what order they stand. A source comes with the entries that
 * cite it and with what the rules find in it.
 */
import { displayHost } from "../../server/domain/links/idn.ts";
import { hostOf, parseLink, withoutWww } from "../../server/domain/links/parse-link.ts";
import type {
  Entry,
  Finding,
  Report,
  Severity,
  Source,
  SourceKind,
} from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import type { LinkWord } from "../components/world/link-word.ts";

export interface CitingEntry {
  readonly entry: Entry;
  /** The entry's place in the month, from 1. */
  readonly ordinal: number;
}

export interface SourceRow {
  readonly id: string;
  readonly source: Source;
  /** As people read it, without "www."; null without an address. */
  readonly host: string | null;
  /** Each entry once, in reading order. */
  readonly citedBy: readonly CitingEntry[];
  readonly findings: readonly Finding[];
  /** How its link is; null without a public address, and while nobody knows. */
  readonly link: LinkWord | null;
  /** Printed in the newest edition, and gone since it came out. */
  readonly isGone: boolean;
}

/** `linkOf` says how a source's link is, `isGone` whether its page went after publication, by the source's id. */
export function sourceRows(
  report: Report,
  findings: readonly Finding[],
  linkOf: (sourceId: string) => LinkWord | null = () => null,
  isGone: (sourceId: string) => boolean = () => false,
): readonly SourceRow[] {
  const citing = new Map<string, Map<string, CitingEntry>>();
  report.entries.forEach((entry, index) => {
    for (const { sourceId } of citationsOf(entry)) {
      const known = citing.get(sourceId) ?? new Map<string, CitingEntry>();
      known.set(entry.id, { entry, ordinal: index + 1 });
      citing.set(sourceId, known);
    }
  });
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sourceId === null) continue;
    const known = found.get(finding.sourceId);
    if (known) known.push(finding);
    else found.set(finding.sourceId, [finding]);
  }
  return report.sources.map((source) => ({
    id: source.id,
    source,
    host: hostIn(source.url),
    citedBy: [...(citing.get(source.id)?.values() ?? [])],
    findings: found.get(source.id) ?? [],
    link: linkOf(source.id),
    isGone: isGone(source.id),
  }));
}

function hostIn(url: string | null): string | null {
  const link = url === null ? null : parseLink(url);
  return link === null ? null : displayHost(withoutWww(hostOf(link)));
}

/** Neither an entry nor the words around the entries cite it. */
export function isUncited({ source }: SourceRow): boolean {
  return source.numbers.length === 0;
}

export type WhichSources = "all" | "findings" | "missing" | "uncited" | "gone";

export interface SourceFilter {
  readonly text: string;
  readonly which: WhichSources;
  readonly kind: SourceKind | null;
  readonly link: LinkWord | null;
}

export const NO_SOURCE_FILTER: SourceFilter = { text: "", which: "all", kind: null, link: null };

const WHICH: Readonly<Record<WhichSources, (row: SourceRow) => boolean>> = {
  all: () => true,
  findings: (row) => row.findings.length > 0,
  missing: (row) => row.source.kind === "missing",
  uncited: isUncited,
  gone: (row) => row.isGone,
};

export function filteredSources(rows: readonly SourceRow[], filter: SourceFilter): readonly SourceRow[] {
  const words = filter.text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!WHICH[filter.which](row)) return false;
    if (filter.kind !== null && row.source.kind !== filter.kind) return false;
    if (filter.link !== null && row.link !== filter.link) return false;
    const text = words.length === 0 ? "" : searchText(row);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ source, host, findings }: SourceRow): string {
  const { numbers, url, title, outlet, author, publishedOn, archiveUrl, note } = source;
  const rules = findings.map((finding) => finding.ruleId);
  return [...numbers.map(String), host, url, title, outlet, author, publishedOn, archiveUrl, note, ...rules]
    .filter((part) => part !== null)
    .join(" ")
    .toLocaleLowerCase();
}

export type SourceColumn = "number" | "source" | "kind" | "published" | "archived" | "entries" | "findings";

export interface SourceSort {
  readonly column: SourceColumn;
  readonly isDescending: boolean;
}

export const BY_NUMBER: SourceSort = { column: "number", isDescending: false };

const GRAVITY: Readonly<Record<Severity, number>> = { block: 3, warn: 2, info: 1 };

/** What a row is sorted by; null goes to the end, whichever way round. */
const KEYS: Readonly<Record<SourceColumn, (row: SourceRow) => string | number | null>> = {
  number: ({ source }) => source.numbers[0] ?? null,
  source: ({ source, host }) =>
    (source.title ?? source.outlet ?? host ?? source.note)?.toLocaleLowerCase() ?? null,
  kind: ({ source }) => source.kind,
  published: ({ source }) => source.publishedOn,
  archived: ({ source }) => source.archiveUrl,
  entries: ({ citedBy }) => citedBy.length,
  findings: ({ findings }) =>
    findings.length === 0
      ? null
      : Math.max(...findings.map(({ severity }) => GRAVITY[severity])) * 1000 + findings.length,
};

/** Rows that are equal stay in the list's order. */
export function sortedSources(
  rows: readonly SourceRow[],
  { column, isDescending }: SourceSort,
  language: string,
): readonly SourceRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const key = KEYS[column];
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === "number" && typeof b.key === "number") return sign * (a.key - b.key);
      return sign * compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}

/**
 * The rows in the order the ids have, others behind them in their own: while somebody writes in a row, it stays where
 * it is whatever its words now sort or filter by.
 */
export function heldInPlace(
  rows: readonly SourceRow[],
  all: readonly SourceRow[],
  held: readonly string[],
): readonly SourceRow[] {
  const byId = new Map(all.map((row) => [row.id, row]));
  const kept = held.map((id) => byId.get(id)).filter((row) => row !== undefined);
  const ids = new Set(held);
  return [...kept, ...rows.filter((row) => !ids.has(row.id))];
}
