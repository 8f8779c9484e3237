/**
 * A rule is a value: what it is called, how grave it is, why it exists, and a
 * pure check. Its scope says what a check may look at, and so what an edit can
 * change about its answer:
 *
 * - `entry`: one entry and the sources it cites;
 * - `source`: one source;
 * - `report`: facts collected entry by entry (kept while the entry stays the
 *   same value) and judged together.
 *
 * Checks never look at positions that move when somebody edits elsewhere: in a
 * message `{entry}` stands for the entry's place in the report and `{source}`
 * for the source's number; the engine fills them in last. Numbers of citations
 * and sources may be read in `judge` alone, from the entries and the report it
 * is given.
 */
import type { Month } from "../calendar/day.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Edit } from "../report/edit-schema.ts";
import type { Entry, Language, Report, Severity, Source } from "../report/model.ts";

export interface FindingDraft {
  readonly entryId: string | null;
  readonly sourceId: string | null;
  /** The citation meant, when the finding is about one of several in an entry. */
  readonly citationId: string | null;
  /** One sentence an editor understands at once; `{entry}` and `{source}` are filled in by the engine. */
  readonly message: string;
  readonly fix: { readonly label: string; readonly edit: Edit } | null;
}

/** What every check may rely on besides what its scope hands it. */
export interface RuleContext {
  readonly month: Month;
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  /** One note per citation (the default) or one number per source. */
  readonly numbering: "citation" | "source";
  /** Undefined only in a damaged report: a citation of a source that is not there. */
  sourceOf(sourceId: string): Source | undefined;
}

interface RuleBase {
  readonly id: string;
  readonly severity: Severity;
  /** A few words, as in the catalogue: "No source". */
  readonly title: string;
  /** Two or three sentences for the help page: what it finds, why it matters, when to leave it. */
  readonly explanation: string;
}

export interface EntryRule extends RuleBase {
  readonly scope: "entry";
  check(entry: Entry, context: RuleContext): readonly FindingDraft[];
}

export interface SourceRule extends RuleBase {
  readonly scope: "source";
  check(source: Source, context: RuleContext): readonly FindingDraft[];
}

/** One entry with the fact a report rule collected from it. */
export interface Collected<Fact> {
  readonly entry: Entry;
  readonly fact: Fact;
}

export interface ReportRule<Fact = unknown> extends RuleBase {
  readonly scope: "report";
  /** From one entry (and the sources it cites) only; kept until that entry or one of those sources changes. */
  collect(entry: Entry, context: RuleContext): Fact;
  judge(facts: readonly Collected<Fact>[], report: Report, context: RuleContext): readonly FindingDraft[];
}

export type Rule = EntryRule | SourceRule | ReportRule;

/** Keeps a report rule's `Fact` type between its two halves and hides it from the registry. */
export function reportRule<Fact>(rule: Omit<ReportRule<Fact>, "scope">): ReportRule {
  return { ...rule, scope: "report" } as unknown as ReportRule;
}

/** A draft with the usual absences filled in. */
export function finding(
  about: Partial<Pick<FindingDraft, "entryId" | "sourceId" | "citationId">>,
  message: string,
  fix: FindingDraft["fix"] = null,
): FindingDraft {
  return { entryId: null, sourceId: null, citationId: null, ...about, message, fix };
}
