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
  const byEntry = new WeakMap<Entry, Memo>();
  const bySource = new WeakMap<Source, Omit<Memo, "cited" | "facts">>();

  function memoOf(entry: Entry, context: RuleContext): Memo {
    const cited = citationsOf(entry).map((citation) => context.sourceOf(citation.sourceId));
    const known = byEntry.get(entry);
    if (known && sameContext(known, context) && sameItems(known.cited, cited)) return known;
    const memo: Memo = {
      month: context.month,
      language: context.language,
      cited,
      drafts: entryRules.map((rule) => rule.check(entry, context)),
      facts: reportRules.map((rule) => rule.collect(entry, context)),
    };
    byEntry.set(entry, memo);
    return memo;
  }

  function sourceDrafts(source: Source, context: RuleContext): Memo["drafts"] {
    const known = bySource.get(source);
    if (known && sameContext(known, context)) return known.drafts;
    const drafts = sourceRules.map((rule) => rule.check(source, context));
    bySource.set(source, { month: context.month, language: context.language, drafts });
    return drafts;
  }

  return {
    check(report) {
      const sources = new Map(report.sources.map((source) => [source.id, source]));
      const context: RuleContext = {
        month: report.report.month,
        language: report.report.language,
        gazetteer,
        numbering,
        sourceOf: (id) => sources.get(id),
      };
      const memos = report.entries.map((entry) => memoOf(entry, context));
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
      return inReadingOrder(
        found.map(([rule, draft]) => complete(draft, rule, settings, report, sources)),
        report,
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

/** Fills in what moves when other entries do: ordinal, number, severity. */
function complete(
  draft: FindingDraft,
  rule: Rule,
  settings: RuleSettings,
  report: Report,
  sources: ReadonlyMap<string, Source>,
): Finding {
  const chosen = settings[rule.id];
  const entryIndex =
    draft.entryId === null ? -1 : report.entries.findIndex((one) => one.id === draft.entryId);
  const entry = report.entries[entryIndex];
  const source = draft.sourceId === null ? undefined : sources.get(draft.sourceId);
  const citation = entry && citationsOf(entry).find((one) => one.id === draft.citationId);
  const number = citation?.number ?? source?.numbers[0] ?? (entry && citationsOf(entry)[0]?.number) ?? null;
  return {
    ruleId: rule.id,
    severity: chosen === undefined || chosen === "off" ? rule.severity : chosen,
    entryId: draft.entryId,
    sourceId: draft.sourceId,
    number,
    message: draft.message
      .replaceAll("{entry}", String(entryIndex + 1))
      .replaceAll("{source}", String(number ?? "without number")),
    fix: draft.fix,
  };
}

function inReadingOrder(findings: readonly Finding[], report: Report): readonly Finding[] {
  const position = new Map(report.entries.map((entry, index) => [entry.id, index]));
  const end = report.entries.length;
  const placeOf = (one: Finding) => (one.entryId === null ? end : (position.get(one.entryId) ?? end));
  return [...findings].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      a.ruleId.localeCompare(b.ruleId, "en"),
  );
}
