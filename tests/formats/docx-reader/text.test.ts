import { describe, expect, it } from "vitest";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { asideOf, linesOf } from "../html-reader/notation.ts";
import { docx, p, part, rels, style, t } from "./build-docx.ts";

const STYLES = part(
  "styles",
  `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ru-RU" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Day"><w:name w:val="День"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle2"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle2"><w:name w:val="Circle2"/><w:basedOn w:val="Circle"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Both"><w:name w:val="Both"/><w:basedOn w:val="Strong"/><w:rPr><w:i/></w:rPr></w:style>`,
);

const CASES: readonly (readonly [what: string, body: string, lines: readonly string[]])[] = [
  ["paragraphs", p("One") + p() + p("two"), ["One", "two"]],
  ["white space as typed", p(" a  b\u00A0 "), [" a  b\u00A0 "]],
  ["white space not to be kept", p(`<w:r><w:t> a  b </w:t></w:r>`, `<w:r><w:t>c</w:t></w:r>`), ["a  bc"]],
  ["newlines in the markup", p("<w:r><w:t xml:space='preserve'>a\nb</w:t></w:r>"), ["a b"]],
  ["marks", p("a", t("b", "<w:b/>"), t("c", "<w:i/>"), t("d", "<w:b/><w:i/>")), ["a{b|b}{i|c}{bi|d}"]],
  [
    "marks switched off",
    p(t("a", '<w:b w:val="0"/>'), t("b", '<w:b w:val="false"/>'), t("c", '<w:b w:val="on"/>')),
    ["ab{b|c}"],
  ],
  [
    "marks by style",
    p(t("a", '<w:rStyle w:val="Both"/>'), t("b", '<w:rStyle w:val="Both"/><w:b w:val="0"/>')),
    ["{bi|a}{i|b}"],
  ],
  ["runs that look alike", p("a", "b", t("c", '<w:lang w:val="en-GB"/>')), ["abc"]],
  ["headings", p(style("1"), "a") + p(style("Day"), "b") + p(style("Own"), "c"), ["# a", "# b", "# c"]],
  ["an outline level", p('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', "a"), ["# a"]],
  ["quotations", p(style("Q"), "a"), ["> a"]],
  ["styles in a circle, styles the file lacks", p(style("Circle"), "a") + p(style("None"), "b"), ["a", "b"]],
  [
    "breaks",
    p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type='page'/></w:r>"),
    ["a", "b", "c"],
  ],
  [
    "tabs and hyphens",
    p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/></w:r>"),
    ["a\tb\u2011c\u00AD"],
  ],
  ["tab stops", p("<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>", "a"), ["a"]],
  ["symbols", p("<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>"), ["☺"]],
  ["entities", p("<w:r><w:t>&lt;b&gt; &amp; &#x416;&#1078; &#x1F600;</w:t></w:r>"), ["<b> & Жж 😀"]],
  ["characters apart", p("<w:r><w:t><![CDATA[<b> & c]]></w:t></w:r>"), ["<b> & c"]],
  [
    "tables",
    `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>${p("a")}</w:tc><w:tc>${p("b")}${p("c")}</w:tc></w:tr></w:tbl>`,
    ["a", "b", "c"],
  ],
  [
    "tables in tables",
    `${"<w:tbl><w:tr><w:tc>".repeat(60)}${p("a")}${"</w:tc></w:tr></w:tbl>".repeat(60)}`,
    ["a"],
  ],
  [
    "wrappers",
    p(
      `<w:smartTag w:element="x">${t("a")}</w:smartTag>`,
      `<w:bdo w:val="rtl">${t("b")}</w:bdo>`,
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${t("c")}</w:sdtContent></w:sdt>`,
      `<w:customXml>${t("d")}</w:customXml>`,
    ),
    ["abcd"],
  ],
  ["formulas", p(`<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), ["x=1"]],
  [
    "the base of ruby text",
    p(`<w:ruby><w:rt>${t("x")}</w:rt><w:rubyBase>${t("a")}</w:rubyBase></w:ruby>`),
    ["a"],
  ],
  ["runs outside of paragraphs", t("a") + p("b"), ["a", "b"]],
  [
    "another form for other programs",
    p(
      "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'><w:t>x</w:t></mc:Choice><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    ),
    ["a"],
  ],
  [
    "one form only",
    p(
      "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'><w:t>a</w:t></mc:Choice></mc:AlternateContent></w:r>",
    ),
    ["a"],
  ],
];

describe("the lines of a Word file", () => {
  it.each(CASES)("%s", async (_, body, lines) => {
    const read = await readDocx(docx(body, { "word/styles.xml": STYLES }));
    expect(linesOf(read)).toEqual(lines);
    expect(read.setAside).toEqual([]);
    expect(read.doubts).toEqual([]);
  });

  it("numbers every paragraph, empty ones too", async () => {
    const read = await readDocx(docx(p("a") + p() + p("b<br>", "<w:r><w:br/></w:r>", "c") + p("d")));
    expect(read.lines.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it("reads text boxes once, behind the paragraph they hang on", async () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const modern = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(p("in the box"))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const old = `<w:pict><v:shape><v:textbox>${box(p("in the box"))}</v:textbox></v:shape></w:pict>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${modern}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
    for (const markup of [both, `<w:r>${modern}</w:r>`, `<w:r>${old}</w:r>`]) {
      const read = await readDocx(docx(p("before ", markup, "after") + p("next")));
      expect(linesOf(read)).toEqual(["before after", "in the box", "next"]);
    }
  });

  it("leaves pictures out and says how many", async () => {
    const picture = `<w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed="r9"/></a:graphic></wp:inline></w:drawing></w:r>`;
    const read = await readDocx(docx(p("a", picture) + p(picture, "b")));
    expect(linesOf(read)).toEqual(["a", "b"]);
    expect(read.doubts).toEqual([
      {
        line: 1,
        message:
          "2 pictures, drawings or embedded objects were left out. If one of them holds text, type it in.",
      },
    ]);
  });

  it("says that a document inside the document is not read", async () => {
    const read = await readDocx(docx(`${p("a")}<w:altChunk r:id="r1"/>`));
    expect(read.doubts.map(({ message }) => message)).toEqual([
      "1 other document is embedded in the file and cannot be read here; copy the text in.",
    ]);
  });
});

describe("what stands beside the text", () => {
  it("takes title and language from the properties, then from the styles", async () => {
    const core = (inner: string) =>
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`;
    const named = await readDocx(
      docx(p("a"), {
        "word/styles.xml": STYLES,
        "docProps/core.xml": core("<dc:title> March \n 2031</dc:title><dc:language>kk-KZ</dc:language>"),
      }),
    );
    expect([named.title, named.language]).toEqual(["March 2031", "kk-KZ"]);
    const bare = await readDocx(
      docx(p("a"), { "word/styles.xml": STYLES, "docProps/core.xml": core("<dc:title/>") }),
    );
    expect([bare.title, bare.language]).toEqual([null, "ru-RU"]);
    const none = await readDocx(docx(p("a")));
    expect([none.title, none.language]).toEqual([null, null]);
  });

  it("sets headers, footers and tables of contents aside", async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("Chapter", t("\t3", "<w:webHidden/>"))}</w:sdtContent></w:sdt>`;
    const read = await readDocx(
      docx(contents + p("a"), {
        "word/_rels/document.xml.rels": rels({
          r1: ["header", "header1.xml"],
          r2: ["footer", "/word/footer1.xml"],
        }),
        "word/header1.xml": part("hdr", p("Draft")),
        "word/footer1.xml": part("ftr", p("Page ", t("1")) + p()),
      }),
    );
    expect(linesOf(read)).toEqual(["a"]);
    expect(asideOf(read)).toEqual([
      "table of contents: Chapter\t3",
      "page header: Draft",
      "page footer: Page 1",
    ]);
    expect(read.doubts).toEqual([]);
  });

  it("reads strict documents, and any prefix", async () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b/></x:rPr><x:t>a</x:t></x:r></x:p></x:body></x:document>`;
    expect(linesOf(await readDocx(docx("", { "word/document.xml": strict })))).toEqual(["{b|a}"]);
  });

  it("finds a main part under another name, and UTF-16", async () => {
    const xml = part("document", `<w:body>${p("слово")}</w:body>`);
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(xml, "utf16le"))]);
    const read = await readDocx(
      docx(p("wrong"), {
        "_rels/.rels": rels({ r1: ["officeDocument", "/word/document2.xml"] }),
        "word/document2.xml": wide,
      }),
    );
    expect(linesOf(read)).toEqual(["слово"]);
  });
});
