import { describe, expect, it } from "vitest";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { linesOf, notesOf } from "../html-reader/notation.ts";
import { docx, field, footnote, footnotes, p, part, rels, style, t } from "./build-docx.ts";

const ENDNOTE = '<w:r><w:endnoteReference w:id="2"/></w:r>';

describe("notes", () => {
  it("are numbered in the order of their markers, footnotes and endnotes in one row", async () => {
    const read = await readDocx(
      docx(p("a", footnote(7), " b", ENDNOTE, " c", footnote(3)), {
        "word/footnotes.xml": footnotes({
          3: p(t(" third")),
          7: p("<w:r><w:footnoteRef/></w:r>", t(" first ")),
        }),
        "word/endnotes.xml": footnotes({ 2: p("second") + p("more") }, "endnote"),
      }),
    );
    expect(linesOf(read)).toEqual(["a{1} b{2} c{3}"]);
    expect(notesOf(read)).toEqual(["1: first", "2: second more", "3: third"]);
  });

  it("keep links and marks", async () => {
    const read = await readDocx(
      docx(p("a", footnote(1)), {
        "word/footnotes.xml": footnotes({
          1: p(`<w:hyperlink r:id="r1">${t("Radio", "<w:i/>")}</w:hyperlink>`),
        }),
        "word/_rels/footnotes.xml.rels": rels({ r1: ["hyperlink", "https://r.example/"] }),
        "word/_rels/document.xml.rels": rels({ r1: ["hyperlink", "https://wrong.example/"] }),
      }),
    );
    expect(notesOf(read)).toEqual(["1: {→https://r.example/|{i|Radio}}"]);
  });

  it.each([
    ["a marker without a note", p("a", footnote(1)), {}, ["a{1}"], []],
    ["a note without a marker", p("a"), { 1: p("x") }, ["a"], []],
    ["an empty note", p("a", footnote(1)), { 1: p() }, ["a{1}"], []],
    [
      "one note twice",
      p("a", footnote(1), " b", footnote(2), " c", footnote(1)),
      { 1: p("x"), 2: p("y") },
      ["a{1} b{2} c{1}"],
      ["1: x", "2: y"],
    ],
    [
      "a field that repeats a marker",
      p(
        "a",
        '<w:bookmarkStart w:id="4" w:name="_N1"/>',
        footnote(1),
        '<w:bookmarkEnd w:id="4"/>',
        " b",
        field("NOTEREF _N1 \\f \\h", t("1")),
      ),
      { 1: p("x") },
      ["a{1} b{1}"],
      ["1: x"],
    ],
    ["a field that repeats nothing", p("a", field("NOTEREF _N9 \\h", t("9"))), {}, ["a9"], []],
    [
      "a mark of the author's own",
      p("a", '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>', "b"),
      { 1: p("x") },
      ["a{1}b"],
      ["1: x"],
    ],
    ["marks in brackets", p("a [", footnote(1), "]"), { 1: p("x") }, ["a {1}"], ["1: x"]],
    ["text that looks like a marker", p("a [4]"), {}, ["a [4]"], []],
    [
      "a note that opens with a number",
      p("a", footnote(1)),
      { 1: p("1 May, Radio") },
      ["a{1}"],
      ["1: 1 May, Radio"],
    ],
  ])("%s", async (_, body, notes, lines, read) => {
    const file = await readDocx(docx(body, { "word/footnotes.xml": footnotes(notes) }));
    expect(linesOf(file)).toEqual(lines);
    expect(notesOf(file)).toEqual(read);
  });

  it("do not mind the space a writer puts between two markers", async () => {
    const styles = part(
      "styles",
      '<w:style w:type="character" w:styleId="FR"><w:name w:val="footnote reference"/></w:style>',
    );
    const gap = t("\u00A0", '<w:rStyle w:val="FR"/>');
    const read = await readDocx(docx(p("a", footnote(1), gap, footnote(2)), { "word/styles.xml": styles }));
    expect(linesOf(read)).toEqual(["a{1}{2}"]);
  });
});

describe("links", () => {
  const LINKS = {
    "word/_rels/document.xml.rels": rels({
      r1: ["hyperlink", "https://r.example/?a=1&b=2"],
      r2: ["hyperlink", "javascript:alert(1)"],
    }),
  };
  const to = "{→https://r.example/|a}";

  it.each([
    ["an element", `<w:hyperlink r:id="r1">${t("a")}</w:hyperlink>`, "{→https://r.example/?a=1&b=2|a}"],
    [
      "an element with a place",
      `<w:hyperlink r:id="r1" w:anchor="x y">${t("a")}</w:hyperlink>`,
      "{→https://r.example/?a=1&b=2#x y|a}",
    ],
    ["a place in the document", `<w:hyperlink w:anchor="x">${t("a")}</w:hyperlink>`, "a"],
    ["a relationship the file lacks", `<w:hyperlink r:id="r9">${t("a")}</w:hyperlink>`, "a"],
    ["a field", field('HYPERLINK "https://r.example/"', t("a")), to],
    [
      "a field with a tip",
      field('HYPERLINK "https://r.example/" \\o "a \\"tip\\"" \\t "_blank"', t("a")),
      to,
    ],
    [
      "a field with a place",
      field('HYPERLINK "https://r.example/" \\l "x"', t("a")),
      "{→https://r.example/#x|a}",
    ],
    ["a field to a place in the document", field('HYPERLINK \\l "x"', t("a")), "a"],
    ["a field without quotes", field("hyperlink https://r.example/", t("a")), to],
    ["a simple field", `<w:fldSimple w:instr=' HYPERLINK "https://r.example/" '>${t("a")}</w:fldSimple>`, to],
    ["a field in a field", field('IF 1 = 1 "x"', field('HYPERLINK "https://r.example/"', t("a"))), to],
    [
      "other fields",
      `${field("DATE", t("5 March"))}<w:fldSimple w:instr="PAGE">${t(" 3")}</w:fldSimple>`,
      "5 March 3",
    ],
  ])("%s", async (_, content, line) => {
    const read = await readDocx(docx(p("", content), LINKS));
    expect(linesOf(read)).toEqual([line]);
    expect(read.doubts).toEqual([]);
  });

  it("to a program is dropped with a doubt", async () => {
    const read = await readDocx(docx(p("a ", `<w:hyperlink r:id="r2">${t("b")}</w:hyperlink>`), LINKS));
    expect(linesOf(read)).toEqual(["a b"]);
    expect(read.doubts.map(({ message }) => message)).toEqual([
      "A link to a “javascript:” address was left out; the words were kept. Only http, https and mailto are taken.",
    ]);
  });

  it("a code that never ends does not swallow the next paragraph", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const read = await readDocx(docx(p("a ", begin, "b") + p("c")));
    expect(linesOf(read)).toEqual(["a ", "c"]);
    expect(read.setAside).toEqual([{ line: 1, text: "b", reason: "hidden text" }]);
  });
});

describe("numbered lists", () => {
  const level = (index: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const NUMBERING = part(
    "numbering",
    `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}${level(2, "upperRoman", "%1.%2.%3")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "·")}${level(1, "none", "")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "decimal", "[%1]", '<w:pStyle w:val="Listed"/>').replace('w:val="1"', 'w:val="90"')}</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Own"/>${level(0, "russianLower", "%1)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="Own"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`,
  );
  const STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="Listed"><w:name w:val="Listed"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
  );
  const item = (text: string, list: number, depth = 0) =>
    p(`<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`, text);

  it.each([
    ["count", item("a", 1) + p("between") + item("b", 1), ["1. a", "between", "2. b"]],
    [
      "nest and start again",
      item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1) + item("e", 1, 1),
      ["1. a", "a) b", "b) c", "2. d", "a) e"],
    ],
    ["print several levels", item("a", 1) + item("b", 1, 2), ["1. a", "1.a.I b"]],
    ["have bullets", item("a", 2) + item("b", 2, 1), ["a", "b"]],
    ["start where they say, in brackets", item("a", 3) + item("b", 3), ["[90] a", "[91] b"]],
    ["come with a style", p(style("Listed"), "a") + p(style("Listed"), "b"), ["[90] a", "[91] b"]],
    [
      "are taken off a style",
      p('<w:pPr><w:pStyle w:val="Listed"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', "a"),
      ["a"],
    ],
    ["follow a numbering style", item("a", 4) + item("b", 4), ["а) a", "б) b"]],
    [
      "go on in another list of the same pattern",
      item("a", 1) + item("b", 5) + item("c", 5) + item("d", 1),
      ["1. a", "7. b", "8. c", "9. d"],
    ],
    ["count empty paragraphs", item("a", 1) + item("", 1) + item("b", 1), ["1. a", "3. b"]],
    ["that the file lacks", item("a", 99), ["a"]],
    [
      "print no number before hidden words",
      item("a", 1).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>") + item("b", 1),
      ["2. b"],
    ],
  ])("%s", async (_, body, lines) => {
    const file = docx(body, { "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES });
    expect(linesOf(await readDocx(file))).toEqual(lines);
  });
});
