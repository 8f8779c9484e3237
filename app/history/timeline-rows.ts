/** The timeline as a list by days, and any point's name in few words. */
import type { HistoryTimeline, Point, Sitting } from "../../server/domain/history/point.ts";
import { dayOf } from "../components/history/moment.ts";

export type TimelineRow =
  | { readonly kind: "point"; readonly seq: number; readonly at: number; readonly point: Point }
  | { readonly kind: "sitting"; readonly seq: number; readonly at: number; readonly sitting: Sitting };

interface TimelineDay {
  readonly day: string;
  readonly rows: readonly TimelineRow[];
}

/** The newest first; of what happened at one point, what people gave a meaning stands above the work itself. */
export function timelineDays(
  { points, sittings }: HistoryTimeline,
  language: string,
): readonly TimelineDay[] {
  const rows: TimelineRow[] = [
    ...points.map((point): TimelineRow => ({ kind: "point", seq: point.seq, at: point.at, point })),
    ...sittings.map(
      (sitting): TimelineRow => ({ kind: "sitting", seq: sitting.lastSeq, at: sitting.to, sitting }),
    ),
  ];
  rows.sort((a, b) => b.at - a.at || b.seq - a.seq);
  const days: { day: string; rows: TimelineRow[] }[] = [];
  for (const row of rows) {
    const day = dayOf(row.at, language);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}

/** When a point was: the end of the sitting it falls into, or the moment of what stands there. */
export function momentOf({ points, sittings }: HistoryTimeline, seq: number): number | null {
  const point = points.find((one) => one.seq === seq);
  if (point) return point.at;
  const sitting = sittings.find((one) => one.firstSeq <= seq && seq <= one.lastSeq);
  if (!sitting) return null;
  const { firstSeq, lastSeq, from, to } = sitting;
  // Between a sitting's ends nobody noted the time here; the share of its edits is near enough to name it.
  return lastSeq === firstSeq ? to : from + ((to - from) * (seq - firstSeq)) / (lastSeq - firstSeq);
}
