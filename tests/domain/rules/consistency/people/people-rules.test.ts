import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../../../server/domain/report/report-schema.ts";
import { peopleConsistencyRules } from "../../../../../server/domain/rules/consistency/people/people-rules.ts";
import { findingsOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";
import { applied } from "./fixing.ts";

const NAMES =
  "Karimbaev|Karimbayev|Karimbaev T.|T. Karimbayev|M. Karimbaev|Karimbaev D|Karimbaev T..|Petrova E.|E. Petrova|E. Petrova’s|A. Serimbai A.|Serimbay A.|lawyers Asanov K.|of R. will";
const people = fc
  .uniqueArray(
    fc.constantFrom("Karimbayev T.", "T. Karimbaev", "Karimbaev D", "E. Petrova", "The Committee"),
    {
      maxLength: 3,
    },
  )
  .map((names) => names.map((name) => ({ name, role: null })));

/** Reports whose entries are names, and now and then a citation, put together by `separators`. */
function reportsOf(...separators: readonly string[]) {
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NAMES.split("|")) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const body = fc
    .array(fc.tuple(name, fc.constantFrom(...separators)), { maxLength: 12 })
    .map((pieces) =>
      pieces.flatMap(([one, separator], index) => [one === null ? cite(index + 1) : one, separator]),
    );
  return fc
    .array(fc.tuple(body, people), { minLength: 1, maxLength: 5 })
    .map((entries) =>
      report(...entries.map(([parts, list]) => entry("2023-09-05", ...parts, { people: list }))),
    );
}

describe("the rules on names", () => {
  it("are C01 to C04", () => {
    expect(peopleConsistencyRules.map((rule) => [rule.id, rule.severity])).toEqual([
      ["C01", "warn"],
      ["C02", "info"],
      ["C03", "warn"],
      ["C04", "info"],
    ]);
  });

  it("offer fixes that can always be applied and keep the report valid, however odd the text", () => {
    fc.assert(
      fc.property(reportsOf(" ", "", ". ", ", ", " and "), (month) => {
        for (const one of findingsOf(peopleConsistencyRules, month))
          if (one.fix) expect(reportSchema.safeParse(applied(month, one)).success).toBe(true);
      }),
    );
  });

  it("offer fixes that answer their finding, where names stand apart", () => {
    fc.assert(
      fc.property(reportsOf(", ", " and ", "; "), (month) => {
        for (const one of findingsOf(peopleConsistencyRules, month)) {
          if (!one.fix) continue;
          const left = findingsOf(peopleConsistencyRules, applied(month, one));
          expect(
            left.filter(
              (other) => other.fix && other.entryId === one.entryId && other.message === one.message,
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
