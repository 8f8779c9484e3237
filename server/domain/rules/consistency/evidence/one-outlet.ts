/** E03: more than half of the report's sources are one outlet. */
import { citationsOf } from "../../../report/text.ts";
import { finding, reportRule } from "../../rule.ts";
import { publisherOf } from "./publisher.ts";

/** Below this a half means nothing. */
const FEWEST_SOURCES = 6;

interface Published {
  readonly sourceId: string;
  readonly publisher: string | null;
}

export const oneOutlet = reportRule<readonly Published[]>({
  id: "E03",
  severity: "info",
  title: "One outlet carries the report",
  explanation:
    "More than half of the sources are pages of one outlet. If it is blocked, sued or mistaken, most of the month " +
    "goes with it. Documents, testimonies and a second outlet's report of the same event make it stand more firmly.",
  collect: (entry, { sourceOf }) =>
    citationsOf(entry).flatMap(({ sourceId }) => {
      const source = sourceOf(sourceId);
      if (!source || source.kind === "missing" || source.kind === "withheld") return [];
      return [{ sourceId, publisher: source.url === null ? null : publisherOf(source.url) }];
    }),
  judge(facts) {
    const sources = new Map(facts.flatMap(({ fact }) => fact.map((one) => [one.sourceId, one.publisher])));
    const counts = new Map<string, number>();
    for (const publisher of sources.values())
      if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
    const [publisher, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
    if (sources.size < FEWEST_SOURCES || count * 2 <= sources.size) return [];
    return [finding({}, `${count} of ${sources.size} sources are one outlet: ${publisher}`)];
  },
});
