import { describe, expect, it } from "vitest";
import { printTitle, printWords } from "../../../server/formats/write/words.ts";
import { LANGUAGES } from "./months.ts";

describe("printWords", () => {
  it.each([
    ["en", 1, "1 entry"],
    ["en", 98, "98 entries"],
    ["ru", 1, "1 запись"],
    ["ru", 3, "3 записи"],
    ["ru", 11, "11 записей"],
    ["ru", 98, "98 записей"],
    ["ru", 101, "101 запись"],
    ["kk", 98, "98 жазба"],
  ] as const)("%s counts %i as %s", (language, count, text) =>
    expect(printWords(language).entries(count)).toBe(text),
  );

  it.each(LANGUAGES)("%s leaves no word empty", (language) => {
    const { page, entries, backToText, ...labels } = printWords(language);
    for (const label of Object.values(labels)) expect(label.trim()).not.toBe("");
    expect(page.before + page.between + page.after).toMatch(/\p{L}/u);
    expect(backToText(7)).toContain("7");
    expect(entries(7)).toContain("7");
  });
});

describe("printTitle", () => {
  it.each([
    ["en", null, "Chronicle, September 2023"],
    ["ru", null, "Хроника, сентябрь 2023"],
    ["kk", " ", "Хроника, 2023 қыркүйек"],
    ["en", " Chronicle of the month ", "Chronicle of the month"],
  ] as const)("%s %j → %s", (language, title, printed) =>
    expect(printTitle({ language, title, month: "2023-09" })).toBe(printed),
  );
});
