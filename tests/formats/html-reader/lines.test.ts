import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { linesOf } from "./notation.ts";

const CASES: readonly (readonly [what: string, html: string, lines: readonly string[]])[] = [
  ["paragraphs", "<p>One</p>\n<p>Two\n  three</p>", ["One", "Two three"]],
  ["text outside of paragraphs", "One<p>Two</p>three<div>four</div>", ["One", "Two", "three", "four"]],
  ["headings", "<h1>Month</h1><h3>Day</h3><div role=heading>Other</div>", ["# Month", "# Day", "# Other"]],
  ["quotations", "<blockquote><p>One</p>two</blockquote>three", ["> One", "> two", "three"]],
  ["line breaks", "<p>One<br>two<br/><br>three<br></p>", ["One", "two", "three"]],
  ["table cells", "<table><tr><th>a<td>b<p>c</table>", ["a", "b", "c"]],
  ["definitions", "<dl><dt>a<dd>b</dl>", ["a", "b"]],
  ["unknown elements", "<my-card>one <x-y>two</x-y></my-card>", ["one two"]],
  [
    "elements shown as blocks",
    "<span style='display:block'>a</span><span style='DISPLAY: Block'>b</span>",
    ["a", "b"],
  ],
  ["white space between elements", "<p> a <b> b </b> c\t<i>\n</i>d </p>", ["a {b|b }c d"]],
  ["no space where none is", "<p>a<b>b</b>c</p>", ["a{b|b}c"]],
  ["no-break spaces are kept", "<p>&nbsp;5&nbsp;March&nbsp;</p>", ["\u00A05\u00A0March\u00A0"]],
  ["blank paragraphs", "<p>a</p><p>&nbsp;</p><p> </p><p>&#8203;</p><p>b</p>", ["a", "b"]],
  ["preformatted text", "<pre>\na  b\n\n c</pre>", ["a  b", " c"]],
  ["white space kept by style", "<p style='white-space: pre-wrap'>a  b\nc</p>", ["a  b", "c"]],
  ["lines kept by style", "<p style='white-space:pre-line'>a  b\n  c</p>", ["a b", "c"]],
  ["white space collapsed again", "<pre>a  <span style='white-space:normal'>b  c</span></pre>", ["a  b c"]],
  [
    "script, style, template, svg",
    "<p>a<script>b</script><style>c</style><template>d</template><svg><text>e</text></svg>",
    ["a"],
  ],
  ["noscript and iframe", "<p>a<noscript>b</noscript><iframe>c</iframe></p>", ["a"]],
  ["comments of Word", "<p>a<!--[if gte mso 9]><xml>b</xml><![endif]--><![if !vml]>c<![endif]></p>", ["ac"]],
  ["surrogate pairs and entities", "<p>&#x1F600; &amp;amp; &lt;b&gt;</p>", ["😀 &amp; <b>"]],
  ["broken markup", "<p>a<b>b<p>c</b>d</i></table>e", ["a{b|b}", "{b|c}de"]],
  [
    "paragraph marks of Word on the web",
    '<p><span class="TextRun SCXW1"><span class="NormalTextRun SCXW1">a</span></span><span class="EOP SCXW1">&nbsp;</span></p>',
    ["a"],
  ],
  ["nothing", "", []],
  ["no body", "<frameset><frame></frameset>", []],
];

describe("the lines of a page", () => {
  it.each(CASES)("%s", (_, html, lines) => {
    expect(linesOf(readHtml(html))).toEqual(lines);
  });

  it("numbers every paragraph and every blank line", () => {
    const html = "<p>a</p><p>&nbsp;</p><p></p><p>b<br><br>c</p><ul><li>d<li><li>e</ul>";
    const numbered = readHtml(html).lines.map(({ line }) => line);
    expect(numbered).toEqual([1, 4, 6, 7, 9]);
  });
});

describe("bold and italic", () => {
  it.each([
    ["elements", "<b>a</b><strong>b</strong><i>c</i><em>d</em>", "{b|ab}{i|cd}"],
    ["nested", "<b>a<i>b</i></b><i>c</i>", "{b|a}{bi|b}{i|c}"],
    [
      "styles",
      "<span style='font-weight:700'>a</span><span style='font-style:oblique'>b</span>",
      "{b|a}{i|b}",
    ],
    ["weights", "<u style='font-weight: bolder'>a</u><u style='font-weight:500'>b</u>", "{b|a}b"],
    [
      "styles undo elements",
      "<b style='font-weight:normal'>a<b>b</b></b><em style='font-style:normal'>c</em>",
      "a{b|b}c",
    ],
    ["the last of two wins", "<span style='font-weight:400;font-weight:bold!important'>a</span>", "{b|a}"],
    ["across a line break", "<b>a<br>b</b>", "{b|a}\n{b|b}"],
  ])("%s", (_, html, line) => {
    expect(linesOf(readHtml(html)).join("\n")).toBe(line);
  });

  it("follows rules for one class, as Google Docs saves them", () => {
    const sheet =
      "@import url('x');.c1{font-weight:700}p .c2{font-weight:700}/* .c3{font-style:italic} */.c4{color:red;font-style:italic}@media print{.c5{font-weight:700}}";
    const html = `<style>${sheet}</style><p><s class=c1>a</s><s class=c2>b</s><s class=c3>c</s><s class="x c4">d</s><s class=c5>e</s></p>`;
    expect(linesOf(readHtml(html))).toEqual(["{b|a}bc{i|d}e"]);
  });
});

describe("numbered lists", () => {
  it.each([
    ["plain", "<ol><li>a<li>b</ol>", ["1. a", "2. b"]],
    ["start and value", "<ol start=5><li>a<li value=9>b<li>c</ol>", ["5. a", "9. b", "10. c"]],
    ["reversed", "<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]],
    ["letters", "<ol type=a start=26><li>a<li>b</ol>", ["z. a", "aa. b"]],
    ["Roman numerals", "<ol type=I start=4><li>a</ol>", ["IV. a"]],
    [
      "style",
      "<ol style='list-style-type: lower-roman'><li>a<li style='list-style:none'>b</ol>",
      ["i. a", "b"],
    ],
    ["nested", "<ol><li>a<ol><li>b<li>c</ol><li>d</ol>", ["1. a", "1. b", "2. c", "2. d"]],
    ["paragraphs inside", "<ol><li><p>a</p><p>b</p></li></ol>", ["1. a", "b"]],
    [
      "a number typed as well",
      "<ol><li>1. a<li>[2] b<li>(3) c<li>5 d</ol>",
      ["1. a", "[2] b", "(3) c", "4. 5 d"],
    ],
    ["bold text", "<ol><li><b>a</b></ol>", ["1. {b|a}"]],
    ["bullets", "<ul><li>a</ul>", ["a"]],
    ["an empty item", "<ol><li></li><li>a</ol>", ["2. a"]],
  ])("%s", (_, html, lines) => {
    expect(linesOf(readHtml(html))).toEqual(lines);
  });
});
