import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../../../server/domain/report/model.ts";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { type RawPiece, type RawText, rawLineText } from "../../../server/formats/read/raw.ts";
import { docx, footnote, footnotes, p, t } from "./build-docx.ts";

/** Any characters XML can carry, but for line ends, which Word has a tag for. */
const text = fc
  .string({ unit: "binary", minLength: 1, maxLength: 20 })
  .map((value) => value.replace(/[\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, "") || "x")
  // A bracket beside a marker may be the marker's own; a text box of nothing but space shows nothing.
  .map((value) => value.replace(/[[\]]/g, "(").replace(/^[\s\u00A0]+$/u, "x"));
const stretch = fc.record({ text, isBold: fc.boolean(), isItalic: fc.boolean() });
const paragraph = fc.array(
  fc.oneof({ weight: 4, arbitrary: stretch }, { weight: 1, arbitrary: fc.constant(null) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

type Part = typeof stretch extends fc.Arbitrary<infer T> ? T | null : never;

/** Stretches that touch and look alike are one piece. */
function addPiece(pieces: RawPiece[], piece: RawText): void {
  const last = pieces.at(-1);
  const isAlike = last?.kind === "text" && JSON.stringify(last.marks) === JSON.stringify(piece.marks);
  if (isAlike) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  else pieces.push(piece);
}

/** A paragraph as Word has it, and as its reader must find it; `nextNote` gives the numbers. */
function printParagraph(
  parts: readonly Part[],
  nextNote: () => number,
): { markup: string; pieces: RawPiece[] } {
  const pieces: RawPiece[] = [];
  const runs = parts.map((part) => {
    if (part === null) {
      const number = nextNote();
      pieces.push({ kind: "reference", number });
      return footnote(number);
    }
    const marks: Mark[] = [];
    if (part.isBold) marks.push({ type: "bold" });
    if (part.isItalic) marks.push({ type: "italic" });
    addPiece(pieces, { kind: "text", text: part.text, marks, href: null });
    return t(part.text, marks.map(({ type }) => `<w:${type.charAt(0)}/>`).join(""));
  });
  return { markup: p(...runs), pieces };
}

describe("paragraphs with marks and footnotes", () => {
  it("come back from a Word file as they were, character for character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        let notes = 0;
        const printed = paragraphs.map((parts) => printParagraph(parts, () => ++notes));
        const numbers = Array.from({ length: notes }, (_, index) => index + 1);
        const words = Object.fromEntries(numbers.map((number) => [number, p(`Note ${number}`)]));
        const body = printed.map(({ markup }) => markup).join("");
        const read = await readDocx(docx(body, { "word/footnotes.xml": footnotes(words) }));
        expect(read.lines.map(({ pieces }) => pieces)).toEqual(printed.map(({ pieces }) => pieces));
        expect(read.notes.map(({ number, pieces }) => `${number}: ${rawLineText(pieces)}`)).toEqual(
          numbers.map((number) => `${number}: Note ${number}`),
        );
        expect(read.setAside).toEqual([]);
        expect(read.doubts).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
