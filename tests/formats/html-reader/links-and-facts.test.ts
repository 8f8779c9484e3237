import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { linesOf } from "./notation.ts";

describe("links", () => {
  it.each([
    ["https", "https://a.example/x?y=1&amp;z=2#w", "https://a.example/x?y=1&z=2#w"],
    ["http", "http://a.example", "http://a.example"],
    ["mail", "mailto:a@b.example", "mailto:a@b.example"],
    ["upper case", "HTTPS://A.example", "HTTPS://A.example"],
    ["white space as browsers drop it", " \nhttps://a.ex\nample/\t", "https://a.example/"],
    ["no scheme", "//a.example/x", "https://a.example/x"],
  ])("keeps %s", (_, written, href) => {
    expect(linesOf(readHtml(`<p><a href="${written}">a</a></p>`))).toEqual([`{→${href}|a}`]);
  });

  it.each([
    ["javascript:", "javascript:alert(1)"],
    ["javascript:", " JaVa\tScRiPt&#58;alert(1)"],
    ["javascript:", "&#1;javascript:alert(1)"],
    ["data:", "data:text/html,x"],
    ["vbscript:", "vbscript:x"],
    ["file:", "file:///etc/passwd"],
    ["blob:", "blob:https://a.example/1"],
    ["ftp:", "ftp://a.example/1"],
  ])("drops %s with a doubt (%j)", (scheme, written) => {
    const read = readHtml(`<p>one <a href="${written}">two</a></p>`);
    expect(linesOf(read)).toEqual(["one two"]);
    expect(read.doubts).toEqual([
      {
        line: 1,
        message: `A link to a “${scheme}” address was left out; the words were kept. Only http, https and mailto are taken.`,
      },
    ]);
  });

  it("counts refused links, but not those of furniture", () => {
    const html = `<nav><a href="javascript:a">x</a></nav><p><a href="javascript:a">x</a></p><p><a href="javascript:b">y</a></p>`;
    const [doubt, ...others] = readHtml(html).doubts;
    expect(doubt?.line).toBe(2);
    expect(doubt?.message).toContain("2 links to a “javascript:” address were left out");
    expect(others).toEqual([]);
  });

  it.each([
    ["relative links without a base are dropped", "", "/x", null],
    ["an empty address", "", "", null],
    ["a place on the page", "", "#x", null],
    ["a telephone number", "", "tel:1", null],
    ["completed from base", "<base href='https://b.example/d/e'>", "x?y", "https://b.example/d/x?y"],
    [
      "completed from canonical",
      "<link rel=canonical href='https://c.example/d/'>",
      "../x",
      "https://c.example/x",
    ],
    [
      "completed from og:url",
      "<meta property='og:url' content='https://o.example/'>",
      "x",
      "https://o.example/x",
    ],
    ["a base that is no page", "<base href='javascript:x'>", "x", null],
    ["no scheme, as the page has it", "<base href='http://b.example/'>", "//a.example/", "http://a.example/"],
  ])("%s", (_, head, written, href) => {
    const read = readHtml(`${head}<p><a href="${written}">a</a></p>`);
    expect(read.lines[0]?.pieces).toEqual([{ kind: "text", text: "a", marks: [], href }]);
    expect(read.doubts).toEqual([]);
  });

  it.each([
    ["raised", '<sup><a href="https://a.example/">3</a></sup>', "{→https://a.example/|[3]}"],
    ["raised inside", '<a href="https://a.example/"><sup>[3]</sup></a>', "{→https://a.example/|[3]}"],
    ["in brackets", 'x [<a href="https://a.example/">3</a>].', "x {→https://a.example/|[3]}."],
    ["raised, in brackets", '<sup>[<a href="https://a.example/">3</a>]</sup>', "{→https://a.example/|[3]}"],
    ["in the text", 'x <a href="https://a.example/">3</a> y', "x {→https://a.example/|3} y"],
    ["raised but not linked", "100 m<sup>2</sup>", "100 m2"],
  ])("number linked to its source, %s", (_, html, line) => {
    expect(linesOf(readHtml(`<p>${html}</p>`))).toEqual([line]);
  });

  it("keeps link and marks apart", () => {
    const html =
      "<p><b>a<a href='https://a.example/'>b<i>c</i></a></b><a href='https://b.example/'>d</a></p>";
    expect(linesOf(readHtml(html))).toEqual([
      "{b|a}{→https://a.example/|{b|b}}{→https://a.example/|{bi|c}}{→https://b.example/|d}",
    ]);
  });
});

describe("what a page says of itself", () => {
  it.each([
    ["title", "<title> March\n 2031 </title>", "March 2031"],
    ["no title", "<p>x", null],
    ["an empty title", "<title></title>", null],
    [
      "the open graph's title without the site",
      "<title>March – Tarn</title><meta property='og:title' content='March'>",
      "March",
    ],
    [
      "not another one",
      "<title>March – Tarn</title><meta property='og:title' content='Home'>",
      "March – Tarn",
    ],
    ["the open graph's title alone", "<meta property='og:title' content='March'>", "March"],
    ["not the title of a drawing", "<svg><title>x</title></svg>", null],
  ])("%s", (_, html, title) => {
    expect(readHtml(html).title).toBe(title);
  });

  it.each([
    ["html", "<html lang=kk>", "kk"],
    ["body", "<body lang='ru-RU'>", "ru-RU"],
    ["xml:lang", "<html xml:lang=en>", "en"],
    ["a header", "<meta http-equiv='Content-Language' content='ru'>", "ru"],
    ["html before all others", "<html lang=kk><body lang=ru>", "kk"],
    ["nothing", "<p lang=ru>", null],
    ["what is no language", "<html lang='\"><script>'>", null],
  ])("language by %s", (_, html, language) => {
    expect(readHtml(html).language).toBe(language);
  });
});
