/** Runs one rule, or a few, over a report and returns what a test wants to read. */
import { EMPTY_GAZETTEER, type Gazetteer } from "../../server/domain/places/gazetteer.ts";
import type { Finding, Report } from "../../server/domain/report/model.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import type { Rule } from "../../server/domain/rules/rule.ts";

export function findingsOf(
  rule: Rule | readonly Rule[],
  report: Report,
  gazetteer: Gazetteer = EMPTY_GAZETTEER,
): readonly Finding[] {
  const rules = Array.isArray(rule) ? (rule as readonly Rule[]) : [rule as Rule];
  return createChecker({ rules, gazetteer }).check(report);
}

/** The messages alone, in order. */
export function messagesOf(
  rule: Rule | readonly Rule[],
  report: Report,
  gazetteer: Gazetteer = EMPTY_GAZETTEER,
): readonly string[] {
  return findingsOf(rule, report, gazetteer).map((one) => one.message);
}
