import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { linesOf, notesOf } from "./notation.ts";

interface Shape {
  readonly html: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** The same month, its notes marked up the way each program does it. */
const SHAPES: Readonly<Record<string, Shape>> = {
  pandoc: {
    html: `<p>One.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
<li id="fn1"><p>Radio <a href="https://r.example/">here</a></p><p>More.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    lines: ["One.{1}"],
    notes: ["1: Radio {→https://r.example/|here} More."],
  },
  "pandoc in an aside": {
    html: `<main><p>One, and more words.<a href="#fn1" role="doc-noteref">1</a></p></main><aside id="footnotes" role="doc-endnotes"><ol><li id="fn1">Radio<a href="#fnref1" role="doc-backlink">↩</a></li></ol></aside>`,
    lines: ["One, and more words.{1}"],
    notes: ["1: Radio"],
  },
  GitHub: {
    html: `<p>One.<sup><a href="#user-content-fn-a-0d1" id="user-content-fnref-a-0d1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup></p>
<section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-a-0d1"><p>Radio <a href="#user-content-fnref-a-0d1" data-footnote-backref="" class="data-footnote-backref" aria-label="Back to content">↩</a></p></li></ol></section>`,
    lines: ["One.{1}", "# Footnotes"],
    notes: ["1: Radio"],
  },
  "a WordPress plug-in": {
    html: `<p>One.<sup class="footnote"><a href="#fn-12-1" id="fnref-12-1" onclick="return fdfootnote_show(12)">1</a></sup> Two.<sup class="footnote"><a href="#fn-12-2" id="fnref-12-2">2</a></sup></p>
<div class="footnotes" id="footnotes-12"><div class="footnotedivider"></div><ol><li id="fn-12-1">Radio <span class="footnotereverse"><a href="#fnref-12-1">&#8617;</a></span></li><li id="fn-12-2">Letter <span class="footnotereverse"><a href="#fnref-12-2">&#8617;</a></span></li></ol></div>`,
    lines: ["One.{1} Two.{2}"],
    notes: ["1: Radio", "2: Letter"],
  },
  "easy footnotes": {
    html: `<p>One.<span id='easy-footnote-1-12' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a href='https://site.example/month/#easy-footnote-bottom-1-12' title='Radio'><sup>1</sup></a></span></p>
<div class='easy-footnote-title'><h4>Notes</h4></div><ol class='easy-footnotes-wrapper'><li class='easy-footnote-single'><span id='easy-footnote-bottom-1-12' class='easy-footnote-margin-adjust'></span>Radio <a class='easy-footnote-to-top' href='https://site.example/month/#easy-footnote-1-12'></a></li></ol>`,
    lines: ["One.{1}", "# Notes"],
    notes: ["1: Radio"],
  },
  "the WordPress block": {
    html: `<p>One.<sup data-fn="5b2c" class="fn"><a href="#5b2c" id="5b2c-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="5b2c">Radio <a href="#5b2c-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
    lines: ["One.{1}"],
    notes: ["1: Radio"],
  },
  MediaWiki: {
    html: `<p>One.<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> Two.<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup></p>
<ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Radio</span></li></ol>`,
    lines: ["One.{1} Two.{1}"],
    notes: ["1: Radio"],
  },
  mammoth: {
    html: `<p>One.<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup></p><ol><li id="footnote-2"><p> Radio <a href="#footnote-ref-2">↑</a></p></li></ol>`,
    lines: ["One.{1}"],
    notes: ["1: Radio"],
  },
  "our own page": {
    html: `<main><article><p>One.<sup><a id="ref-1" href="#note-1" role="doc-noteref">[1]</a></sup><sup class="next"><a id="ref-2" href="#note-2" role="doc-noteref">[2] <span class="flag">▲ no source</span></a></sup> <a class="permalink" href="#entry-1">¶</a></p></article><article><p>Two.<sup><a id="ref-3" href="#note-1" role="doc-noteref">[1]</a>: p. 4</sup></p></article>
<section class="notes" role="doc-endnotes"><h2 id="notes">Sources</h2><ol><li id="note-1"><bdi>Radio</bdi>. <a href="https://r.example/">https://r.example/</a><br><span class="kept">Archived</span> <span class="backs">↩ <a href="#ref-1" role="doc-backlink">a</a> <a href="#ref-3" role="doc-backlink">b</a></span></li><li id="note-2">no source <a href="#ref-2" role="doc-backlink">↩</a></li></ol></section></main>`,
    lines: ["One.{1}{2}", "Two.{1}: p. 4", "# Sources"],
    notes: ["1: Radio. {→https://r.example/|https://r.example/} Archived", "2: no source"],
  },
  "anchors by hand, one paragraph a note": {
    html: `<p>One <a href="#n1" name="t1">[1]</a>.</p><p><a name="n1" href="#t1">[1]</a> Radio</p>`,
    lines: ["One {1}."],
    notes: ["1: Radio"],
  },
  "anchors by hand, one line a note": {
    html: `<div>One [<a href="#n1" id="t1">1</a>] and [<a href="#n2" id="t2">2</a>].<br><br>Notes<br>[<a id="n1" href="#t1">1</a>] Radio<br><a id="n2"></a>2. Letter, <a href="https://l.example/">here</a></div>`,
    lines: ["One {1} and {2}.", "Notes"],
    notes: ["1: Radio", "2: Letter, {→https://l.example/|here}"],
  },
  "no way back": {
    html: `<p>One <a href="#s1">1</a></p><p id="s1">1. Radio</p>`,
    lines: ["One {1}"],
    notes: ["1: Radio"],
  },
  "a table of notes": {
    html: `<p>One <a href="#fn1">[1]</a></p><table><tr><td><a id="fn1">1</a></td><td>Radio</td></tr></table>`,
    lines: ["One {1}"],
    notes: ["1: Radio"],
  },
  "a list of definitions": {
    html: `<p>One <a href="#fn1">[1]</a></p><dl><dt id="fn1">1</dt><dd>Radio</dd><dd>Letter</dd><dt>other</dt></dl>`,
    lines: ["One {1}", "other"],
    notes: ["1: Radio Letter"],
  },
  "a saved page with its own address before the place": {
    html: `<link rel="canonical" href="https://site.example/month/"><p>One <a href="https://site.example/month/#x1" id="y1">1</a></p><p id="x1"><a href="https://site.example/month#y1">↑</a> Radio</p>`,
    lines: ["One {1}"],
    notes: ["1: Radio"],
  },
  "a file's address before the place": {
    html: `<p>One <a href="file:///C:/month.htm#_ftn1" name="_ftnref1">[1]</a></p><p><a href="file:///C:/month.htm#_ftnref1" name="_ftn1">[1]</a> Radio</p>`,
    lines: ["One {1}"],
    notes: ["1: Radio"],
  },
  "markers whose notes were not copied": {
    html: `<p>One<a href="#_ftn4" name="_ftnref4">[4]</a>.</p>`,
    lines: ["One{4}."],
    notes: [],
  },
  "an item that no marker leads to": {
    html: `<p>One <a href="#fn1">1</a></p><ol><li id="fn1">Radio</li><li>Letter</li></ol>`,
    lines: ["One {1}"],
    notes: ["1: Radio", "2: Letter"],
  },
  "asterisks and letters": {
    html: `<p>One<a href="#fn1">*</a> two<a href="#fn2">**</a></p><p id="fn1">* Radio</p><p id="fn2">** Letter</p>`,
    lines: ["One{1} two{2}"],
    notes: ["1: * Radio", "2: ** Letter"],
  },
  "a note that opens with another number": {
    html: `<p>One <a href="#fn1">1</a></p><ol><li id="fn1">1 May, Radio</li></ol>`,
    lines: ["One {1}"],
    notes: ["1: 1 May, Radio"],
  },
};

describe("notes as programs mark them", () => {
  it.each(Object.entries(SHAPES))("%s", (_, { html, lines, notes }) => {
    const read = readHtml(html);
    expect(linesOf(read)).toEqual(lines);
    expect(notesOf(read)).toEqual(notes);
  });

  it("gives the second of two notes with one number another one, and says so", () => {
    const html = `<p>One <a href="#fn1">1</a> two <a href="#en1">1</a></p><p id="fn1">1 Radio</p><p id="en1">1. Letter</p>`;
    const read = readHtml(html);
    expect(linesOf(read)).toEqual(["One {1} two {2}"]);
    expect(read.doubts.map((doubt) => doubt.message)).toEqual([
      "Two notes are numbered 1; the second was read as 2. Look whether each marker has its own source.",
    ]);
  });
});

describe("what is no note", () => {
  it.each([
    [
      "the days of an index",
      `<p id="e1">11 March, Selm: fined.</p><p><a href="#e1">11</a></p><p><a href="#e2">12</a></p><p id="e2">12 March, Tarn.</p>`,
    ],
    ["numbered chapters in the navigation", `<nav><a href="#c1">1</a></nav><p id="c1">1. The first</p>`],
    [
      "a link to a numbered article",
      `<a href="#e1">1</a><article id="e1">1. Selm<a href="#e1">1</a></article>`,
    ],
    [
      "a table of contents",
      `<p><a href="#a">1</a> <a href="#b">2</a></p><h2 id="a">1 First</h2><h2 id="b">2 Second</h2>`,
    ],
    ["a link to a numbered page", `<p>See <a href="#top">1</a></p><p id="top">Nothing of the kind</p>`],
    ["a way back to the top", `<p id="top">Text</p><p><a href="#top">Back to top</a></p>`],
    ["text in brackets", "<p>One [1].</p><p>[1] https://r.example/</p>"],
  ])("%s", (_, html) => {
    const read = readHtml(html);
    expect(read.notes).toEqual([]);
    expect(linesOf(read).join("")).not.toMatch(/\{\d/);
  });
});
