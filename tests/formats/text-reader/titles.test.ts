/** Title and introduction above the entries. */
import { expect, it } from "vitest";
import { readMonth } from "../../factories/read-month.ts";

const ENTRY = "3 марта, Тарн, суд оштрафовал человека[1].";
const read = (...above: readonly string[]) => readMonth([...above, "", ENTRY].join("\n"), { language: "ru" });

it.each([
  [["Обзор нарушений за март 2031 г."], "Обзор нарушений за март 2031 г."],
  [["Хроника за март 2031 года"], "Хроника за март 2031 года"],
  [["Мониторинг прав человека", "за март 2031 года"], "Мониторинг прав человека за март 2031 года"],
  [["Мониторинг прав человека", "", "за март 2031 года"], "за март 2031 года"],
  [["Готовят трое.", "Хроника за март 2031 года"], "Хроника за март 2031 года"],
])("%j gives the title", (above, title) => {
  const report = read(...above);
  expect(report.report).toMatchObject({ month: "2031-03", title });
  expect(report.setAside.map(({ text }) => text)).toEqual(above.filter((line) => line !== ""));
});

it("takes a short sentence under the title as introduction", () => {
  const report = read("Хроника за март 2031 года", "Обзор подготовлен по открытым источникам.", "Редакция");
  expect(report.report.intro).toHaveLength(1);
  expect(report.setAside.map(({ reason }) => reason)).toEqual([
    "title of the report",
    "introduction",
    "before the first entry",
  ]);
});
