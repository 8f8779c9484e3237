import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retypeBody, typedText } from "../../../server/domain/import/retype-body.ts";
import type { Block, Citation, Inline } from "../../../server/domain/report/model.ts";

const words = (text: string, ...marks: ("bold" | "italic")[]): Inline => ({
  type: "text",
  text,
  marks: marks.map((type) => ({ type })),
});
const cite = (number: number): Citation => ({
  type: "citation",
  id: `c${number}`,
  sourceId: `s${number}`,
  locator: null,
  number,
});
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const fresh = (number: number): Citation => ({ ...cite(number), id: `fresh-${number}` });
const quotation: Block = { type: "quotation", content: [words("“We saw it”")] };

const BODY = [
  paragraph(words("The "), words("court", "italic"), words(" sat[late"), cite(4), words(".")),
  quotation,
];

describe("typing", () => {
  it.each<[string, string, readonly Block[]]>([
    ["nothing", "The court sat[late[4].\n“We saw it”", BODY],
    [
      "a word into marked ones keeps their mark",
      "The courtroom sat[late[4].\n“We saw it”",
      [
        paragraph(words("The "), words("courtroom", "italic"), words(" sat[late"), cite(4), words(".")),
        quotation,
      ],
    ],
    [
      "behind a citation keeps the citation",
      "The court sat[late[4] again.\n“We saw it”",
      [
        paragraph(words("The "), words("court", "italic"), words(" sat[late"), cite(4), words(" again.")),
        quotation,
      ],
    ],
    [
      "a new number",
      "The court sat[late[4][5].\n“We saw it”",
      [
        paragraph(words("The "), words("court", "italic"), words(" sat[late"), cite(4), fresh(5), words(".")),
        quotation,
      ],
    ],
    [
      "a closing bracket that makes a number",
      "The court sat[6] late[4].",
      [
        paragraph(
          words("The "),
          words("court", "italic"),
          words(" sat"),
          fresh(6),
          words(" late"),
          cite(4),
          words("."),
        ),
      ],
    ],
    [
      "a citation to another place keeps its id",
      "The[4] court sat[late.\n“We saw it”",
      [paragraph(words("The"), cite(4), words(" court sat[late.")), quotation],
    ],
    [
      "another digit into a citation makes it another one",
      "The court sat[late[41].\n“We saw it”",
      [
        paragraph(words("The "), words("court", "italic"), words(" sat[late"), fresh(41), words(".")),
        quotation,
      ],
    ],
    [
      "a paragraph in between",
      "The court sat[late[4].\nIt rose.\n“We saw it”",
      [BODY[0] ?? quotation, paragraph(words("It rose.")), quotation],
    ],
    ["the first paragraph away", "“We saw it”", [quotation]],
    ["nothing at all", " \n", [paragraph()]],
    [
      "a year in brackets stays text",
      "The court sat[late[4].\n“We saw it” [2031]",
      [BODY[0] ?? quotation, { type: "quotation", content: [words("“We saw it” [2031]")] }],
    ],
  ])("%s", (_, text, expected) => {
    expect(retypeBody(BODY, text, fresh)).toEqual(expected);
  });

  it("gives the same body when nothing changed", () => {
    expect(retypeBody(BODY, typedText(BODY), fresh)).toBe(BODY);
  });

  it("never cuts a character in two", () => {
    const body = [paragraph(words("a😀b"))];
    expect(retypeBody(body, "a😁b", fresh)).toEqual([paragraph(words("a😁b"))]);
  });
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .string({ unit: fc.constantFrom("a", "b", " ", "[", "1", "]", "😀", "."), minLength: 1, maxLength: 6 })
    .map((text) => words(text)),
  fc.constant(words("bold", "bold")),
  fc.integer({ min: 1, max: 12 }).map(cite),
);
const typed = fc.string({
  unit: fc.constantFrom("a", "b", " ", "[", "1", "]", "\n", "😀", "."),
  maxLength: 30,
});

it("shows what was typed, whatever stood there before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(inline, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
      typed,
      (blocks, text) => {
        const next = retypeBody(
          blocks.map((content) => paragraph(...content)),
          text,
          fresh,
        );
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        expect(typedText(next)).toBe(lines.join("\n"));
        for (const block of next)
          for (const one of block.content) if (one.type === "text") expect(one.text).not.toBe("");
      },
    ),
    { numRuns: 1000 },
  );
});
