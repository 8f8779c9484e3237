/** The notes of the sample months against the list a person made of what is wrong with them. */
import { expect, test } from "vitest";
import { linkRules } from "../../../../server/domain/rules/links.ts";
import { findingsOf } from "../../../factories/findings.ts";
import { report, source } from "../../../factories/report.ts";
import { type SampleMonth, sampleMonth } from "../../../fixtures/months.ts";

/** Rules about the addresses alone; U07 and U08 need entries, which a reader makes. */
const ABOUT_NOTES = new Set(["U01", "U02", "U03", "U04", "U05", "U06", "U09", "U10"]);

/** The month's web notes as uncited sources. */
function notesOf({ text }: SampleMonth) {
  const sources = [...text.matchAll(/^(?:\[(\d+)\]|(\d+)\.) .*?(https?:\/\/\S+)$/gmu)].map(
    ([, bracketed, plain, url = ""]) => source(Number(bracketed ?? plain), { url }),
  );
  return report({ header: { month: "2031-03" }, sources });
}

test.each(["en", "ru"] as const)("%s", (language) => {
  const month = sampleMonth(language);
  const notes = notesOf(month);
  expect(notes.sources).toHaveLength(month.expected.webSources);
  const found = findingsOf(linkRules, notes)
    .filter((one) => ABOUT_NOTES.has(one.ruleId))
    .map((one) => `${one.ruleId} note ${one.number}`);
  const expected = month.expected.findings
    .filter((one) => ABOUT_NOTES.has(one.ruleId))
    .map((one) => `${one.ruleId} ${one.numberOrEntry}`);
  expect(found.toSorted()).toEqual(expected.toSorted());
});
