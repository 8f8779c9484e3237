/** The file as it prints: LibreOffice lays it out, and every entry and note is on a page. */
import { expect, it } from "vitest";
import { writeDocx } from "../../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../../server/formats/write/print-options.ts";
import { HOSTILE, hostileMonth } from "./hostile.ts";
import { caseWord, month, pageOf } from "./months.ts";
import { printedPages } from "./tools.ts";

const ENTRIES = 90;
const SOURCES = 40;

it("prints every entry, note and page number", async () => {
  const [english = "", russian = "", kazakh = "", hostile = ""] = await printedPages([
    await writeDocx(month({ entries: ENTRIES, header: { title: "A month" } }), DEFAULT_PRINT_OPTIONS),
    await writeDocx(month({ language: "ru", entries: ENTRIES, sources: SOURCES }), {
      ...DEFAULT_PRINT_OPTIONS,
      numbering: "source",
    }),
    await writeDocx(month({ language: "kk", entries: ENTRIES }), {
      ...DEFAULT_PRINT_OPTIONS,
      notes: "endnotes",
    }),
    await writeDocx(hostileMonth(), DEFAULT_PRINT_OPTIONS),
  ]);
  for (let number = 1; number <= ENTRIES; number++) {
    for (const text of [english, russian, kazakh]) expect(text).toContain(caseWord(number));
    for (const text of [english, kazakh]) expect(noteOf(text, number), String(number)).toBe(pageOf(number));
    if (number <= SOURCES) expect(noteOf(russian, number)).toBe(pageOf(number));
  }
  for (let number = 1; number <= HOSTILE.length; number++) expect(hostile).toContain(caseWord(number));

  const pages = english.split("\f").length - 1;
  expect(pages).toBeGreaterThan(3);
  expect(english).toContain(`Page ${pages} of ${pages}`);
  expect(russian).toMatch(/Страница 1 из \d+/);
  expect(kazakh).toMatch(/1-бет, барлығы \d+/);
  // The header repeats the title on every page but the first, which has it in large.
  expect(english.match(/A month/g)).toHaveLength(pages);
}, 120_000);

/** The address of note `number`; the raised number may come out on a line of its own. */
function noteOf(text: string, number: number): string | undefined {
  return new RegExp(`^\\f? *${number}\\s+(https\\S+) *$`, "m").exec(text)?.[1];
}
