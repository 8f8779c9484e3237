import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textRun } from "../../../server/formats/write/docx/runs.ts";
import { xmlText } from "../../../server/formats/write/docx/xml.ts";

describe("xmlText", () => {
  it.each([
    ["plain text", "plain text"],
    ['a < b & "c" > d', "a &lt; b &amp; &quot;c&quot; &gt; d"],
    ["one\u0000two\u0008\u000B\u000C\u001F", "onetwo"],
    ["tab\tand\nnewline", "tab\tand\nnewline"],
    ["carriage\r\nreturn", "carriage\nreturn"],
    ["a\uFFFEb\uFFFFc", "abc"],
    ["lone \uD800 and \uDFFF halves", "lone  and  halves"],
    ["a pair 😀 and ә", "a pair 😀 and ә"],
    ["&amp; stays what it was", "&amp;amp; stays what it was"],
  ])("%j → %j", (text, safe) => expect(xmlText(text)).toBe(safe));

  it("lets through only what XML 1.0 can carry", () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0xd83d, 0xde00, 0x26, 0x3c, 0xfffe),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const safe = xmlText(String.fromCharCode(...units));
        const isCharacterData = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(safe);
        return isCharacterData && !/[&<>"]/.test(safe.replace(/&(?:amp|lt|gt|quot);/g, ""));
      }),
    );
  });
});

describe("textRun", () => {
  it.each([
    ["", ""],
    ["\uFFFF", ""],
    ["a b ", '<w:r><w:t xml:space="preserve">a b </w:t></w:r>'],
    ["a\nb", '<w:r><w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t></w:r>'],
    ["\t\n", "<w:r><w:tab/><w:br/></w:r>"],
  ])("%j → %s", (text, run) => expect(textRun(text)).toBe(run));
});
