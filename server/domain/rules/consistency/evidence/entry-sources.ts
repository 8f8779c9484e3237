/** On how many sources an entry rests. */
import { pageKey } from "../../../links/page-key.ts";
import type { Entry, Source } from "../../../report/model.ts";
import { citationsOf } from "../../../report/text.ts";
import type { RuleContext } from "../../rule.ts";

/** Different sources the entry cites; one page under two notes is one source, a missing note is none. */
export function countSources(entry: Entry, context: RuleContext): number {
  const cited = new Map<string, Source>();
  for (const { sourceId } of citationsOf(entry)) {
    const source = context.sourceOf(sourceId);
    if (source && source.kind !== "missing") cited.set(sourceId, source);
  }
  if (cited.size < 2) return cited.size;
  return new Set([...cited.values()].map((source) => pageOf(source) ?? source.id)).size;
}

function pageOf({ url }: Source): string | null {
  return url === null ? null : (pageKey(url) ?? url);
}
