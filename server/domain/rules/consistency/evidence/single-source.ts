/** E01: how many entries rest on one source, told once for the report. */
import { finding, reportRule } from "../../rule.ts";
import { countSources } from "./entry-sources.ts";

export const singleSource = reportRule<number>({
  id: "E01",
  severity: "info",
  title: "Entries on one source",
  explanation:
    "How many entries rest on a single source. One source is often all there is; the figure shows where the " +
    "month would not stand if a page were taken down or denied.",
  collect: countSources,
  judge(facts) {
    const single = facts.filter(({ fact }) => fact === 1).length;
    if (single === 0) return [];
    const verb = single === 1 ? "rests" : "rest";
    return [finding({}, `${single} of ${facts.length} entries ${verb} on one source`)];
  },
});
