/**
 * What the world gets of a report: the same words and sources, and nothing
 * that only the house should know. Ids are replaced by ones that stay the same
 * from edition to edition and say nothing; an opening line is printed from the
 * fields, so that no earlier wording of it travels along; a source that is
 * withheld or missing keeps nothing but that it is; sources nobody cites,
 * findings and lines set aside stay at home.
 */
import { textDigest } from "../report/canonical-digest.ts";
import { MISSING_SOURCE } from "../report/missing-source.ts";
import type { Block, Entry, Report, Source } from "../report/model.ts";
import { houseLead } from "../report/print-lead.ts";

/** 16 hexadecimal digits: enough for all entries there will ever be, and no way back to the id inside. */
export function publicId(reportId: string, kind: "entry" | "source", id: string): string {
  return textDigest(`chronicle public id 1\n${reportId}\n${kind}\n${id}`).slice(0, 16);
}

/** `report` is numbered; the result is too. */
export function freezeReport(report: Report, reportId: string): Report {
  const hidden = new Set(
    report.sources.filter(({ kind }) => kind === "withheld" || kind === "missing").map(({ id }) => id),
  );
  let citations = 0;
  const cited = new Set<string>();
  const freezeBlocks = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map(({ type, content }) => ({
      type,
      content: content.map((inline) => {
        if (inline.type === "text") return inline;
        citations += 1;
        cited.add(inline.sourceId);
        return {
          ...inline,
          id: `citation-${citations}`,
          sourceId: publicId(reportId, "source", inline.sourceId),
          locator: hidden.has(inline.sourceId) ? null : inline.locator,
        };
      }),
    }));
  const { language, month, title, intro, closing } = report.report;
  const freezeEntry = (entry: Entry): Entry => ({
    ...entry,
    id: publicId(reportId, "entry", entry.id),
    lead: houseLead(entry, language, month) || null,
    body: freezeBlocks(entry.body),
  });
  const entries = report.entries.map(freezeEntry);
  const header = { month, language, title, intro: freezeBlocks(intro), closing: freezeBlocks(closing) };
  const sources = report.sources
    .filter((source) => cited.has(source.id))
    .map((source) => freezeSource(source, publicId(reportId, "source", source.id)));
  return { format: report.format, report: header, entries, sources, findings: [], setAside: [] };
}

function freezeSource(source: Source, id: string): Source {
  const { kind, numbers } = source;
  const isHidden = kind === "withheld" || kind === "missing";
  return isHidden ? { ...MISSING_SOURCE, kind, id, numbers } : { ...source, id };
}
