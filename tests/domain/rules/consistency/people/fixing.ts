/** Applies findings' fixes as a person clicking them one after the other would. */
import { applyEdit } from "../../../../../server/domain/report/apply-edit.ts";
import type { Finding, Report } from "../../../../../server/domain/report/model.ts";
import { bodyWords } from "../../../../../server/domain/report/text.ts";
import type { Rule } from "../../../../../server/domain/rules/rule.ts";
import { findingsOf } from "../../../../factories/findings.ts";

export function applied(report: Report, finding: Finding | undefined): Report {
  if (!finding?.fix) throw new Error("no fix to apply");
  return applyEdit(report, finding.fix.edit, { numbering: "citation", newId: () => "new" });
}

/** The report once every fix the rule offers has been applied, the first first; at most `limit` of them. */
export function fixedBy(rule: Rule, report: Report, limit = 50): Report {
  let next = report;
  for (let clicks = 0; clicks < limit; clicks++) {
    const fixable = findingsOf(rule, next).find((one) => one.fix !== null);
    if (!fixable) return next;
    next = applied(next, fixable);
  }
  throw new Error("fixes never end");
}

export function wordsOf(report: Report): readonly string[] {
  return report.entries.map(bodyWords);
}

export function peopleIn(report: Report): readonly (readonly string[])[] {
  return report.entries.map((entry) => entry.people.map((person) => person.name));
}
