import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { GOOGLE_DOCS_COPY, GOOGLE_DOCS_PAGE, LIBREOFFICE_COPY, WORD_COPY } from "./clipboard-samples.ts";
import { asideOf, linesOf, notesOf } from "./notation.ts";

describe("pasted from Word", () => {
  const read = readHtml(WORD_COPY);

  it("keeps words, marks, links, list numbers, tabs and typed spaces", () => {
    expect(linesOf(read)).toEqual([
      "{b|March 3, Upper Tarn district:} the court heard {i|Olda Brenn}{1}.  She was ill{2}.",
      "1. First demand",
      "Second demand",
      "Name:\tVask, {→https://vask.example/a|his statement}",
    ]);
  });

  it("takes footnotes and endnotes out of the text, under numbers of one row", () => {
    expect(notesOf(read)).toEqual([
      "1: Tarn Radio, {→https://tarn-radio.example/1|https://tarn-radio.example/1} A second paragraph.",
      "2: Letter in our archive",
    ]);
  });

  it("sets hidden and deleted words and remarks aside", () => {
    expect(asideOf(read)).toEqual([
      "hidden text: do not publish",
      "deleted text: old wording",
      "comment: [LB1]",
      "comment: [LB1]Check the spelling",
    ]);
    expect(read.language).toBe("EN-GB");
  });

  it("reads the whole Windows clipboard as well", () => {
    const header =
      "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nStartFragment:0000000141\r\nEndFragment:0000000900\r\n";
    expect(readHtml(header + WORD_COPY)).toEqual(read);
  });
});

describe("from Google Docs", () => {
  it("reads what is copied", () => {
    expect(linesOf(readHtml(GOOGLE_DOCS_COPY))).toEqual([
      "{b|March 3, Upper Tarn district:} the  court heard {i|Olda Brenn}, see {→https://tarn-radio.example/1|the report}.",
      "She was ill. [2]",
      "1. first",
      "2. second",
    ]);
  });

  it("reads a downloaded page: notes, marks by class, remarks", () => {
    const read = readHtml(GOOGLE_DOCS_PAGE);
    expect(linesOf(read)).toEqual(["{b|March 3}: the court met{1}."]);
    expect(notesOf(read)).toEqual([
      "1: {→https://tarn-radio.example/1|https://tarn-radio.example/1} Second paragraph",
    ]);
    expect(asideOf(read)).toEqual(["comment: [a]", "comment: [a]Who says so?"]);
  });
});

describe("from LibreOffice", () => {
  it("reads notes and leaves the page number aside", () => {
    const read = readHtml(LIBREOFFICE_COPY);
    expect(linesOf(read)).toEqual(["{b|March 3,} the court met.{1}"]);
    expect(notesOf(read)).toEqual(["1: Tarn Radio, 5 March"]);
    expect(asideOf(read)).toEqual(["page header or footer: 1"]);
    expect(read.language).toBe("ru-RU");
  });
});
