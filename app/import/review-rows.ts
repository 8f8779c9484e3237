/** The review as rows, in the file's order: the file's lines on the left, what was made of them on the right. */
import type { Aside, ImportDraft } from "../../server/domain/import/draft.ts";
import type { FileLine } from "../../server/domain/import/file-line.ts";
import type { Entry, Source } from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";

interface RowBase {
  /** Of what stands on the right. */
  readonly key: string;
  readonly lines: readonly FileLine[];
}

export type ReviewRow = RowBase &
  (
    | { readonly kind: "entry"; readonly entry: Entry; readonly ordinal: number }
    | { readonly kind: "source"; readonly source: Source; readonly citedBy: readonly number[] }
    | { readonly kind: "aside"; readonly aside: Aside }
    /** A line nothing holds, by its place among the draft's lines. */
    | { readonly kind: "nowhere"; readonly at: number }
  );

export function reviewRows(draft: ImportDraft): readonly ReviewRow[] {
  const linesOf = new Map<string, FileLine[]>();
  draft.lines.forEach((line, index) => {
    const place = draft.places[index];
    if (place && place.in !== "nowhere") linesOf.set(place.id, [...(linesOf.get(place.id) ?? []), line]);
  });
  const items = itemsOf(draft, linesOf);
  const rows: ReviewRow[] = [];
  const taken = new Set<string>();
  const put = (id: string) => {
    const row = items.get(id);
    if (!row || taken.has(id)) return;
    taken.add(id);
    rows.push(row);
    // An entry split off, or put together here, follows the one it stands behind in the month.
    const next = row.kind === "entry" ? draft.report.entries[row.ordinal] : undefined;
    if (next && !linesOf.has(next.id)) put(next.id);
  };
  const first = draft.report.entries[0];
  if (first && !linesOf.has(first.id)) put(first.id);
  draft.lines.forEach((line, index) => {
    const place = draft.places[index];
    if (place?.in === "nowhere")
      rows.push({ kind: "nowhere", key: `line-${index}`, lines: [line], at: index });
    else if (place) put(place.id);
  });
  for (const id of items.keys()) put(id);
  return rows;
}

function itemsOf(
  { report, asides }: ImportDraft,
  linesOf: ReadonlyMap<string, readonly FileLine[]>,
): ReadonlyMap<string, ReviewRow> {
  const items = new Map<string, ReviewRow>();
  const lines = (id: string) => linesOf.get(id) ?? [];
  const citedBy = new Map<string, Set<number>>();
  report.entries.forEach((entry, index) => {
    items.set(entry.id, { kind: "entry", key: entry.id, entry, ordinal: index + 1, lines: lines(entry.id) });
    for (const { sourceId } of citationsOf(entry))
      citedBy.set(sourceId, (citedBy.get(sourceId) ?? new Set()).add(index + 1));
  });
  for (const source of report.sources) {
    const ordinals = [...(citedBy.get(source.id) ?? [])];
    // A missing source that nobody cites any more is nothing.
    if (source.kind === "missing" && ordinals.length === 0 && !linesOf.has(source.id)) continue;
    items.set(source.id, {
      kind: "source",
      key: source.id,
      source,
      citedBy: ordinals,
      lines: lines(source.id),
    });
  }
  for (const aside of asides)
    items.set(aside.id, { kind: "aside", key: aside.id, aside, lines: lines(aside.id) });
  return items;
}
