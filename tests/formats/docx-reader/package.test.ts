import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { readDocx } from "../../../server/formats/read/docx/read-docx.ts";
import { linesOf } from "../html-reader/notation.ts";
import { archive, CONTENT_TYPES, docx, p, part, rels, t, XMLNS } from "./build-docx.ts";

const MB = 1024 * 1024;

/** Words that deflate cannot make much of. */
function noise(length: number): string {
  let state = 1;
  let out = "";
  while (out.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    out += state.toString(36);
  }
  return out.slice(0, length);
}

async function refusal(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  try {
    await readDocx(bytes);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("the file was read");
}

/** Changes bytes found by a signature: 16-bit little-endian values at offsets from each place it stands at. */
function patched(
  bytes: Uint8Array,
  signature: readonly number[],
  values: Readonly<Record<number, number>>,
): Uint8Array {
  const out = bytes.slice();
  for (let at = 0; at + signature.length <= out.length; at++) {
    if (!signature.every((byte, index) => out[at + index] === byte)) continue;
    for (const [offset, value] of Object.entries(values)) {
      out[at + Number(offset)] = value & 0xff;
      out[at + Number(offset) + 1] = value >> 8;
    }
  }
  return out;
}

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const WHOLE = docx(p("a"));

describe("files that are something else", () => {
  it.each([
    ["an empty file", new Uint8Array(), "INPUT_EMPTY", "empty"],
    ["a PDF", strToU8("%PDF-1.7\n%âãÏÓ"), "INPUT_UNKNOWN_FORMAT", "is a PDF"],
    ["plain text", strToU8("March 3, Selm: two drivers were fined."), "INPUT_UNKNOWN_FORMAT", "plain text"],
    ["an RTF document", strToU8("{\\rtf1\\ansi a}"), "INPUT_UNKNOWN_FORMAT", "RTF"],
    [
      "an old Word file",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      "INPUT_UNKNOWN_FORMAT",
      "old Word document (.doc)",
    ],
    [
      "a file with a password",
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...new Uint8Array(Buffer.from("xEncryptedPackage", "utf16le")),
      ]),
      "INPUT_UNKNOWN_FORMAT",
      "password",
    ],
    ["rubbish", Uint8Array.of(0, 1, 2, 3, 4, 5), "INPUT_UNKNOWN_FORMAT", "no Word document"],
    [
      "a workbook",
      archive({ "[Content_Types].xml": CONTENT_TYPES, "xl/workbook.xml": "<x/>" }),
      "INPUT_UNKNOWN_FORMAT",
      "Excel",
    ],
    [
      "a presentation",
      archive({ "[Content_Types].xml": CONTENT_TYPES, "ppt/presentation.xml": "<x/>" }),
      "INPUT_UNKNOWN_FORMAT",
      "presentation",
    ],
    [
      "an OpenDocument text",
      archive({ mimetype: "x", "content.xml": "<x/>" }),
      "INPUT_UNKNOWN_FORMAT",
      "OpenDocument",
    ],
    [
      "a template of something else",
      archive({
        "[Content_Types].xml": CONTENT_TYPES.replace("wordprocessingml.document", "spreadsheetml.sheet"),
        "word/document.xml": part("document", "<w:body/>"),
      }),
      "INPUT_UNKNOWN_FORMAT",
      "no Word document",
    ],
  ])("%s", async (_, bytes, code, words) => {
    const found = await refusal(bytes);
    expect(found.code).toBe(code);
    expect(found.message).toContain(words);
    expect(found.message).not.toContain("\n");
  });
});

describe("damaged files", () => {
  it.each([
    ["any archive", archive({ "a.txt": "x" })],
    ["no list of types", archive({ "word/document.xml": part("document", "<w:body/>") })],
    ["no document", archive({ "[Content_Types].xml": CONTENT_TYPES, "word/styles.xml": part("styles", "") })],
    ["no body", docx("", { "word/document.xml": part("document", "") })],
    ["an empty document", docx("", { "word/document.xml": "" })],
    [
      "tags that do not pair",
      docx("", { "word/document.xml": `<w:document ${XMLNS}><w:body></w:document>` }),
    ],
    ["a document cut short", docx("", { "word/document.xml": `<w:document ${XMLNS}><w:body>${p("a")}` })],
    [
      "an entity nobody knows",
      docx("", { "word/document.xml": part("document", "<w:body>&nbsp;</w:body>") }),
    ],
    ["an ampersand", docx("", { "word/document.xml": part("document", "<w:body>a & b</w:body>") })],
    ["a tag without end", docx("", { "word/document.xml": `<w:document ${XMLNS} a="` })],
    [
      "characters that are no UTF-8",
      docx("", { "word/document.xml": Uint8Array.of(0x3c, 0x61, 0xff, 0xfe, 0xfd, 0x3e) }),
    ],
    ["a spoiled checksum", patched(WHOLE, CENTRAL, { 16: 0x1234 })],
    ["a size that lies", patched(WHOLE, CENTRAL, { 24: 7 })],
    ["a packing nobody knows", patched(patched(WHOLE, CENTRAL, { 10: 12 }), LOCAL, { 8: 12 })],
  ])("%s", async (_, bytes) => {
    const found = await refusal(bytes);
    expect(found.code).toBe("INPUT_DAMAGED");
    expect(found.message).toMatch(
      /^The Word file is damaged: .*; open it in Word, save it again as \.docx, and try once more\.$/,
    );
  });
});

describe("hostile files", () => {
  const doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each([
    [
      "entities that multiply",
      docx("", { "word/document.xml": `${doctype}<w:document ${XMLNS}><w:body>&b;</w:body></w:document>` }),
    ],
    ["entities in a part nobody reads", docx(p("a"), { "customXml/item1.xml": `${doctype}<a>&b;</a>` })],
    [
      "entities in UTF-16",
      docx(p("a"), { "customXml/item1.xml": new Uint8Array(Buffer.from(`\uFEFF${doctype}<a/>`, "utf16le")) }),
    ],
    [
      "entities in UTF-16 without a mark",
      docx(p("a"), {
        "customXml/item1.xml": new Uint8Array(Buffer.from(`${doctype}<a/>`, "utf16le").swap16()),
      }),
    ],
    ["a part that unpacks a thousandfold", docx(p("a"), { "word/media/a.bin": new Uint8Array(4 * MB) })],
    ["a document that does", docx(p("a") + " ".repeat(4 * MB))],
    [
      "five thousand parts",
      archive(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`word/${index}.xml`, "<a/>"]))),
    ],
    ["a part above the archive", docx(p("a"), { "../evil.xml": "<a/>" })],
    ["an absolute path", docx(p("a"), { "/etc/passwd": "<a/>" })],
    ["a path with a drive", docx(p("a"), { "C:/evil.xml": "<a/>" })],
    ["a path of backslashes", docx(p("a"), { "..\\evil.xml": "<a/>" })],
    ["nesting without end", docx(`${"<w:sdt>".repeat(3_000)}${noise(100_000)}${"</w:sdt>".repeat(3_000)}`)],
    ["fields in fields", docx(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`.repeat(100)))],
  ])("%s", async (_, bytes) => {
    const found = await refusal(bytes);
    expect(found.code).toBe("INPUT_HOSTILE");
    expect(found.message).toMatch(/^The Word file was refused, because .*try once more\.$/);
  });

  it("two parts of one name", async () => {
    const twice = docx(p("a"), { "word/documenX.xml": part("document", `<w:body>${p("other")}</w:body>`) });
    const name = strToU8("word/documenX.xml");
    const renamed = twice.slice();
    for (let at = 0; at + name.length <= renamed.length; at++)
      if (name.every((byte, index) => renamed[at + index] === byte)) renamed[at + 12] = "t".charCodeAt(0);
    expect((await refusal(renamed)).code).toBe("INPUT_HOSTILE");
  });

  it("an encrypted part", async () => {
    const encrypted = patched(patched(WHOLE, CENTRAL, { 8: 1 }), LOCAL, { 6: 1 });
    expect((await refusal(encrypted)).message).toContain("password");
  });

  it.each([
    ["more than 10 MB", new Uint8Array([...LOCAL, ...new Uint8Array(10 * MB)]), "10 MB"],
    [
      "a part of more than 32 MB",
      zipSync({ "word/a.xml": new TextEncoder().encode(`<!--${noise(20_000).repeat(1_700)}`) }, { level: 1 }),
      "32 MB",
    ],
    ["25,000 paragraphs", docx("<w:p/>".repeat(25_000) + noise(10_000)), "20,000 paragraphs"],
    [
      "too many changes of formatting",
      docx(
        p(...Array.from({ length: 45_000 }, (_, index) => t("x", index % 2 ? "<w:b/>" : "")), noise(5_000)),
      ),
      "changes of formatting",
    ],
    ["too much text", docx(p(noise(2_100_000))), "two million characters"],
    ["too many tags", docx(`${"<w:a/>".repeat(1_000_100)}${noise(100_000)}`), "a million tags"],
  ])("%s", async (_, bytes, words) => {
    const found = await refusal(bytes);
    expect(found).toMatchObject({ code: "INPUT_TOO_LARGE" });
    expect(found.message).toContain(words);
  });

  it("reads a file as large as is read", async () => {
    const read = await readDocx(docx(`${p("a")}${"<w:p/>".repeat(19_998)}${p("b")}`));
    expect(linesOf(read)).toEqual(["a", "b"]);
    expect(read.lines.at(-1)?.line).toBe(20_000);
  });

  it("opens no part twice and none outside: what is linked is not read", async () => {
    const links = rels({
      r1: ["header", "https://evil.example/header.xml"],
      r2: ["styles", "../../etc/passwd"],
    });
    expect(linesOf(await readDocx(docx(p("a"), { "word/_rels/document.xml.rels": links })))).toEqual(["a"]);
  });
});
