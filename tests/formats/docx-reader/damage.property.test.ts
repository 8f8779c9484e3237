import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { archive, CONTENT_TYPES, docx, footnote, footnotes, p, part, t } from "./build-docx.ts";

const BODY =
  p("March 3, ", t("Selm", "<w:b/>"), ": two drivers were fined.", footnote(1)) + p(t("x", "<w:vanish/>"));
const WHOLE = docx(BODY, {
  "word/footnotes.xml": footnotes({ 1: p("Radio") }),
  "word/styles.xml": part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  ),
});

/** Whatever the bytes are: lines, or an error made for a person. */
async function isHandled(bytes: Uint8Array): Promise<boolean> {
  try {
    await readDocx(bytes);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return error.code.startsWith("INPUT_");
    throw error;
  }
}

describe("a damaged file", () => {
  it.each(Array.from({ length: 16 }, (_, sixteenth) => sixteenth))(
    "cut after %i sixteenths",
    async (sixteenth) => {
      const cut = WHOLE.slice(0, Math.floor((WHOLE.length * sixteenth) / 16));
      await expect(readDocx(cut)).rejects.toBeInstanceOf(DomainError);
    },
  );

  it("with bytes changed anywhere", async () => {
    const change = fc.record({ at: fc.nat(WHOLE.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = WHOLE.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        expect(await isHandled(bytes)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("of random bytes behind a sound beginning", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
        expect(await isHandled(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...tail))).toBe(true);
        expect(await isHandled(tail)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const TAGS =
  "p r t tbl tr tc sdt sdtContent pPr rPr trPr hyperlink ins del txbxContent fldChar instrText footnoteReference vanish numPr b br bookmarkStart pict".split(
    " ",
  );
const ATTRIBUTES = [
  "",
  'w:val="1"',
  'w:id="1"',
  'w:fldCharType="begin"',
  'w:fldCharType="separate"',
  'w:fldCharType="end"',
  'xml:space="preserve"',
];

type Tree = {
  readonly tag: string;
  readonly attribute: string;
  readonly children: readonly (Tree | string)[];
};

const tree: fc.Arbitrary<Tree> = fc.letrec<{ node: Tree; child: Tree | string }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom(...TAGS),
    attribute: fc.constantFrom(...ATTRIBUTES),
    children: fc.array(tie("child"), { maxLength: 4 }),
  }),
  child: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("word", " ", "HYPERLINK x"),
    tie("node"),
  ),
})).node;

function print(node: Tree | string): string {
  if (typeof node === "string") return node;
  return `<w:${node.tag} ${node.attribute}>${node.children.map(print).join("")}</w:${node.tag}>`;
}

describe("well-formed nonsense", () => {
  it("is read or refused, never more", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (nodes) => {
        const body = part("document", `<w:body>${nodes.map(print).join("")}</w:body>`);
        const bytes = archive({ "[Content_Types].xml": CONTENT_TYPES, "word/document.xml": body });
        expect(await isHandled(bytes)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
