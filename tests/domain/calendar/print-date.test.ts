import { describe, expect, it } from "vitest";
import { printDateRange, printMonth } from "../../../server/domain/calendar/print-date.ts";
import { readMonthIn } from "../../../server/domain/calendar/read-month.ts";

describe("printDateRange", () => {
  it.each([
    ["2023-09-05", null, "en", "September 5"],
    ["2023-09-19", "2023-09-20", "en", "September 19–20"],
    ["2023-09-29", "2023-10-02", "en", "September 29 – October 2"],
    ["2022-09-13", null, "en", "September 13, 2022"],
    ["2023-12-30", "2024-01-02", "en", "December 30 – January 2, 2024"],
    ["2023-09-05", null, "ru", "5 сентября"],
    ["2023-09-19", "2023-09-20", "ru", "19–20 сентября"],
    ["2022-09-13", null, "ru", "13 сентября 2022 года"],
    ["2023-09-05", null, "kk", "5 қыркүйек"],
    ["2022-09-13", null, "kk", "2022 жылғы 13 қыркүйек"],
  ] as const)("%s/%s in %s is “%s”", (start, end, language, expected) => {
    expect(printDateRange({ start, end }, language, "2023-09")).toBe(expected);
  });
});

describe("readMonthIn", () => {
  it.each([
    ["Human Rights Chronicle, September 2023", "2023-09"],
    ["Хроника нарушений: сентябрь 2023 года", "2023-09"],
    ["2023 жылғы қыркүйек", "2023-09"],
    ["Chronicle 09.2023", "2023-09"],
    ["report 2023-09", "2023-09"],
    ["People of the year 2023", null],
    ["2023-09-05", null],
  ])("%s → %s", (text, month) => {
    expect(readMonthIn(text)).toBe(month);
  });

  it("reads what printMonth prints", () => {
    for (const language of ["en", "ru", "kk"] as const)
      for (let month = 1; month <= 12; month++) {
        const value = `2031-${String(month).padStart(2, "0")}`;
        expect(readMonthIn(printMonth(value, language))).toBe(value);
      }
  });
});
