/** Word numbers notes itself; these numbers must be the ones every other writer prints. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveNumbers } from "../../../server/domain/citations/numbering.ts";
import { citationsOf } from "../../../server/domain/report/text.ts";
import { writeDocx } from "../../../server/formats/write/docx/write-docx.ts";
import { DEFAULT_PRINT_OPTIONS, type PrintOptions } from "../../../server/formats/write/print-options.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { partOf } from "./tools.ts";

const OPTIONS = fc.record({
  numbering: fc.constantFrom<PrintOptions["numbering"]>("citation", "source"),
  notes: fc.constantFrom<PrintOptions["notes"]>("footnotes", "endnotes"),
});

/** What the text shows in reading order: a note's own number, or the number a field repeats. */
function shownNumbers(document: string): number[] {
  const shown = /noteReference w:id="(\d+)"|<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t [^>]*>(\d+)</g;
  return [...document.matchAll(shown)].map(([, own, repeated]) => Number(own ?? repeated));
}

describe("note numbers", () => {
  it("are those derived from reading order, and no note is referred to twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), { maxLength: 5 }),
        OPTIONS,
        async (entries, options) => {
          const what = report(
            ...entries.map((sources, index) =>
              entry("2023-09-05", `entry ${index}`, ...sources.map((source) => cite(1, source))),
            ),
          );
          const docx = await writeDocx(what, { ...DEFAULT_PRINT_OPTIONS, ...options });
          const document = partOf(docx, "word/document.xml");
          const { byCitation, notes } = deriveNumbers(what, options.numbering);
          const expected = what.entries.flatMap(citationsOf).map((citation) => byCitation.get(citation.id));
          expect(shownNumbers(document)).toEqual(expected);

          const numbers = notes.map((note) => String(note.number));
          const referred = [...document.matchAll(/noteReference w:id="(\d+)"/g)].map(([, id]) => id);
          expect(referred).toEqual(numbers);
          const made = partOf(docx, `word/${options.notes}.xml`).matchAll(/<w:\w+note w:id="(\d+)"/g);
          expect([...made].map(([, id]) => id)).toEqual(numbers);
          const repeats = document.match(/NOTEREF _Note\d+ /g) ?? [];
          for (const repeat of repeats)
            expect(document).toContain(`w:name="${repeat.trim().replace("NOTEREF ", "")}"`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("stay in step where two citations carry one id, as a bad merge may leave them", async () => {
    const twins = report(entry("2023-09-05", "a", cite(1), "b", cite(2)));
    const same = JSON.parse(JSON.stringify(twins).replaceAll('"c2"', '"c1"'));
    const document = partOf(await writeDocx(same, DEFAULT_PRINT_OPTIONS), "word/document.xml");
    expect(shownNumbers(document)).toEqual([1, 2]);
  });
});
