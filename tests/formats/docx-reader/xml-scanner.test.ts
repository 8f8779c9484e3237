import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { scanXml } from "../../../server/formats/read/docx/xml-scanner.ts";
import { escaped } from "./build-docx.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** "<name", "text", ">" for what opens, stands and closes; attributes `w:val` behind the name. */
function events(xml: string): readonly string[] {
  const seen: string[] = [];
  scanXml(xml, {
    open: (tag) => seen.push(`<${tag.name}${tag.get("w:val") === null ? "" : `=${tag.get("w:val")}`}`),
    close: () => seen.push(">"),
    text: (text) => seen.push(text),
  });
  return seen;
}

describe("the scanner", () => {
  it.each([
    ["the customary prefix", `<x:p xmlns:x="${W}"/>`, ["<w:p", ">"]],
    ["the default namespace", `<p xmlns='${W}'><r/></p>`, ["<w:p", "<w:r", ">", ">"]],
    [
      "a namespace in part of the tree",
      `<a><w:b xmlns:w="${W}"><w:c/></w:b><w:d/></a>`,
      ["<a", "<w:b", "<w:c", ">", ">", "<w:d", ">", ">"],
    ],
    ["a namespace nobody reads", '<y:a xmlns:y="urn:y"/>', ["<?:a", ">"]],
    ["attributes by their namespace", `<x:a xmlns:x="${W}" val="1" x:val = '2'/>`, ["<w:a=2", ">"]],
    [
      "brackets and quotes in attributes",
      `<w:a xmlns:w="${W}" b="/> '" w:val='">'>c</w:a >`,
      ['<w:a=">', "c", ">"],
    ],
    [
      "references",
      `<a xmlns:w="${W}" w:val="&quot;&#65;">&lt;&amp;&#x1F600;&apos;&#0;</a>`,
      ['<a="A', "<&😀'\uFFFD", ">"],
    ],
    [
      "comments, instructions, characters apart",
      "<?xml version='1.0'?><!-- <b> --><a><?x <c>?>d<![CDATA[<e>&]]></a>",
      ["<a", "d", "<e>&", ">"],
    ],
    ["line ends", "<a>b\r\nc\rd</a>", ["<a", "b\nc\nd", ">"]],
    ["nothing", "", []],
  ])("reads %s", (_, xml, expected) => {
    expect(events(xml)).toEqual(expected);
  });

  it.each([
    "<a>",
    "<a></b>",
    "</a>",
    "<a",
    "<a b='>",
    "<a>&x;</a>",
    "<a>&amp</a>",
    "<!-- ",
    "<![CDATA[",
    "<?x",
    "<!DOCTYPE a>",
    "<a><!ENTITY b 'c'></a>",
  ])("refuses %s", (xml) => {
    expect(() => events(xml)).toThrow(DomainError);
  });

  it("gives any text back as it was written", () => {
    const text = fc
      .string({ unit: "grapheme" })
      .filter((value) => !/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/.test(value));
    fc.assert(
      fc.property(text, text, (value, content) => {
        const xml = `<w:a xmlns:w="${W}" w:val="${escaped(value)}">${escaped(content)}</w:a>`;
        expect(events(xml)).toEqual([`<w:a=${value}`, ...(content === "" ? [] : [content]), ">"]);
      }),
    );
  });
});
