/** S02: a source that stands in the list and supports nothing. */
import type { Source } from "../../report/model.ts";
import { citationsOf, standingCitations } from "../../report/text.ts";
import { finding, reportRule } from "../rule.ts";

const LONGEST_NAME = 80;

function nameOf(source: Source): string {
  if (source.numbers.length > 0) return "Source {source}";
  const name = source.title ?? source.url ?? source.note ?? source.outlet;
  if (name === null) return "A source";
  return `The source ${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}`;
}

export const sourceUncited = reportRule<readonly string[]>({
  id: "S02",
  severity: "block",
  title: "Source never cited",
  explanation:
    "Nothing cites this source, so it would be printed in no note, or a marker was lost when the text was edited. " +
    "Cite it where it belongs, or delete it.",
  collect: (entry) => citationsOf(entry).map((citation) => citation.sourceId),
  judge(facts, report) {
    const standing = standingCitations(report.report).map((citation) => citation.sourceId);
    const cited = new Set([...facts.flatMap(({ fact }) => fact), ...standing]);
    return report.sources
      .filter((source) => source.kind !== "missing" && !cited.has(source.id))
      .map((source) =>
        finding({ sourceId: source.id }, `${nameOf(source)} is never cited`, {
          label: "Delete the source",
          edit: { type: "deleteSource", sourceId: source.id },
        }),
      );
  },
});
