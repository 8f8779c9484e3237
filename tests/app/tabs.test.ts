import { expect, test } from "vitest";
import { monthTab } from "../../app/i18n/month-tab.ts";
import { pageTab } from "../../app/i18n/page-tab.ts";

const FACTS = { month: "2031-03", language: "en", chronicle: "Velmar Rights Chronicle" } as const;

test.each([
  ["desk", "March 2031 · Desk · Velmar Rights Chronicle"],
  ["review", "Review · March 2031 · Velmar Rights Chronicle"],
  ["publish", "Publish · March 2031 · Velmar Rights Chronicle"],
] as const)("the %s of a month is called %s", (screen, title) => {
  expect(monthTab(screen, FACTS)).toEqual([{ title }]);
});

test("a month is named in its chronicle's language, and names keep their signs", () => {
  const [tab] = monthTab("history", { ...FACTS, language: "ru", chronicle: "Права & <слова>" });
  expect(tab).toEqual({ title: "History · март 2031 · Права & <слова>" });
});

test("an import that names no month, a month that is not there, and the other screens", () => {
  expect(monthTab("import", { ...FACTS, month: null })).toEqual([
    { title: "Import · Velmar Rights Chronicle" },
  ]);
  expect(monthTab("desk", undefined)).toEqual([{ title: "Chronicle Desk" }]);
  expect(pageTab("audit")).toEqual([{ title: "Audit log · Chronicle Desk" }]);
});
