/** What an entry reads after one click on each of a rule's fixes. */
import { applyEdit } from "../../../../../server/domain/report/apply-edit.ts";
import type { Report } from "../../../../../server/domain/report/model.ts";
import { bodyWords } from "../../../../../server/domain/report/text.ts";
import type { Rule } from "../../../../../server/domain/rules/rule.ts";
import { findingsOf } from "../../../../factories/findings.ts";

/** The words of every entry after all fixes; citations leave nothing. */
export function fixedTexts(rule: Rule, report: Report): readonly string[] {
  const options = { numbering: "citation" as const, newId: () => "new" };
  const fixed = findingsOf(rule, report).reduce(
    (current, { fix }) => (fix ? applyEdit(current, fix.edit, options) : current),
    report,
  );
  return fixed.entries.map(bodyWords);
}
