import { describe, expect, it } from "vitest";
import type { Language, Place } from "../../../server/domain/report/model.ts";
import { type LeadContext, readLead } from "../../../server/domain/report/read-lead.ts";
import { tinyGazetteer } from "../../factories/gazetteer.ts";

const context = (language: Language, namesInFile: readonly string[] = []): LeadContext => ({
  month: "2023-09",
  language,
  gazetteer: tinyGazetteer,
  namesInFile: new Set(namesInFile),
});

const LEADS: readonly (readonly [string, Language, string, Partial<Place>])[] = [
  ["September 1, Tarn, |activists met", "en", "2023-09-01", { settlement: "Tarn" }],
  ["September 1, Tarn: |Activists met", "en", "2023-09-01", { settlement: "Tarn" }],
  ["1 September, Tarn, |activists met", "en", "2023-09-01", { settlement: "Tarn" }],
  ["September 1, the Kesh region, |more than", "en", "2023-09-01", { region: "Kesh region" }],
  ["September 1, North Kesh oblast: |more", "en", "2023-09-01", { region: "North Kesh oblast" }],
  [
    "September 3, Kesh region, Orn city, EC-166/4 facility: |The staff",
    "en",
    "2023-09-03",
    { region: "Kesh region", settlement: "Orn city", facility: "EC-166/4 facility" },
  ],
  [
    "September 3, Tarn, Facility No. 71, |journalist",
    "en",
    "2023-09-03",
    { settlement: "Tarn", facility: "Facility No. 71" },
  ],
  [
    "September 3, Tarn, Facility No.72: |The",
    "en",
    "2023-09-03",
    { settlement: "Tarn", facility: "Facility No.72" },
  ],
  [
    "September 3, Tarn, Facility SI-12: |The",
    "en",
    "2023-09-03",
    { settlement: "Tarn", facility: "Facility SI-12" },
  ],
  [
    "September 14, Kesh region, Morn district, in high-security penal colony No. 18 (formerly OB-156/6, closed), |two inmates",
    "en",
    "2023-09-14",
    {
      region: "Kesh region",
      district: "Morn district",
      facility: "high-security penal colony No. 18 (formerly OB-156/6, closed)",
    },
  ],
  [
    "On September 29, in Lorn village, Kesh region, |a man",
    "en",
    "2023-09-29",
    { settlement: "Lorn village", region: "Kesh region" },
  ],
  ["On September 29, in Tarn, |a man", "en", "2023-09-29", { settlement: "Tarn" }],
  ["Tarn, September 1, |a man", "en", "2023-09-01", { settlement: "Tarn" }],
  ["Sornwick, September 1, |a man", "en", "2023-09-01", { settlement: "Sornwick" }],
  ["September 8: |“The inclusion of", "en", "2023-09-08", {}],
  ["September 12, |akimats in 10 cities did not", "en", "2023-09-12", {}],
  ["September 13, 2022, |exactly one year after", "en", "2022-09-13", {}],
  ["September 15, |Velmar activists will meet in Tarn, they said", "en", "2023-09-15", {}],
  ["September 19, Harvel, Velmar, |a dozen", "en", "2023-09-19", { settlement: "Harvel", country: "Velmar" }],
  ["September 20,\u00A0 Tarn, |after", "en", "2023-09-20", { settlement: "Tarn" }],
  [
    "September 21, Tarn, |The Committee to Protect Writers (CPW), a body,",
    "en",
    "2023-09-21",
    { settlement: "Tarn" },
  ],
  ["September 26, Tarn, |Morn District Court No. 2 considered", "en", "2023-09-26", { settlement: "Tarn" }],
  ["September 19-20, Tarn, |a meeting", "en", "2023-09-19/2023-09-20", { settlement: "Tarn" }],
  ["29 September – 2 October, Tarn – |a meeting", "en", "2023-09-29/2023-10-02", { settlement: "Tarn" }],
  ["From September 19 to 20, Tarn, |a meeting", "en", "2023-09-19/2023-09-20", { settlement: "Tarn" }],
  ["Monday, September 4, Tarn, |a meeting", "en", "2023-09-04", { settlement: "Tarn" }],
  ["• September 4, Tarn, |a meeting", "en", "2023-09-04", { settlement: "Tarn" }],
  ["September 4, |Freedom House, an organisation", "en", "2023-09-04", {}],
  [
    "1 сентября, г. Тарн, учреждение № 71, |журналист",
    "ru",
    "2023-09-01",
    { settlement: "г. Тарн", facility: "учреждение № 71" },
  ],
  [
    "1 сентября, Кешская область, город Орн: |суд",
    "ru",
    "2023-09-01",
    { region: "Кешская область", settlement: "город Орн" },
  ],
  ["1 сентября 2023 года в Тарн |суд приговорил", "ru", "2023-09-01", { settlement: "Тарн" }],
  ["В Тарн 12 сентября |суд приговорил", "ru", "2023-09-12", { settlement: "Тарн" }],
  ["В Борсакты 12 сентября |суд приговорил", "ru", "2023-09-12", { settlement: "Борсакты" }],
  ["In Sornwick on September 12, |a court", "en", "2023-09-12", { settlement: "Sornwick" }],
  ["Тарн, 12 сентября. |Суд приговорил", "ru", "2023-09-12", { settlement: "Тарн" }],
  [
    "С 1 по 3 сентября, Тарн, СИЗО-12, |суд",
    "ru",
    "2023-09-01/2023-09-03",
    { settlement: "Тарн", facility: "СИЗО-12" },
  ],
  [
    "5 сентября, Кешская область, Морнский район, колония ЕС-166/4: |суд",
    "ru",
    "2023-09-05",
    { region: "Кешская область", district: "Морнский район", facility: "колония ЕС-166/4" },
  ],
  [
    "1 қыркүйек, Тарн қаласы, № 71 мекеме, |журналист",
    "kk",
    "2023-09-01",
    { settlement: "Тарн қаласы", facility: "№ 71 мекеме" },
  ],
  [
    "1 қыркүйек, Кеш облысы, Морн ауданы, |журналист",
    "kk",
    "2023-09-01",
    { region: "Кеш облысы", district: "Морн ауданы" },
  ],
];

describe("readLead", () => {
  it.each(LEADS)("“%s” (%s)", (marked, language, date, place) => {
    const text = marked.replace("|", "");
    const lead = readLead(text, context(language));
    expect(text.slice(0, lead.end)).toBe(marked.slice(0, marked.indexOf("|")));
    const { start, end } = lead.date ?? { start: null, end: null };
    expect(end === null ? start : `${start}/${end}`).toBe(date);
    expect(Object.fromEntries(Object.entries(lead.place).filter(([, part]) => part !== null))).toEqual(place);
  });

  it("takes an unlisted name when the file opens other entries with it, and says so", () => {
    const alone = readLead("September 1, Sornwick, a man", context("en"));
    expect(alone.place.settlement).toBeNull();
    const known = readLead("September 1, Sornwick, a man", context("en", ["Sornwick"]));
    expect(known.place.settlement).toBe("Sornwick");
    expect(known.unlistedName).toBe("Sornwick");
  });

  it("finds no lead in prose", () => {
    for (const text of ["The court met on September 5.", "", "  ", "September was hot.", "Tarn is a city."])
      expect(readLead(text, context("en")).end, text).toBe(0);
  });

  it("keeps the entry without a date when no such day exists, and says so", () => {
    const lead = readLead("September 31, Tarn, a man", context("en"));
    expect(lead.date).toBeNull();
    expect(lead.place.settlement).toBe("Tarn");
    expect(lead.doubts[0]).toContain("September 31");
  });
});
