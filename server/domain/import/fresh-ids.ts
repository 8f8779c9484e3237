/** A report under ids nobody has chosen: what a browser sends may name ids that another report, or this one, has. */
import { DomainError } from "../errors.ts";
import type { Block, Report } from "../report/model.ts";

/** @throws DomainError REPORT_INVALID when a citation names no source of the report, or an id stands for two */
export function withFreshIds(report: Report, newId: () => string): Report {
  const sourceIds = new Map<string, string>();
  for (const { id } of report.sources) {
    if (sourceIds.has(id)) throw invalid(id);
    sourceIds.set(id, newId());
  }
  const fresh = (sourceId: string): string => {
    const id = sourceIds.get(sourceId);
    if (id === undefined) throw invalid(sourceId);
    return id;
  };
  const withIds = (block: Block): Block => ({
    ...block,
    content: block.content.map((inline) =>
      inline.type === "citation" ? { ...inline, id: newId(), sourceId: fresh(inline.sourceId) } : inline,
    ),
  });
  const { intro, closing } = report.report;
  return {
    ...report,
    report: { ...report.report, intro: intro.map(withIds), closing: closing.map(withIds) },
    entries: report.entries.map((entry) => ({ ...entry, id: newId(), body: entry.body.map(withIds) })),
    sources: report.sources.map((source) => ({ ...source, id: fresh(source.id) })),
    findings: [],
  };
}

function invalid(id: string): DomainError {
  return new DomainError(
    "REPORT_INVALID",
    "The import names a source twice, or one it does not have; nothing was added. Read the file again.",
    id,
  );
}
