/**
 * The shared document as the values the screen shows: the report after each
 * change, who began which entry, and, a moment later, what the rules find.
 * Reading waits for the end of the browser's turn, so that a burst of updates
 * is read once.
 */
import type { Doc } from "yjs";
import { createDocumentReader, type ReportFacts } from "../../server/domain/document/document-reader.ts";
import { entryListings } from "../../server/domain/document/document-shape.ts";
import { listed } from "../../server/domain/document/listing.ts";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import type { Finding, Report } from "../../server/domain/report/model.ts";
import { ALL_RULES } from "../../server/domain/rules/catalogue.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import { type Cell, createCell } from "./cell.ts";

/** Milliseconds of quiet before the rules run, and how long at most they wait while somebody types on. */
const CHECK_DELAY = 250;
const CHECK_AT_LEAST = 1500;

export interface ReportView {
  readonly report: Cell<Report>;
  /** Null until the rules have run once. */
  readonly findings: Cell<readonly Finding[] | null>;
  readonly authors: Cell<ReadonlyMap<string, string>>;
  /** Reads at once; for what must be shown before the next turn. */
  readNow(): void;
  stop(): void;
}

export function viewReport(doc: Doc, facts: ReportFacts): ReportView {
  const reader = createDocumentReader(doc, facts);
  const checker = createChecker({
    rules: ALL_RULES,
    gazetteer: builtInGazetteer(),
    numbering: facts.numbering,
  });
  const report = createCell(reader.report());
  const findings = createCell<readonly Finding[] | null>(null);
  const authors = createCell<ReadonlyMap<string, string>>(new Map());
  let isReadPlanned = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;

  function readNow(): void {
    isReadPlanned = false;
    if (isStopped) return;
    report.set(reader.report());
  }

  function planRead(): void {
    if (isReadPlanned) return;
    isReadPlanned = true;
    queueMicrotask(() => isReadPlanned && readNow());
  }

  function check(): void {
    waitingSince = null;
    findings.set(checker.check(report.get()));
  }

  function planCheck(): void {
    const now = Date.now();
    waitingSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(check, Math.max(0, Math.min(CHECK_DELAY, waitingSince + CHECK_AT_LEAST - now)));
  }

  const listings = entryListings(doc);
  const readAuthors = () => {
    const pairs = Array.from(listed(listings), ([id, { createdBy }]) => [id, createdBy] as const);
    authors.set(new Map(pairs));
  };

  readAuthors();
  listings.observe(readAuthors);
  doc.on("afterTransaction", planRead);
  const unsubscribe = report.subscribe(planCheck);
  planCheck();

  return {
    report,
    findings,
    authors,
    readNow,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
      doc.off("afterTransaction", planRead);
      listings.unobserve(readAuthors);
      reader.close();
    },
  };
}
