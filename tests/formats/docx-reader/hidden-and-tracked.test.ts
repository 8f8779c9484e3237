import { describe, expect, it } from "vitest";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { asideOf, linesOf } from "../html-reader/notation.ts";
import { docx, footnote, footnotes, p, part, style, t } from "./build-docx.ts";

const STYLES = part(
  "styles",
  `<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hid2"><w:name w:val="Hid2"/><w:basedOn w:val="Hid"/></w:style>
<w:style w:type="character" w:styleId="Shown"><w:name w:val="Shown"/><w:basedOn w:val="Hid"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="HidPara"><w:name w:val="HidPara"/><w:rPr><w:vanish/></w:rPr></w:style>`,
);

describe("hidden text", () => {
  it.each([
    ["a run", p("a", t(" secret", "<w:vanish/>"), " b"), ["a b"]],
    ["hidden on the web only", p("a", t(" secret", "<w:webHidden/>"), " b"), ["a b"]],
    ["a character style", p("a", t(" secret", '<w:rStyle w:val="Hid"/>'), " b"), ["a b"]],
    ["a style on such a style", p("a", t(" secret", '<w:rStyle w:val="Hid2"/>'), " b"), ["a b"]],
    ["a paragraph style", p(style("HidPara"), " secret") + p("a b"), ["a b"]],
    ["a list number before it", p(t(" secret", "<w:vanish/>")) + p("a b"), ["a b"]],
    ["bold and a link in it", p("a", t(" sec", "<w:vanish/>"), t("ret", "<w:vanish/><w:b/>"), " b"), ["a b"]],
  ])("by %s is set aside with a doubt", async (_, body, lines) => {
    const read = await readDocx(docx(body, { "word/styles.xml": STYLES }));
    expect(linesOf(read)).toEqual(lines);
    expect(asideOf(read).join("")).toMatch(/^hidden text: sec.*ret$/);
    expect(read.doubts).toEqual([
      {
        line: 1,
        message: "The file has hidden text (1 passage). It was set aside; does it belong to the report?",
      },
    ]);
  });

  it.each([
    ["switched off", t("b", '<w:vanish w:val="0"/>')],
    ["switched off over a style", t("b", '<w:rStyle w:val="Hid"/><w:vanish w:val="false"/>')],
    ["switched off by a style", t("b", '<w:rStyle w:val="Shown"/>')],
    ["of nothing but a space", t("b") + t(" ", "<w:vanish/>")],
    ["before a tracked change of format", t("b", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")],
  ])("is not text with the property %s", async (_, run) => {
    const read = await readDocx(docx(p("a", run), { "word/styles.xml": STYLES }));
    expect(linesOf(read)).toEqual(["ab"]);
    expect(read.doubts).toEqual([]);
  });

  it("in a note is set aside too", async () => {
    const notes = footnotes({ 1: p("Radio", t(" secret", "<w:vanish/>")) });
    const read = await readDocx(docx(p("a", footnote(1)), { "word/footnotes.xml": notes }));
    expect(asideOf(read)).toEqual(["hidden text: secret"]);
    expect(read.notes.map(({ pieces }) => pieces)).toEqual([
      [{ kind: "text", text: "Radio", marks: [], href: null }],
    ]);
  });

  it("counts passages, not runs", async () => {
    const secret = (text: string) => t(text, "<w:vanish/>");
    const read = await readDocx(docx(p("a", secret("b"), secret("c")) + p(secret("d"), "e", secret("f"))));
    expect(read.doubts[0]?.message).toContain("(3 passages)");
    expect(asideOf(read)).toEqual(["hidden text: bc", "hidden text: d", "hidden text: f"]);
  });
});

describe("tracked changes", () => {
  const deleted = '<w:del w:id="2" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>';
  const mark = '<w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr>';

  it("are read as accepted, with a doubt", async () => {
    const inserted = `<w:ins w:id="1" w:author="x">${t("new ")}</w:ins>`;
    const read = await readDocx(docx(p("a ", inserted, deleted, "b")));
    expect(linesOf(read)).toEqual(["a new b"]);
    expect(read.setAside).toEqual([]);
    expect(read.doubts).toEqual([
      {
        line: 1,
        message:
          "The file has tracked changes: 1 insertion was accepted and 1 deletion was left out. Look whether that is the text you mean.",
      },
    ]);
  });

  it.each([
    [
      "a moved passage",
      p("a ", `<w:moveFrom w:id="1">${t("x")}</w:moveFrom>`, `<w:moveTo w:id="2">${t("x")}</w:moveTo>`),
      ["a x"],
    ],
    ["a deleted paragraph mark", p(mark, "one ") + p("two"), ["one two"]],
    ["two of them", p(mark, "one ") + p(mark, "two ") + p("three"), ["one two three"]],
    ["the last one of the file", p("one") + p(mark, "two"), ["one", "two"]],
    [
      "a deleted table row",
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p("x")}</w:tc></w:tr><w:tr><w:tc>${p("a")}</w:tc></w:tr></w:tbl>`,
      ["a"],
    ],
    ["a deleted note marker", p("a", `<w:del w:id="1">${footnote(1)}</w:del>`), ["a"]],
  ])("%s", async (_, body, lines) => {
    const read = await readDocx(docx(body, { "word/footnotes.xml": footnotes({ 1: p("Radio") }) }));
    expect(linesOf(read)).toEqual(lines);
    expect(read.notes).toEqual([]);
    expect(read.doubts.map(({ message }) => message.slice(0, 28))).toEqual(["The file has tracked changes"]);
  });
});
