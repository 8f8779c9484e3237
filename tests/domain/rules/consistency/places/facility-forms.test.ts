import { describe, expect, test } from "vitest";
import { builtInGazetteer } from "../../../../../server/domain/places/built-in-gazetteer.ts";
import { applyEdit } from "../../../../../server/domain/report/apply-edit.ts";
import type { Report } from "../../../../../server/domain/report/model.ts";
import { facilityForms } from "../../../../../server/domain/rules/consistency/places/facility-forms.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";

const gazetteer = builtInGazetteer();
const held = (facility: string, settlement: string | null = "Atbasar") =>
  entry("2023-09-05", { place: { facility, settlement } }, "The warder Orlin V. left.", cite(1));
const told = (text: string, settlement: string | null = "Astana") =>
  entry("2023-09-06", { place: { settlement } }, text, cite(2), " More.");
const messages = (...entries: ReturnType<typeof entry>[]) =>
  messagesOf(facilityForms, report(...entries), gazetteer);
const fixed = (before: Report) => {
  const fix = findingsOf(facilityForms, before, gazetteer)[0]?.fix;
  if (!fix) throw new Error("no fix");
  return applyEdit(before, fix.edit, { numbering: "citation", newId: () => "new" });
};

describe("speaks of every odd entry once", () => {
  test.each([
    [
      "a space for a hyphen",
      [held("facility EC-166/4"), held("facility EC 166/4")],
      ["“facility EC 166/4” here, “facility EC-166/4” elsewhere; use one form"],
    ],
    [
      "another order of words",
      [held("facility EC-166/4"), held("EC-166/4 facility", null)],
      ["“EC-166/4 facility” here, “facility EC-166/4” elsewhere; use one form"],
    ],
    [
      "no space behind No.",
      [held("Facility No. 72"), held("facility No.72"), held("Facility No. 72")],
      ["“facility No.72” here, “Facility No. 72” elsewhere; use one form"],
    ],
    [
      "a body",
      [told("He was moved to facility EC 166/4."), held("facility EC-166/4")],
      ["“facility EC 166/4” here, “facility EC-166/4” elsewhere; use one form"],
    ],
    [
      "a field and a body of one entry",
      [
        held("facility EC-166/4"),
        entry("2023-09-05", { place: { facility: "facility EC 166/4" } }, "At EC166/4 they wait."),
      ],
      ["“facility EC 166/4” here, “facility EC-166/4” elsewhere; use one form"],
    ],
    [
      "two odd forms and none in house form",
      [held("EC 166/4 facility"), held("EC166/4 facility")],
      [
        "“EC 166/4 facility” here, “EC166/4 facility” elsewhere; the house form is “facility EC-166/4”",
        "“EC166/4 facility” here, “EC 166/4 facility” elsewhere; the house form is “facility EC-166/4”",
      ],
    ],
    [
      "a code and a number of one town",
      [held("Facility SI-12"), held("Facility SI-12"), held("Facility No. 12")],
      ["“Facility No. 12” here, “Facility SI-12” elsewhere; use one form"],
    ],
  ])("%s", (_, entries, expected) => {
    expect(messages(...entries)).toEqual(expected);
  });

  test("in Russian", () => {
    const before = report(
      { header: { language: "ru" } },
      entry("2023-09-05", { place: { settlement: "г. Алматы", facility: "учреждение № 72" } }, "Суд."),
      entry("2023-09-06", { place: { settlement: "Алматы", facility: "учреждение №72" } }, "Суд."),
      entry("2023-09-07", "Его держат в учреждении №72 в Алматы."),
    );
    expect(messagesOf(facilityForms, before, gazetteer)).toEqual([
      "“учреждение №72” here, “учреждение № 72” elsewhere; use one form",
      "“учреждении №72” here, “учреждение № 72” elsewhere; use one form",
    ]);
    const after = fixed(before);
    expect(after.entries[1]?.place.facility).toBe("учреждение № 72");
    expect(after.entries[2]?.body[0]?.content[0]).toMatchObject({
      text: "Его держат в учреждении № 72 в Алматы.",
    });
  });
});

describe("is silent about", () => {
  test.each([
    ["one form", [held("facility EC 166/4"), held("facility EC 166/4")]],
    ["a lone form", [held("EC 166/4 facility")]],
    ["a capital letter", [held("Facility No. 72"), held("facility No. 72")]],
    ["an article", [held("the facility No. 72"), held("facility No. 72")]],
    ["different codes", [held("facility EC-166/4"), held("facility EC 166/5")]],
    ["one number in two towns", [held("Facility No. 12", "Astana"), held("Facility No.12", "Almaty")]],
    [
      "a number placed elsewhere by the text",
      [held("Facility No. 20"), told("See Facility No.20 in Kokshetau.")],
    ],
    ["different sorts of one number", [held("colony No. 18"), held("facility No.18")]],
    [
      "two codes and a number of one town",
      [held("facility SI-12"), held("facility LA-12"), held("facility No. 12")],
    ],
    ["facilities without a number", [held("pre-trial detention center"), held("Detention Center")]],
    ["word order in a body", [held("facility EC-166/4"), told("The colony EC-166/4 is full.")]],
  ])("%s", (_, entries) => {
    expect(messages(...entries)).toEqual([]);
  });
});

describe("the fix", () => {
  const before = report(
    held("Facility No. 72", "Almaty"),
    entry(
      "2023-09-06",
      { place: { settlement: "Almaty", facility: "facility No.72" } },
      "First facility No.72",
      cite(3),
      ", then facility №72, then facility  No. 72.",
    ),
    told("Moved from Facility No.72 in Almaty.", "Astana"),
  );

  test("uses one form everywhere in one step", () => {
    const [finding] = findingsOf(facilityForms, before, gazetteer);
    expect(finding?.fix?.label).toBe("Use “facility No. 72” everywhere");
    const after = fixed(before);
    expect(after.entries.map((one) => one.place.facility)).toEqual([
      "Facility No. 72",
      "facility No. 72",
      null,
    ]);
    expect(
      after.entries[1]?.body[0]?.content.map((inline) => (inline.type === "text" ? inline.text : "*")),
    ).toEqual(["First facility No. 72", "*", ", then facility No. 72, then facility  No. 72."]);
    expect(findingsOf(facilityForms, after, gazetteer)).toEqual([]);
  });

  test("names a single place without “everywhere”", () => {
    const [finding] = findingsOf(
      facilityForms,
      report(held("facility No. 7"), held("facility No.7")),
      gazetteer,
    );
    expect(finding?.fix).toEqual({
      label: "Use “facility No. 7”",
      edit: { type: "setPlace", entryId: "e2", changes: { facility: "facility No. 7" } },
    });
  });
});

test("findings stay small when very many entries are odd", () => {
  const many = Array.from({ length: 200 }, () => held("facility No.7"));
  const findings = findingsOf(facilityForms, report(held("facility No. 7"), ...many), gazetteer);
  expect(findings).toHaveLength(200);
  expect(JSON.stringify(findings).length).toBeLessThan(200_000);
});
