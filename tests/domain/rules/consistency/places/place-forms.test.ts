import { describe, expect, test } from "vitest";
import { builtInGazetteer } from "../../../../../server/domain/places/built-in-gazetteer.ts";
import { EMPTY_GAZETTEER } from "../../../../../server/domain/places/gazetteer.ts";
import { applyEdit } from "../../../../../server/domain/report/apply-edit.ts";
import type { Language, Place } from "../../../../../server/domain/report/model.ts";
import { placeForms } from "../../../../../server/domain/rules/consistency/places/place-forms.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { entry, report } from "../../../../factories/report.ts";

const gazetteer = builtInGazetteer();
const reportOf = (language: Language, places: readonly Partial<Place>[]) =>
  report(
    { header: { language } },
    ...places.map((place) => entry("2023-09-05", { place }, "The court sat.")),
  );
const messages = (places: readonly Partial<Place>[], language: Language = "en") =>
  messagesOf(placeForms, reportOf(language, places), gazetteer);

const regions = (...names: string[]) => names.map((region) => ({ region }));
const towns = (...names: string[]) => names.map((settlement) => ({ settlement }));

describe("one place in several forms", () => {
  test.each([
    [
      regions("Akmola region", "Akmola oblast", "Akmola region"),
      ["“Akmola oblast” here, “Akmola region” elsewhere; use one form"],
    ],
    [towns("Uralsk city", "Uralsk"), ["“Uralsk city” here, “Uralsk” elsewhere; use one form"]],
    [
      [
        { settlement: "New York", country: "USA" },
        { settlement: "New York City", country: "USA" },
      ],
      ["“New York City” here, “New York” elsewhere; use one form"],
    ],
    [
      regions("Turkestan oblast", "Turkestan Region"),
      [
        "“Turkestan oblast” here, “Turkestan Region” elsewhere; use one form",
        "“Turkestan Region” here, “Turkestan oblast” elsewhere; the house form is “Turkestan region”",
      ],
    ],
    [towns("Oral", "Uralsk"), ["“Oral” here, “Uralsk” elsewhere; use one form"]],
    [towns("Oral", "Uralsk", "Oral"), ["“Uralsk” here, “Oral” elsewhere; use one form"]],
    [
      [{ district: "Burlinsky district" }, { district: "Burlin district" }],
      ["“Burlinsky district” here, “Burlin district” elsewhere; use one form"],
    ],
    [
      [{ country: "United States" }, { country: "USA" }],
      ["“United States” here, “USA” elsewhere; use one form"],
    ],
    [
      [
        { region: "North Kazakhstan region", district: "Zhambyl district" },
        { region: "North Kazakhstan region", district: "Jambyl district" },
      ],
      ["“Jambyl district” here, “Zhambyl district” elsewhere; use one form"],
    ],
    // Names nobody has listed are compared by their sound.
    [
      towns("Janatilek village", "Zhanatilek village"),
      ["“Zhanatilek village” here, “Janatilek village” elsewhere; use one form"],
    ],
  ])("%j", (places, expected) => {
    expect(messages(places)).toEqual(expected);
  });

  test("in Russian, the nominative wins over its cases however common they are", () => {
    expect(messages(towns("Таразе", "Таразе", "г. Тараз"), "ru")).toEqual([
      "“Таразе” here, “г. Тараз” elsewhere; the house form is “Тараз”",
      "“Таразе” here, “г. Тараз” elsewhere; the house form is “Тараз”",
      "“г. Тараз” here, “Таразе” elsewhere; the house form is “Тараз”",
    ]);
    expect(messages(regions("Алматинская область", "Алматинская обл."), "ru")).toEqual([
      "“Алматинская обл.” here, “Алматинская область” elsewhere; use one form",
    ]);
  });

  test("in Kazakh", () => {
    expect(messages(towns("Тараз", "Тараз қаласы", "Тараз"), "kk")).toEqual([
      "“Тараз қаласы” here, “Тараз” elsewhere; use one form",
    ]);
  });

  test("without a gazetteer kind words still tell", () => {
    const before = reportOf("en", regions("Kesh oblast", "Kesh region"));
    expect(messagesOf(placeForms, before, EMPTY_GAZETTEER)).toEqual([
      "“Kesh oblast” here, “Kesh region” elsewhere; use one form",
    ]);
  });
});

describe("one letter away from a known place", () => {
  test.each([
    [[{ settlement: "Atabasar city" }], ["“Atabasar city” is one letter away from Atbasar"]],
    [[{ region: "Akmola region", settlement: "Atabasar" }], ["“Atabasar” is one letter away from Atbasar"]],
    [[{ region: "Karagnada region" }], ["“Karagnada region” is one letter away from Karaganda"]],
    [[{ district: "Saryagas district" }], ["“Saryagas district” is one letter away from Saryagash"]],
    [[{ country: "Kazakstan" }], ["“Kazakstan” is one letter away from Kazakhstan"]],
    // The entry's own region says which one is meant, or that none is.
    [[{ region: "Pavlodar region", settlement: "Atabasar" }], []],
  ])("%j", (places, expected) => {
    expect(messages(places)).toEqual(expected);
  });

  test("two places as near as each other: named both, and nothing to click", () => {
    const [finding] = findingsOf(placeForms, reportOf("en", towns("Aktaz")), gazetteer);
    expect(finding).toMatchObject({ message: "“Aktaz” is one letter away from Aktau or Aktas", fix: null });
  });
});

describe("is silent about", () => {
  test.each([
    ["one form", regions("Akmola oblast", "Akmola oblast")],
    ["a variant used throughout", regions("Mangistau region", "Mangistau region")],
    ["a city and the region named after it", [{ region: "Almaty region" }, { settlement: "Almaty" }]],
    ["a region field that may mean the city", [{ region: "Almaty region" }, { region: "Almaty" }]],
    ["an article", regions("the Karaganda region", "Karaganda region")],
    ["a no-break space", towns("New\u00a0York", "New York")],
    [
      "districts of one name in two regions",
      [
        { region: "Akmola region", district: "Yesil district" },
        { settlement: "Astana", district: "Yessil district" },
      ],
    ],
    ["a name of its own", [{ settlement: "Kuwait City" }, { settlement: "Kuwait City" }]],
    ["an unknown place", towns("Novostroyka village")],
    ["an adjective or a case", [{ district: "Zerendinsky district" }, { settlement: "Таразда" }]],
    ["no place", [{}, { settlement: "" }]],
    ["no place at all but a sentence", towns("city ".repeat(100_000))],
  ])("%s", (_, places) => {
    expect(messages(places)).toEqual([]);
  });
});

describe("the fix", () => {
  const fixedBy = (index: number, places: readonly Partial<Place>[], language: Language = "en") => {
    const before = reportOf(language, places);
    const fix = findingsOf(placeForms, before, gazetteer)[index]?.fix;
    if (!fix) throw new Error("no fix");
    const after = applyEdit(before, fix.edit, { numbering: "citation", newId: () => "new" });
    expect(findingsOf(placeForms, after, gazetteer)).toEqual([]);
    return { label: fix.label, places: after.entries.map(({ place }) => place.region ?? place.settlement) };
  };

  test.each([
    [
      regions("Turkestan oblast", "Turkestan Region"),
      { label: "Use “Turkestan region” everywhere", places: ["Turkestan region", "Turkestan region"] },
    ],
    [towns("Uralsk", "Uralsk city"), { label: "Use “Uralsk”", places: ["Uralsk", "Uralsk"] }],
    [towns("Atabasar city"), { label: "Use “Atbasar”", places: ["Atbasar"] }],
    [
      towns("Atabasar city", "Atbasar city"),
      { label: "Use “Atbasar” everywhere", places: ["Atbasar", "Atbasar"] },
    ],
  ])("%j", (places, expected) => {
    expect(fixedBy(0, places)).toEqual(expected);
  });

  test.each([
    ["ru", regions("Алматинсккая область"), "Алматинская область"],
    ["ru", regions("Алматинской области", "Алматинскую область"), "Алматинская область"],
    ["ru", regions("области Абай", "области Абай", "Абайской области"), "область Абай"],
    ["kk", regions("Алматы облысында", "Алматы облысының"), "Алматы облысы"],
    ["ru", towns("в Таразе", "Таразу"), "Тараз"],
    ["en", towns("Atabasar village"), "Atbasar village"],
  ] as const)("puts names and kind words right (%s): %j → %s", (language, places, form) => {
    expect(new Set(fixedBy(0, places, language).places)).toEqual(new Set([form]));
  });
});
