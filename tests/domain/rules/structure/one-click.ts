/** Applies every fix of a rule's findings, as an editor's clicks would, and returns the report after them. */

import { EMPTY_GAZETTEER, type Gazetteer } from "../../../../server/domain/places/gazetteer.ts";
import { applyEdit } from "../../../../server/domain/report/apply-edit.ts";
import type { Report } from "../../../../server/domain/report/model.ts";
import { printedText } from "../../../../server/domain/report/text.ts";
import type { Rule } from "../../../../server/domain/rules/rule.ts";
import { findingsOf } from "../../../factories/findings.ts";

/** Clicks one fix at a time and checks again, until no finding offers one; at most `clicks` times. */
export function afterFixes(
  rule: Rule,
  report: Report,
  { gazetteer = EMPTY_GAZETTEER, clicks = 20 }: { gazetteer?: Gazetteer; clicks?: number } = {},
): Report {
  let now = report;
  let made = 0;
  for (let click = 0; click < clicks; click++) {
    const fix = findingsOf(rule, now, gazetteer).find((one) => one.fix !== null)?.fix;
    if (!fix) return now;
    now = applyEdit(now, fix.edit, { numbering: "citation", newId: () => `new${++made}` });
  }
  throw new Error("The fixes do not come to an end");
}

/** The printed entries after all fixes. */
export function textAfterFixes(rule: Rule, report: Report): readonly string[] {
  return afterFixes(rule, report).entries.map(printedText);
}
