/** What of a report the reader beside the page has not been told yet. */
import { contentOf } from "../../server/domain/document/content-of.ts";
import type { Entry, Report, ReportHeader, Source } from "../../server/domain/report/model.ts";
import type { MonthChange } from "./month-messages.ts";

export interface ToldMonth {
  /** Null when there is nothing to tell. */
  changeTo(report: Report): MonthChange | null;
  /** True when the entry's words and fields are those that were told last. */
  knows(entry: Entry): boolean;
}

export function createToldMonth(): ToldMonth {
  const entries = new Map<string, Entry>();
  const sources = new Map<string, Source>();
  let entryIds: readonly string[] | null = null;
  let sourceIds: readonly string[] | null = null;
  let header: ReportHeader | null = null;

  function changed<T extends Entry | Source>(values: readonly T[], told: Map<string, T>): readonly T[] {
    const news: T[] = [];
    for (const value of values) {
      const content = contentOf(value);
      if (told.get(value.id) === content) continue;
      told.set(value.id, content);
      news.push(content);
    }
    return news;
  }

  return {
    changeTo(report) {
      const change = {
        header: report.report === header ? null : report.report,
        entryIds: newIds(report.entries, entryIds),
        entries: changed(report.entries, entries),
        sourceIds: newIds(report.sources, sourceIds),
        sources: changed(report.sources, sources),
      };
      header = report.report;
      entryIds = change.entryIds ?? entryIds;
      sourceIds = change.sourceIds ?? sourceIds;
      const isNews =
        change.header !== null ||
        change.entryIds !== null ||
        change.sourceIds !== null ||
        change.entries.length + change.sources.length > 0;
      return isNews ? change : null;
    },
    knows: (entry) => entries.get(entry.id) === contentOf(entry),
  };
}

/** Null when they are those known already. */
function newIds(
  values: readonly { readonly id: string }[],
  known: readonly string[] | null,
): readonly string[] | null {
  const isSame = known?.length === values.length && values.every(({ id }, index) => id === known[index]);
  return isSame ? null : values.map(({ id }) => id);
}
