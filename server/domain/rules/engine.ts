/**
 * Runs rules over a report and re-runs only what an edit touched. Reports are
 * values, so "touched" needs no bookkeeping: an entry that is the same object,
 * citing the same source objects, under the same context, has the same
 * findings and the same facts. Keep one checker per open report.
 */
import { EMPTY_GAZETTEER, type Gazetteer } from "../places/gazetteer.ts";
import type { Entry, Finding, Report, Severity, Source } from "../report/model.ts";
import { citationsOf } from "../report/text.ts";
import type { FindingDraft, ReportRule, Rule, RuleContext } from "./rule.ts";

/** A team may switch a rule off or change how grave it is; a rule not named keeps its own severity. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

export interface CheckerOptions {
  readonly rules: readonly Rule[];
  readonly settings?: RuleSettings;
  readonly gazetteer?: Gazetteer;
  readonly numbering?: RuleContext["numbering"];
  /**
   * Gives one value for all that differ in derived numbers only. With it, a citation that moves every number behind it
   * makes no entry look changed. Without it each value is its own content.
   */
  readonly contentOf?: <T extends Entry | Source>(value: T) => T;
}

export interface Checker {
  /** All findings, the gravest first within each entry, entries in reading order, then what concerns no entry. */
  check(report: Report): readonly Finding[];
}

interface Memo {
  readonly month: string;
  readonly language: string;
  readonly cited: readonly (Source | undefined)[];
  readonly drafts: readonly (readonly FindingDraft[])[];
  readonly facts: readonly unknown[];
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

export function createChecker(options: CheckerOptions): Checker {
  const settings = options.settings ?? {};
  const active = options.rules.filter((rule) => settings[rule.id] !== "off");
  const entryRules = active.filter((rule) => rule.scope === "entry");
  const sourceRules = active.filter((rule) => rule.scope === "source");
  const reportRules = active.filter((rule) => rule.scope === "report") as readonly ReportRule[];
  const gazetteer = options.gazetteer ?? EMPTY_GAZETTEER;
  const numbering = options.numbering ?? "citation";
  const contentOf = options.contentOf ?? ((value) => value);
  const byEntry = new WeakMap<Entry, Memo>();
  const bySource = new WeakMap<Source, Omit<Memo, "cited" | "facts">>();

  function isFresh(memo: Memo | undefined, cited: Memo["cited"], context: RuleContext): memo is Memo {
    return memo !== undefined && sameContext(memo, context) && sameItems(memo.cited, cited);
  }

  /** Rule by rule over the entries that changed, not entry by entry: the first run over a month is a third cheaper so. */
  function memosOf(entries: readonly Entry[], context: RuleContext): readonly Memo[] {
    const stale: { entry: Entry; memo: Memo; drafts: (readonly FindingDraft[])[]; facts: unknown[] }[] = [];
    const memos = entries.map((numbered) => {
      const entry = contentOf(numbered);
      const cited = citationsOf(entry).map((citation) => context.sourceOf(citation.sourceId));
      const known = byEntry.get(entry);
      if (isFresh(known, cited, context)) return known;
      const [drafts, facts]: [(readonly FindingDraft[])[], unknown[]] = [[], []];
      const memo = { month: context.month, language: context.language, cited, drafts, facts };
      stale.push({ entry, memo, drafts, facts });
      return memo;
    });
    for (const rule of entryRules) for (const one of stale) one.drafts.push(rule.check(one.entry, context));
    for (const rule of reportRules) for (const one of stale) one.facts.push(rule.collect(one.entry, context));
    // Only now: a check that failed halfway must not be remembered as done.
    for (const { entry, memo } of stale) byEntry.set(entry, memo);
    return memos;
  }

  function sourceDrafts(numbered: Source, context: RuleContext): Memo["drafts"] {
    const source = contentOf(numbered);
    const known = bySource.get(source);
    if (known && sameContext(known, context)) return known.drafts;
    const drafts = sourceRules.map((rule) => rule.check(source, context));
    bySource.set(source, { month: context.month, language: context.language, drafts });
    return drafts;
  }

  return {
    check(report) {
      const sources = new Map(report.sources.map((source) => [source.id, source]));
      const contents = new Map(report.sources.map((source) => [source.id, contentOf(source)]));
      const context: RuleContext = {
        month: report.report.month,
        language: report.report.language,
        gazetteer,
        numbering,
        sourceOf: (id) => contents.get(id),
      };
      const memos = memosOf(report.entries, context);
      const found: [Rule, FindingDraft][] = [];
      const add = (rules: readonly Rule[], drafts: Memo["drafts"]) => {
        rules.forEach((rule, index) => {
          for (const draft of drafts[index] ?? []) found.push([rule, draft]);
        });
      };
      for (const memo of memos) add(entryRules, memo.drafts);
      for (const source of report.sources) add(sourceRules, sourceDrafts(source, context));
      reportRules.forEach((rule, index) => {
        const facts = report.entries.map((entry, at) => ({ entry, fact: memos[at]?.facts[index] }));
        for (const draft of rule.judge(facts, report, context)) found.push([rule, draft]);
      });
      const positions = new Map(report.entries.map((entry, index) => [entry.id, index]));
      const numbers = new Map<string, number>();
      for (const entry of report.entries)
        for (const citation of citationsOf(entry)) numbers.set(citation.id, citation.number);
      const where: Positions = { report, sources, positions, numbers };
      return inReadingOrder(
        found.map(([rule, draft]) => complete(draft, rule, settings, where)),
        where,
      );
    },
  };
}

function sameContext(memo: Pick<Memo, "month" | "language">, context: RuleContext): boolean {
  return memo.month === context.month && memo.language === context.language;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Where entries and sources stand in the report being checked. */
interface Positions {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, Source>;
  /** Entry id → 0-based place in the report. */
  readonly positions: ReadonlyMap<string, number>;
  /** Citation id → the number it shows. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The number a finding is about: its citation's, else its source's, else that of the entry's first citation. */
function numberOf(
  draft: FindingDraft,
  entry: Entry | undefined,
  source: Source | undefined,
  { numbers }: Positions,
): number | null {
  const own = draft.citationId === null ? undefined : numbers.get(draft.citationId);
  const first = () => (entry && !source ? citationsOf(entry)[0]?.number : undefined);
  return own ?? source?.numbers[0] ?? first() ?? null;
}

/** Fills in what moves when other entries do: ordinal, number, severity. */
function complete(draft: FindingDraft, rule: Rule, settings: RuleSettings, where: Positions): Finding {
  const chosen = settings[rule.id];
  const index = draft.entryId === null ? -1 : (where.positions.get(draft.entryId) ?? -1);
  const entry = where.report.entries[index];
  const source = draft.sourceId === null ? undefined : where.sources.get(draft.sourceId);
  const number = numberOf(draft, entry, source, where);
  return {
    ruleId: rule.id,
    severity: chosen === undefined || chosen === "off" ? rule.severity : chosen,
    entryId: draft.entryId,
    sourceId: draft.sourceId,
    number,
    message: filledIn(draft.message, index + 1, number),
    fix: draft.fix,
  };
}

/** A function as replacement: words of the report may hold "$&", which a string would expand. */
function filledIn(message: string, ordinal: number, number: number | null): string {
  if (!message.includes("{")) return message;
  return message.replace(/\{(entry|source)\}/g, (_, name: string) =>
    name === "entry" ? String(ordinal) : String(number ?? "without number"),
  );
}

function inReadingOrder(findings: readonly Finding[], { report, positions }: Positions): readonly Finding[] {
  const end = report.entries.length;
  const placeOf = (one: Finding) => (one.entryId === null ? end : (positions.get(one.entryId) ?? end));
  return findings
    .map((one) => ({ one, place: placeOf(one), severity: SEVERITY_ORDER[one.severity] }))
    .sort((a, b) => a.place - b.place || a.severity - b.severity || compare(a.one.ruleId, b.one.ruleId))
    .map(({ one }) => one);
}

/** By UTF-16 units: rule ids are a letter and two digits. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
