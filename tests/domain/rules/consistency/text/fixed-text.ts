/** What an entry reads after one click on each of a rule's fixes. */
import { applyEdit } from "../../../../../server/domain/report/apply-edit.ts";
import type { Report } from "../../../../../server/domain/report/model.ts";
import { bodyWords } from "../../../../../server/domain/report/text.ts";
import type { Rule } from "../../../../../server/domain/rules/rule.ts";
import { findingsOf } from "../../../../factories/findings.ts";

/** The words of every entry after one fix after another, until none is offered; citations leave nothing. */
export function fixedTexts(rule: Rule, report: Report): readonly string[] {
  const options = { numbering: "citation" as const, newId: () => "new" };
  let fixed = report;
  for (let round = 0; round < 20; round++) {
    const fix = findingsOf(rule, fixed).find((one) => one.fix !== null)?.fix;
    if (!fix) break;
    fixed = applyEdit(fixed, fix.edit, options);
  }
  return fixed.entries.map(bodyWords);
}
