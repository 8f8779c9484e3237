import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthAfterDay } from "../../../server/domain/calendar/month-names.ts";
import { readDateAt } from "../../../server/domain/calendar/read-date.ts";
import { settleDate } from "../../../server/domain/calendar/settle-year.ts";
import type { Language } from "../../../server/domain/report/model.ts";

/** Text, language, the range in a report of September 2023, and what follows the date. */
const WRITTEN: readonly (readonly [string, Language, string, string])[] = [
  ["September 5, Tarn", "en", "2023-09-05", ", Tarn"],
  ["5 September, Tarn", "en", "2023-09-05", ", Tarn"],
  ["5th of September Tarn", "en", "2023-09-05", " Tarn"],
  ["September 5th: text", "en", "2023-09-05", ": text"],
  ["Sept. 5, Tarn", "en", "2023-09-05", ", Tarn"],
  ["September 19-20, Tarn", "en", "2023-09-19/2023-09-20", ", Tarn"],
  ["September 19–20, Tarn", "en", "2023-09-19/2023-09-20", ", Tarn"],
  ["19-20 September, Tarn", "en", "2023-09-19/2023-09-20", ", Tarn"],
  ["September 19 and 20, Tarn", "en", "2023-09-19/2023-09-20", ", Tarn"],
  ["29 September – 2 October, Tarn", "en", "2023-09-29/2023-10-02", ", Tarn"],
  ["September 29 – October 2, Tarn", "en", "2023-09-29/2023-10-02", ", Tarn"],
  ["August 31 to September 7, 2023, Tarn", "en", "2023-08-31/2023-09-07", ", Tarn"],
  ["September 13, 2022, exactly", "en", "2022-09-13", ", exactly"],
  ["September 13 2022: text", "en", "2022-09-13", ": text"],
  ["13 September 2022, Tarn", "en", "2022-09-13", ", Tarn"],
  ["September 5, 2023 was the day", "en", "2023-09-05", " was the day"],
  ["September 5, 2023 (Tarn)", "en", "2023-09-05", " (Tarn)"],
  ["December 30 – January 2, 2024, Tarn", "en", "2023-12-30/2024-01-02", ", Tarn"],
  ["31 декабря – 1 января 2025 года, Тарн", "ru", "2024-12-31/2025-01-01", ", Тарн"],
  ["September 5, 2000 people gathered", "en", "2023-09-05", ", 2000 people gathered"],
  ["01.09.2023, Tarn", "en", "2023-09-01", ", Tarn"],
  ["15.09.23 to", "en", "2023-09-15", " to"],
  ["2023-09-01, Tarn", "en", "2023-09-01", ", Tarn"],
  ["1 сентября, г. Тарн", "ru", "2023-09-01", ", г. Тарн"],
  ["1-го сентября 2023 года, г. Тарн", "ru", "2023-09-01", ", г. Тарн"],
  ["1 сентября 2022 г., Тарн", "ru", "2022-09-01", ", Тарн"],
  ["1–3 сентября, Тарн", "ru", "2023-09-01/2023-09-03", ", Тарн"],
  ["1 по 3 сентября, Тарн", "ru", "2023-09-01/2023-09-03", ", Тарн"],
  ["29 сентября – 2 октября, Тарн", "ru", "2023-09-29/2023-10-02", ", Тарн"],
  ["1 қыркүйек, Тарн", "kk", "2023-09-01", ", Тарн"],
  ["1 қыркүйекте Тарнда", "kk", "2023-09-01", " Тарнда"],
  ["2022 жылғы 1 қыркүйек, Тарн", "kk", "2022-09-01", ", Тарн"],
  ["2023 жылдың 1 қыркүйегінде, Тарн", "kk", "2023-09-01", ", Тарн"],
  ["Қыркүйектің 1-і, Тарн", "kk", "2023-09-01", ", Тарн"],
  ["19-20 қыркүйек, Тарн", "kk", "2023-09-19/2023-09-20", ", Тарн"],
];

const NO_DATE: readonly (readonly [string, Language])[] = [
  ["Tarn, September 5", "en"],
  ["September was hot", "en"],
  ["May be 5 people", "en"],
  ["5 people", "en"],
  ["Article 405, Part 2", "en"],
  ["33 September", "en"],
  ["сентябрь 2023", "ru"],
  ["12 сентиментальных писем", "ru"],
  ["Қазақстан 5 адам", "kk"],
];

describe("readDateAt", () => {
  it.each(WRITTEN)("reads “%s” (%s) as %s", (text, language, expected, rest) => {
    const written = readDateAt(text, 0, language);
    if (!written) throw new Error("no date read");
    const settled = settleDate(written, "2023-09");
    const { start, end } = settled?.date ?? { start: "", end: null };
    expect(end === null ? start : `${start}/${end}`).toBe(expected);
    expect(text.slice(written.to)).toBe(rest);
  });

  it.each(NO_DATE)("reads no date at the start of “%s” (%s)", (text, language) => {
    expect(readDateAt(text, 0, language)).toBeNull();
  });

  it("says that 03/04/2023 and “3 and 20 September” can be read in two ways", () => {
    expect(readDateAt("03/04/2023", 0, "en")?.isAmbiguous).toBe(true);
    expect(readDateAt("13/04/2023", 0, "en")?.isAmbiguous).toBe(false);
    expect(readDateAt("3 and 20 September", 0, "en")?.isAmbiguous).toBe(true);
    expect(readDateAt("3 and 4 September", 0, "en")?.isAmbiguous).toBe(false);
  });

  it("reads every day of the year in every language, whatever stands before and after", () => {
    const day = fc.record({
      language: fc.constantFrom<Language>("en", "ru", "kk"),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      before: fc.constantFrom("", "On ", "— "),
      after: fc.constantFrom(", Tarn", ": text", ""),
    });
    fc.assert(
      fc.property(day, ({ language, month, day, before, after }) => {
        const text = `${before}${day} ${monthAfterDay(month, language)}${after}`;
        const written = readDateAt(text, before.length, language);
        expect(written?.start).toEqual({ day, month, year: null });
        expect(text.slice(written?.to)).toBe(after);
      }),
    );
  });
});

describe("settleDate", () => {
  const date = (day: number, month: number, year: number | null = null) => ({ day, month, year });
  const written = (start: ReturnType<typeof date>, end: ReturnType<typeof date> | null = null) =>
    ({ start, end, to: 0, form: "day-first", isAmbiguous: false }) as const;

  it("takes the nearest year when none is named, and says so when it is not the report's", () => {
    expect(settleDate(written(date(30, 12)), "2024-01")).toEqual({
      date: { start: "2023-12-30", end: null },
      isYearInferred: true,
    });
    expect(settleDate(written(date(2, 1)), "2023-12")?.date.start).toBe("2024-01-02");
    expect(settleDate(written(date(31, 8)), "2023-09")?.isYearInferred).toBe(false);
  });

  it("keeps a year that is named, even a wrong one", () => {
    expect(settleDate(written(date(13, 9, 2022)), "2023-09")?.date.start).toBe("2022-09-13");
  });

  it("turns the year inside a range", () => {
    expect(settleDate(written(date(30, 12), date(2, 1)), "2023-12")?.date).toEqual({
      start: "2023-12-30",
      end: "2024-01-02",
    });
  });

  it("knows no 31 September and no range that runs backwards", () => {
    expect(settleDate(written(date(31, 9)), "2023-09")).toBeNull();
    expect(settleDate(written(date(9, 9), date(5, 9)), "2023-09")).toBeNull();
  });
});
