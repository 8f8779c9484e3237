import { readFileSync } from "node:fs";
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { asideOf, linesOf, notesOf } from "../html-reader/notation.ts";

describe.each(["pandoc-month.docx", "libreoffice-month.docx"])("%s", (name) => {
  const bytes = readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url));

  it("has the month", async () => {
    const read = await readDocx(bytes);
    expect(linesOf(read)).toEqual([
      "# Chronicle of Tarn, March 2031",
      "# March 2031",
      "{b|March 3, Upper Tarn district:} the court heard {i|Olda Brenn}, a teacher.{1} Her lawyer, P. Vask, was not let in.{2}",
      "> I was asked to sign a blank sheet, she said.",
      "{b|March 9–10, town of Selm:} two drivers were fined 400 crowns each.{3}",
      "# Sources",
      "1. Tarn Radio, {→https://tarn-radio.example/2031/03/03|https://tarn-radio.example/2031/03/03}",
      "2. Letter of 4 March, in our archive",
    ]);
    expect(notesOf(read)).toEqual([
      "1: Tarn Radio, 3 March, {→https://tarn-radio.example/brenn|https://tarn-radio.example/brenn}",
      "2: The {→https://vask.example/statement|lawyer’s statement}. A second paragraph of the note.",
      "3: Selm Courier",
    ]);
    expect(read.title).toBe("Chronicle of Tarn, March 2031");
    expect(read.language).toBe("en-GB");
    expect(asideOf(read)).toEqual(name.startsWith("libre") ? ["page footer: 1"] : []);
    expect(read.doubts).toEqual([]);
  });
});

describe("a file of the docx library", () => {
  it("has headings, marks, links, notes, lists and tables", async () => {
    const document = new Document({
      title: "March 2031",
      numbering: {
        config: [{ reference: "notes", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }] }],
      },
      footnotes: { 1: { children: [new Paragraph("Tarn Radio, https://tarn-radio.example/1")] } },
      sections: [
        {
          children: [
            new Paragraph({ text: "March 2031", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun({ text: "March 3, Selm: ", bold: true }),
                new TextRun({ text: "two ", italics: true }),
                new TextRun({ text: "hidden ", vanish: true }),
                new ExternalHyperlink({
                  children: [new TextRun("drivers")],
                  link: "https://s.example/?a=1&b=2",
                }),
                new FootnoteReferenceRun(1),
              ],
            }),
            new Table({
              rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("cell")] })] })],
            }),
            new Paragraph({ text: "Radio", numbering: { reference: "notes", level: 0 } }),
            new Paragraph({ text: "Letter", numbering: { reference: "notes", level: 0 } }),
          ],
        },
      ],
    });
    const read = await readDocx(await Packer.toBuffer(document));
    expect(linesOf(read)).toEqual([
      "# March 2031",
      "{b|March 3, Selm: }{i|two }{→https://s.example/?a=1&b=2|drivers}{1}",
      "cell",
      "1. Radio",
      "2. Letter",
    ]);
    expect(notesOf(read)).toEqual(["1: Tarn Radio, https://tarn-radio.example/1"]);
    expect(asideOf(read)).toEqual(["hidden text: hidden"]);
    expect(read.title).toBe("March 2031");
  });
});
