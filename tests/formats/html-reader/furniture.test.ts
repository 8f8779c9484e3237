import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { asideOf, linesOf } from "./notation.ts";

/** Enough words that a small part is small. */
const PROSE =
  "<p>March 3, Selm: two drivers were fined for standing in the square with empty sheets of paper.</p>";
const PROSE_LINE =
  "March 3, Selm: two drivers were fined for standing in the square with empty sheets of paper.";

describe("what is set aside", () => {
  it.each([
    ["navigation", "<nav><a>Home</a></nav>", "site navigation: Home"],
    ["page header", "<header>Tarn Watch</header>", "page header: Tarn Watch"],
    ["page footer", "<footer>© 2031</footer>", "page footer: © 2031"],
    ["side column", "<aside>Most read</aside>", "side column: Most read"],
    ["roles", "<div role=navigation>Home</div>", "site navigation: Home"],
    ["banner", "<div role=banner>Tarn</div>", "page header: Tarn"],
    ["contentinfo", "<div role=contentinfo>©</div>", "page footer: ©"],
    ["search", "<form role=search>Find</form>", "search form: Find"],
    ["buttons", "<button>Send</button>", "button: Send"],
    ["choices", "<select><option>EN</select>", "form field: EN"],
    ["share bars", "<div class='post-share-buttons'>Send it</div>", "share buttons: Send it"],
    ["camel case", "<div class='SocialLinks'>Send it</div>", "share buttons: Send it"],
    ["cookie notices", "<div id=cookie-banner>We use</div>", "cookie notice: We use"],
    ["breadcrumbs", "<ul class=breadcrumbs><li>Home</ul>", "site navigation: Home"],
    ["other articles", "<div class='related posts'>Also</div>", "other articles: Also"],
    ["comments of readers", "<div id=comments>Well</div>", "readers’ comments: Well"],
    ["tables of contents", "<p class=MsoToc1>Chapter 1</p>", "table of contents: Chapter 1"],
    ["running heads of Word", "<p class=MsoHeader>Draft</p>", "page header or footer: Draft"],
    ["links to the place itself", "<p><a href='#x'>¶</a></p>", "link to this place: ¶"],
    ["a hidden attribute", "<p hidden>x</p>", "hidden text: x"],
    ["hidden from readers aloud", "<p aria-hidden=true>x</p>", "hidden text: x"],
    ["display none", "<p style='display: none !important'>x</p>", "hidden text: x"],
    ["visibility hidden", "<p style='visibility:hidden'>x</p>", "hidden text: x"],
    ["no font size", "<p style='font-size:0px'>x</p>", "hidden text: x"],
    ["hidden by Word", "<p style='mso-hide:all'>x</p>", "hidden text: x"],
    ["a closed dialog", "<dialog>x</dialog>", "hidden text: x"],
    ["struck by an editor", "<p><del>x</del></p>", "deleted text: x"],
  ])("%s", (_, html, aside) => {
    const read = readHtml(PROSE + html + PROSE);
    expect(asideOf(read)).toEqual([aside]);
    expect(linesOf(read)).toEqual([PROSE_LINE, PROSE_LINE]);
  });

  it.each([
    ["a header inside an article", "<article><header>March</header>text</article>", ["March", "text"]],
    [
      "the source under a quotation",
      "<blockquote>Words<footer>P. Vask</footer></blockquote>",
      ["> Words", "> P. Vask"],
    ],
    ["classes that name a subject", "<p class='category-social comments-open'>a</p>", ["a"]],
    ["classes that only sound so", "<p class='sharecropper mainmenus'>a</p>", ["a"]],
    ["a form around the page", "<form><p>a</p></form>", ["a"]],
    ["an open dialog", "<dialog open>a</dialog>", ["a"]],
    ["a size that is not zero", "<p style='font-size:0.8em'>a</p>", ["a"]],
    ["notes in an aside", "<aside role=doc-endnotes>a</aside>", ["a"]],
  ])("not %s", (_, html, lines) => {
    const read = readHtml(html);
    expect(asideOf(read)).toEqual([]);
    expect(linesOf(read)).toEqual(lines);
  });

  it("keeps the words around hidden ones together, and their line", () => {
    const read = readHtml("<p>a</p><p>b <span hidden>c</span>d</p><p><span hidden>e</span></p><p>f</p>");
    expect(linesOf(read)).toEqual(["a", "b d", "f"]);
    expect(read.setAside).toEqual([
      { line: 2, text: "c", reason: "hidden text" },
      { line: 3, text: "e", reason: "hidden text" },
    ]);
    expect(read.lines.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("does not take a note out of a hidden part", () => {
    const read = readHtml(`<p>One <a href="#fn1">1</a></p><div hidden><p id="fn1">1 Radio</p></div>`);
    expect(read.notes).toEqual([]);
    expect(asideOf(read)).toEqual(["hidden text: 1 Radio"]);
  });

  it("takes a class name for nothing when most of the page is in it", () => {
    expect(linesOf(readHtml(`<div class="social">${PROSE}</div>`))).toEqual([PROSE_LINE]);
  });

  it("accounts for every word", () => {
    const html = `<header>alpha</header><nav>bravo</nav><main>${PROSE}<p hidden>charlie</p></main><div>delta</div><footer>echo</footer>`;
    const read = readHtml(html);
    expect(asideOf(read)).toEqual([
      "page header: alpha",
      "site navigation: bravo",
      "hidden text: charlie",
      "outside the article: delta",
      "page footer: echo",
    ]);
  });
});

describe("the article", () => {
  it.each([
    ["main", `<p>Before</p><main>${PROSE}</main><p>After</p>`],
    ["a role", `<p>Before</p><div role=main>${PROSE}</div><p>After</p>`],
    ["article", `<p>Before</p><article>${PROSE}</article><p>After</p>`],
  ])("is in %s", (_, html) => {
    const read = readHtml(html);
    expect(linesOf(read)).toEqual([PROSE_LINE]);
    expect(asideOf(read)).toEqual(["outside the article: Before", "outside the article: After"]);
  });

  it("is the whole page when main holds little of it", () => {
    expect(linesOf(readHtml(`<main>Menu</main>${PROSE}`))).toEqual(["Menu", PROSE_LINE]);
  });

  it("is the whole page when articles share it", () => {
    const days = `<article>${PROSE}</article>`.repeat(3);
    expect(linesOf(readHtml(days))).toHaveLength(3);
  });

  it("has the title that stands above it", () => {
    const read = readHtml(
      `<header><a href="https://t.example/">Tarn Watch</a><h1>March 2031</h1></header><main>${PROSE}</main>`,
    );
    expect(linesOf(read)).toEqual(["# March 2031", PROSE_LINE]);
    expect(asideOf(read)).toEqual(["outside the article: Tarn Watch"]);
  });

  it("has the introduction under such a title, when nothing there leads elsewhere", () => {
    const read = readHtml(`<header><h1>March 2031</h1><p>Seen by us.</p></header><main>${PROSE}</main>`);
    expect(linesOf(read)).toEqual(["# March 2031", "Seen by us.", PROSE_LINE]);
  });

  it("has its notes wherever they stand", () => {
    const html = `<article>${PROSE}<p>One <a href="#fn1">1</a></p></article><aside><p id="fn1">1 Radio</p></aside>`;
    expect(readHtml(html).notes.map(({ number }) => number)).toEqual([1]);
  });
});
