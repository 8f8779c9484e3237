import { expect, test } from "vitest";
import type { Language } from "../../../../../server/domain/report/model.ts";
import { facilityNames } from "../../../../../server/domain/rules/consistency/places/facility-name.ts";

const codes = (text: string, language: Language = "en", isField = false) =>
  facilityNames(text, language, isField).map(({ code, houseCode, sort }) => `${code} = ${houseCode} ${sort}`);

test.each([
  ["He is held in facility EC 166/4 again", "en", "EC 166/4 = EC-166/4 facility"],
  ["The EC-166/4 facility answered", "en", "EC-166/4 = EC-166/4 facility"],
  ["transferred to ZhD158/2.", "en", "ZhD158/2 = ZhD-158/2 facility"],
  ["at Facility No.72 he", "en", "No.72 = No. 72 facility"],
  ["from facility no 72", "en", null],
  ["in penal colony No. 18 they", "en", "No. 18 = No. 18 colony"],
  ["to SIZO №1", "en", "№1 = No. 1 detention"],
  ["held in facility SI-12", "en", "SI-12 = SI-12 facility"],
  ["в учреждении ЕЦ 166/4 заявили", "ru", "ЕЦ 166/4 = ЕЦ-166/4 facility"],
  ["из учреждения №72", "ru", "№72 = № 72 facility"],
  ["в колонии № 18", "ru", "№ 18 = № 18 colony"],
  ["№72 мекемесінде", "kk", "№72 = № 72 facility"],
] as const)("%s (%s): %s", (text, language, expected) => {
  expect(codes(text, language)).toEqual(expected === null ? [] : [expected]);
});

test.each([
  "Court No. 2 heard the case",
  "under Article 405, Part 2",
  "the RK 405 and AI-95 petrol",
  "on 12/09 at 15/30",
  "polling station No. 843",
  "No 72 people came",
  "ABEC-166/4x",
])("no facility in running text: %s", (text) => {
  expect(codes(text)).toEqual([]);
});

test("a field needs no word beside the code", () => {
  expect(codes("SI-12", "en", true)).toEqual(["SI-12 = SI-12 facility"]);
  expect(codes("№ 72", "ru", true)).toEqual(["№ 72 = № 72 facility"]);
});

test("says where the code stands and what surrounds it", () => {
  const [name] = facilityNames("moved to the Facility  No.72 in Tarn today", "en");
  expect(name).toMatchObject({ start: 23, end: 28, phrase: "Facility No.72", after: " in Tarn today" });
});
