import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { inNotation, linesOf } from "./notation.ts";

const MB = 1024 * 1024;

function many(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join("");
}

function refusal(html: string): string | null {
  try {
    readHtml(html);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe("pages made to break a reader", () => {
  it("reads text under a hundred thousand divisions", () => {
    expect(linesOf(readHtml(`${"<div>".repeat(100_000)}deep`))).toEqual(["deep"]);
  });

  it.each([
    ["spans", "<span>x".repeat(30_000)],
    ["tables", "<table><tr><td>".repeat(10_000)],
    ["lists", "<ol><li>x".repeat(15_000)],
    ["quotations", "<blockquote>x".repeat(30_000)],
    ["share bars", "<div class=share>x".repeat(30_000)],
    ["articles", "<article>x".repeat(30_000)],
    ["first-level headings", "<h1><div>".repeat(15_000)],
    ["templates", "<template>".repeat(30_000)],
    ["notes in notes", many(6_000, (n) => `<div id=fn${n}><a href=#fn${n}>${n}</a>`)],
    ["formatting left open", `${many(200, (n) => `<b id=${n}>`)}${"<p>x".repeat(400)}`],
    ["end tags of nothing", `${"<div>".repeat(15_000)}${"</p></b>".repeat(15_000)}`],
    ["text before a table", `<table>${"a<b></b>".repeat(15_000)}`],
    ["line breaks", "<br>".repeat(30_000)],
    ["arrows in a note", `<p><a href=#fn1>1</a><p id=fn1>${"↑ ".repeat(200_000)}x${" ↑".repeat(200_000)}`],
    ["unclosed comments in a style", `<style>${"/*".repeat(200_000)}</style>x`],
    ["braces in a style", `<style>${"@a{".repeat(115_000)}</style>x`],
    ["many styles", many(6_000, (n) => `<p style="color:red;${"a:b;".repeat(20)}${n}">x`)],
    ["a long style", `<p style="${"a:b;".repeat(MB / 4)}">x`],
    ["places of the same name", `${many(15_000, (n) => `<p id=fn1><a href=#fn1>${n}</a>`)}`],
    [
      "a list of terms that are notes",
      `${many(6_000, (n) => `<a href=#fn${n}>${n}</a>`)}<dl>${many(6_000, (n) => `<dt id=fn${n}>${n}<dd>x`)}`,
    ],
  ])("comes back from %s", (_, html) => {
    expect(refusal(html)).toBeNull();
  });

  it.each([
    ["more than 10 MB", "a".repeat(10 * MB + 1), "INPUT_TOO_LARGE"],
    ["too many elements", "<p>".repeat(200_000), "INPUT_TOO_LARGE"],
    ["too many pieces of text", "<p>a<b>b</b>c<i>d</i>e".repeat(39_000), "INPUT_TOO_LARGE"],
    [
      "elements multiplied by formatting",
      `<p>${many(2_000, (n) => `<b id=${n}>`)}</p>${"<p>x".repeat(200)}`,
      "INPUT_TOO_LARGE",
    ],
    ["a tag without end", `<a ${many(400_000, (n) => `x${n} `)}>`, "INPUT_HOSTILE"],
  ])("refuses %s", (_, html, code) => {
    expect(refusal(html)).toBe(code);
  });

  it("reads a page that carries its pictures with it", () => {
    const picture = `<img src="data:image/png;base64,${"A".repeat(4 * MB)}">`;
    expect(linesOf(readHtml(`<p>one ${picture}two ${picture}</p>`))).toEqual(["one two"]);
  });

  it("reads ten megabytes of words in one line", () => {
    const html = "слово ".repeat(1_700_000);
    expect(readHtml(html).lines.map(({ pieces }) => inNotation(pieces).length)).toEqual([html.length - 1]);
  });
});
