import { describe, expect, it } from "vitest";
import { DomainError } from "../../../server/domain/errors.ts";
import { decodeHtml } from "../../../server/formats/read/text/decode-html.ts";
import { decodeText } from "../../../server/formats/read/text/decode-text.ts";

const RUSSIAN = "1 сентября, г. Тарн, суд оштрафовал активиста «за участие» в митинге.\n";

/** The text in a single-byte encoding, by turning the platform's own decoder around. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byChar = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) byChar.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (char) => byChar.get(char) ?? 63);
}

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

describe("decodeText", () => {
  it.each([
    ["windows-1251", RUSSIAN, "Windows-1251"],
    ["koi8-r", RUSSIAN.replace(/[«»]/gu, ""), "KOI8-R"],
    ["ibm866", RUSSIAN.replace(/[«»]/gu, ""), "IBM 866"],
  ])("reads %s and says so", (label, text, name) => {
    const decoded = decodeText(encode(text.repeat(5), label));
    expect(decoded.text).toBe(text.repeat(5));
    expect(decoded.doubt).toContain(name);
  });

  it("reads Windows-1252 and says so", () => {
    const bytes = Buffer.from(
      "March 3, Tarn, the activist\x92s \x93fine\x94 was upheld \x96 again.\n",
      "latin1",
    );
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe("March 3, Tarn, the activist’s “fine” was upheld – again.\n");
    expect(decoded.doubt).toContain("Windows-1252");
  });

  it("reads UTF-8 with or without its mark, and UTF-16 by its mark, without doubt", () => {
    const utf8 = new TextEncoder().encode(RUSSIAN);
    expect(decodeText(utf8)).toEqual({ text: RUSSIAN, doubt: null });
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)).text).toBe(RUSSIAN);
    expect(decodeText(utf16(RUSSIAN, true))).toEqual({ text: RUSSIAN, doubt: null });
    expect(decodeText(utf16(RUSSIAN, false))).toEqual({ text: RUSSIAN, doubt: null });
  });

  it("marks damaged characters, such as a lone surrogate, and counts them", () => {
    const good = new TextEncoder().encode(RUSSIAN);
    const decoded = decodeText(Uint8Array.of(...good, 0xed, 0xa0, 0x80, 0x0a));
    expect(decoded.text.startsWith(RUSSIAN)).toBe(true);
    expect(decoded.doubt).toMatch(/^\d+ damaged characters/u);
  });

  it.each([
    ["an empty file", Uint8Array.of(), "INPUT_EMPTY"],
    ["blank lines", new TextEncoder().encode(" \n\u00A0\n"), "INPUT_EMPTY"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 …"), "INPUT_NOT_TEXT"],
    ["a Word file", Uint8Array.of(0x50, 0x4b, 3, 4, 20), "INPUT_NOT_TEXT"],
    ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "INPUT_NOT_TEXT"],
    ["bytes with NULs", Uint8Array.of(65, 0, 66), "INPUT_NOT_TEXT"],
  ])("refuses %s", (_, bytes, code) => {
    try {
      decodeText(bytes);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(error instanceof DomainError && error.code).toBe(code);
    }
  });
});

describe("decodeHtml", () => {
  const page = (charset: string) => `<html><meta charset="${charset}"><p>${RUSSIAN}</p>`;

  it("believes the encoding a page declares", () => {
    const koi8 = page("koi8-r").replace(/[«»]/gu, "");
    expect(decodeHtml(encode(koi8, "koi8-r"))).toEqual({ text: koi8, doubt: null });
    const old = `<META http-equiv=Content-Type content="text/html; charset=windows-1251"><p>${RUSSIAN}`;
    expect(decodeHtml(encode(old, "windows-1251"))).toEqual({ text: old, doubt: null });
  });

  it.each(["utf-8", "no-such-encoding", ""])("reads UTF-8 whatever %j means", (charset) => {
    expect(decodeHtml(new TextEncoder().encode(page(charset)))).toEqual({ text: page(charset), doubt: null });
  });
});
