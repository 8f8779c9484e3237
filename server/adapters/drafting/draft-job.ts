/** What the draft worker does with one document: pure work on bytes, so that it can run in any thread. */
import { applyUpdate, Doc } from "yjs";
import type { Day } from "../../domain/calendar/day.ts";
import { createContentMemory } from "../../domain/document/content-memory.ts";
import { readDocument } from "../../domain/document/document-reader.ts";
import { builtInGazetteer } from "../../domain/places/built-in-gazetteer.ts";
import type { Report } from "../../domain/report/model.ts";
import { ALL_RULES } from "../../domain/rules/catalogue.ts";
import { createChecker } from "../../domain/rules/engine.ts";
import { markAsDraft } from "../../formats/write/draft-mark.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../formats/write/print-options.ts";
import type { DraftedReport, DraftFormat, MonthCounts } from "../../ports/drafting.ts";

interface OfDocument {
  readonly report: DraftedReport;
}

export type DraftJob =
  | (OfDocument & { readonly what: "count" })
  | (OfDocument & { readonly what: "print"; readonly format: DraftFormat; readonly day: Day });

const NUMBERING = DEFAULT_PRINT_OPTIONS.numbering;

export async function runDraftJob(job: DraftJob): Promise<MonthCounts | Uint8Array> {
  const report = reportOf(job);
  return job.what === "count" ? counts(report) : print(markAsDraft(report, job.day), job.format);
}

function reportOf({ report: { updates, month, language } }: OfDocument): Report {
  const doc = new Doc();
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update);
  });
  const report = readDocument(doc, { month, language, numbering: NUMBERING });
  doc.destroy();
  return report;
}

/** Entries and sources whose findings are remembered while the thread lives: a month is counted again after every edit. */
const MOST_REMEMBERED = 20_000;

const checker = createChecker({
  rules: ALL_RULES,
  gazetteer: builtInGazetteer(),
  numbering: NUMBERING,
  contentOf: createContentMemory(MOST_REMEMBERED),
});

function counts(report: Report): MonthCounts {
  const findings = checker.check(report);
  return {
    entries: report.entries.length,
    sources: report.sources.length,
    findings: findings.length,
    blocking: findings.filter((one) => one.severity === "block").length,
  };
}

/** Each writer is loaded when its format is asked for: counting needs none of them. */
async function print(report: Report, format: DraftFormat): Promise<Uint8Array> {
  const text = (content: string) => new TextEncoder().encode(content);
  switch (format) {
    case "docx": {
      const { writeDocx } = await import("../../formats/write/docx/write-docx.ts");
      return writeDocx(report, DEFAULT_PRINT_OPTIONS);
    }
    case "json": {
      const { writeJson } = await import("../../formats/write/json/write-json.ts");
      return text(writeJson(report));
    }
    case "txt": {
      const { writeText } = await import("../../formats/write/text/write-text.ts");
      return text(writeText(report, DEFAULT_PRINT_OPTIONS, builtInGazetteer()));
    }
  }
}
