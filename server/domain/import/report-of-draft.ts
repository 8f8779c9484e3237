/** A draft as the report that is added: what was left out is left out, and nobody's notes about the import go along. */
import type { Report } from "../report/model.ts";
import { citationsOf } from "../report/text.ts";
import type { ImportDraft } from "./draft.ts";

/**
 * `leftOut`: ids of entries the month has already. Then only sources that the others cite come along: what nobody cites
 * came with the first import. Unnamed sources that nobody cites are none.
 */
export function reportOfDraft({ report, asides }: ImportDraft, leftOut: ReadonlySet<string>): Report {
  const entries = report.entries.filter((entry) => !leftOut.has(entry.id));
  const cited = new Set(entries.flatMap(citationsOf).map((one) => one.sourceId));
  const sources = report.sources.filter(
    ({ id, kind }) => cited.has(id) || (leftOut.size === 0 && kind !== "missing"),
  );
  const setAside = asides.map(({ line, text, reason }) => ({ line, text, reason }));
  return { ...report, entries, sources, findings: [], setAside };
}
