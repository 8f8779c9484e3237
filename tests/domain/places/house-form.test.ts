import { describe, expect, it } from "vitest";
import { houseFacility, housePlace, placeParts } from "../../../server/domain/places/house-form.ts";
import { NO_PLACE } from "../../../server/domain/report/model.ts";
import { houseLead } from "../../../server/domain/report/print-lead.ts";

describe("houseFacility", () => {
  it.each([
    ["EC 166/4", "en", "EC-166/4"],
    ["facility EC 166/4", "en", "facility EC-166/4"],
    ["EC-166/4 facility", "en", "facility EC-166/4"],
    ["Facility No.72", "en", "facility No. 72"],
    ["Facility SI-12", "en", "facility SI-12"],
    ["the colony No. 18", "en", "colony No. 18"],
    ["учреждение №71", "ru", "учреждение № 71"],
    ["СИЗО 12", "ru", "СИЗО 12"],
    ["учреждение ЕЦ 166/4", "ru", "учреждение ЕЦ-166/4"],
    ["№71 мекеме", "kk", "№ 71 мекеме"],
  ] as const)("%s (%s) → %s", (written, language, house) => {
    expect(houseFacility(written, language)).toBe(house);
  });

  it("leaves its own result as it is", () => {
    for (const form of ["facility EC-166/4", "facility No. 72", "high-security penal colony No. 18"])
      expect(houseFacility(form, "en")).toBe(form);
  });
});

describe("housePlace and placeParts", () => {
  it.each([
    [{ region: "Kesh oblast", settlement: "Orn city" }, ["Kesh region", "Orn"]],
    [{ region: "the Kesh region" }, ["Kesh region"]],
    [{ settlement: "Tarn", district: "North district" }, ["Tarn", "North district"]],
    [
      { region: "Kesh region", district: "Morn district", settlement: "Lorn village" },
      ["Kesh region", "Morn district", "Lorn village"],
    ],
    [{ country: "the USA", settlement: "New Oster" }, ["New Oster", "USA"]],
    [{ settlement: "New York City", country: "USA" }, ["New York City", "USA"]],
  ])("%o prints as %o", (place, parts) => {
    expect(placeParts(housePlace({ ...NO_PLACE, ...place }, "en"))).toEqual(parts);
  });
});

describe("houseLead", () => {
  it("prints date and place in house form", () => {
    const place = {
      ...NO_PLACE,
      region: "Kesh region",
      settlement: "Orn city",
      facility: "facility EC 166/4",
    };
    const lead = houseLead({ date: { start: "2023-09-05", end: null }, place }, "en", "2023-09");
    expect(lead).toBe("September 5, Kesh region, Orn, facility EC-166/4: ");
  });

  it("prints nothing where nothing is known", () => {
    expect(houseLead({ date: null, place: NO_PLACE }, "en", "2023-09")).toBe("");
  });
});
