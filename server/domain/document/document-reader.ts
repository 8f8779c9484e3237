/**
 * The shared document as a report, read again only where it changed: an entry
 * or a source that nobody touched, and whose numbers stay, is the same value
 * from one report to the next, which is what the rule engine goes by. It reads
 * whatever a merge, an older client or a damaged document holds, and always
 * gives a valid report.
 */
import type { Doc } from "yjs";
import type { Month } from "../calendar/day.ts";
import { type Numbering, renumber } from "../citations/numbering.ts";
import { MISSING_SOURCE } from "../report/missing-source.ts";
import { type Entry, type Language, REPORT_FORMAT, type Report, type Source } from "../report/model.ts";
import { citationsOf } from "../report/text.ts";
import { watchRoots } from "./changed-roots.ts";
import { rememberContent } from "./content-of.ts";
import { createDocumentParts } from "./document-parts.ts";
import { createCitationSettler } from "./settle-citations.ts";

/** What is settled about a report outside its document. */
export interface ReportFacts {
  readonly month: Month;
  readonly language: Language;
  readonly numbering: Numbering;
}

export interface DocumentReader {
  /** As the document is after its last transaction; the same value while nothing changed. */
  report(): Report;
  /** Stops listening. */
  close(): void;
}

export function createDocumentReader(doc: Doc, facts: ReportFacts): DocumentReader {
  const parts = createDocumentParts(doc);
  const settle = createCitationSettler();
  const numbered = new WeakMap<Entry | Source, Entry | Source>();
  const missing = new Map<string, Source>();
  let current: Report | null = null;
  let header: { readonly standing: Entry; readonly value: Report["report"] } | null = null;

  const unsubscribe = watchRoots(doc, (name) => {
    parts.forget(name);
    current = null;
  });

  /** As it was numbered last time: most numbers still hold. */
  function asNumbered<T extends Entry | Source>(value: T): T {
    return (numbered.get(value) as T | undefined) ?? value;
  }

  function remember<T extends Entry | Source>(contents: readonly T[], values: readonly T[]): void {
    contents.forEach((content, index) => {
      const value = values[index] ?? content;
      numbered.set(content, value);
      rememberContent(value, content);
    });
  }

  /** Stands for a source that citations name and the list lacks. */
  function missingSource(id: string): Source {
    const made = missing.get(id) ?? { id, numbers: [], ...MISSING_SOURCE };
    missing.set(id, made);
    return made;
  }

  function withMissing(sources: readonly Source[], entries: readonly Entry[]): readonly Source[] {
    const known = new Set(sources.map((source) => source.id));
    const lacking = new Set<string>();
    for (const entry of entries)
      for (const { sourceId } of citationsOf(entry)) if (!known.has(sourceId)) lacking.add(sourceId);
    return lacking.size === 0 ? sources : [...sources, ...[...lacking].map(missingSource)];
  }

  function headerOf(standing: Entry): Report["report"] {
    const { month, language } = facts;
    const { title, introLength } = parts.standing();
    if (header?.standing === standing && header.value.title === title) return header.value;
    const intro = standing.body.slice(0, introLength);
    const value = { month, language, title, intro, closing: standing.body.slice(introLength) };
    header = { standing, value };
    return value;
  }

  function read(): Report {
    const { entry: standing } = parts.standing();
    const sourceList = parts.sources();
    // Standing text is read last: entries then show the same numbers on the desk and in every printed form.
    const entries = settle([...parts.entries(), standing], sourceList.meant);
    const sources = withMissing(sourceList.sources, entries);
    const report = renumber(
      {
        format: REPORT_FORMAT,
        report: { month: facts.month, language: facts.language, title: null, intro: [], closing: [] },
        entries: entries.map(asNumbered),
        sources: sources.map(asNumbered),
        findings: [],
        setAside: [],
      },
      facts.numbering,
    );
    remember(entries, report.entries);
    remember(sources, report.sources);
    return { ...report, report: headerOf(asNumbered(standing)), entries: report.entries.slice(0, -1) };
  }

  return {
    report() {
      current ??= read();
      return current;
    },
    close: unsubscribe,
  };
}

/** The document as it is now, read once; also inside a transaction. */
export function readDocument(doc: Doc, facts: ReportFacts): Report {
  const reader = createDocumentReader(doc, facts);
  const report = reader.report();
  reader.close();
  return report;
}
