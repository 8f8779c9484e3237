/** What the history screen is given. */
import type { EntryAt, EntryDifference } from "../../server/domain/difference/entry-difference.ts";
import type { ReportDifference } from "../../server/domain/difference/report-difference.ts";
import type { AuthoredStretch } from "../../server/domain/history/authored-text.ts";
import type { HistoryTimeline } from "../../server/domain/history/point.ts";
import type { Language, Report } from "../../server/domain/report/model.ts";

export interface OpenedHistory {
  readonly head: {
    readonly slug: string;
    /** YYYY-MM. */
    readonly month: string;
    readonly chronicle: string;
    readonly language: Language;
    readonly canWrite: boolean;
  };
  readonly timeline: HistoryTimeline;
  readonly asked: { readonly from: number | null; readonly to: number; readonly entryId: string | null };
  /** The month at a point; one of these three is not null. */
  readonly report: Report | null;
  readonly difference: ReportDifference | null;
  readonly entry: {
    readonly before: EntryAt | null;
    readonly after: EntryAt | null;
    readonly difference: EntryDifference;
    readonly authored: readonly (readonly AuthoredStretch[])[];
    readonly names: Readonly<Record<string, string>>;
  } | null;
  /** Why what was asked for last was not done. */
  readonly refused: string | null;
}
