/** U08: one article cited by entries of different days. */
import { printDateRange } from "../../calendar/print-date.ts";
import type { DateRange } from "../../report/model.ts";
import { citationsOf } from "../../report/text.ts";
import { type Collected, finding, reportRule } from "../rule.ts";
import { linkOf } from "./source-link.ts";

interface CitedPage {
  readonly key: string;
  readonly sourceId: string;
  readonly citationId: string;
}

type Facts = readonly CitedPage[];
type Use = Collected<Facts> & { readonly page: CitedPage; readonly date: DateRange };

export const U08 = reportRule<Facts>({
  id: "U08",
  severity: "warn",
  title: "One article, different days",
  explanation:
    "Entries of different days cite the same article. Sometimes one article tells of several days; more often the wrong link was pasted, or one of the dates is wrong.",
  collect(entry, context) {
    return citationsOf(entry).flatMap((citation) => {
      const source = context.sourceOf(citation.sourceId);
      const link = source ? linkOf(source) : null;
      // Pages that are no one item are U06's and U09's.
      if (link === null || (link.kind !== "item" && link.kind !== "social-item")) return [];
      return [{ key: link.key, sourceId: citation.sourceId, citationId: citation.id }];
    });
  },
  judge(facts, report) {
    const uses = new Map<string, Use[]>();
    for (const one of facts)
      for (const page of one.fact) {
        if (one.entry.date === null) continue;
        const use = { ...one, page, date: one.entry.date };
        const others = uses.get(page.key);
        if (others) others.push(use);
        else uses.set(page.key, [use]);
      }
    return [...uses.values()].flatMap((all) => {
      const [first, ...later] = all;
      const other = first && later.find((use) => isApart(use.date, first.date));
      if (!first || !other) return [];
      const { language, month } = report.report;
      const days = [...new Set(all.map((use) => printDateRange(use.date, language, month)))].join(" and ");
      return [
        finding(
          { entryId: other.entry.id, sourceId: other.page.sourceId, citationId: other.page.citationId },
          `Entries of different days cite the same article ({source}): ${days}`,
        ),
      ];
    });
  },
});

/** True when the two share no day. */
function isApart(a: DateRange, b: DateRange): boolean {
  return (a.end ?? a.start) < b.start || (b.end ?? b.start) < a.start;
}
