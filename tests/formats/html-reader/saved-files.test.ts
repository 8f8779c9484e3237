import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/formats/read/html/read-html.ts";
import { asideOf, linesOf, notesOf } from "./notation.ts";

function readFixture(name: string): ReturnType<typeof readHtml> {
  return readHtml(readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url), "utf8"));
}

/** One month, written by two programs; fixtures made with pandoc 3 and LibreOffice 7. */
describe.each(["pandoc-month.html", "libreoffice-month.html"])("%s", (name) => {
  const read = readFixture(name);

  it("has the month's lines", () => {
    // What a heading looks like is each program's own affair.
    expect(linesOf(read).map((line) => line.replace(/^(?:# )?\{bi?\|([^{}]*)\}$|^# /, "$1"))).toEqual([
      "Chronicle of Tarn, March 2031",
      "March 2031",
      "{b|March 3, Upper Tarn district:} the court heard {i|Olda Brenn}, a teacher.{1} Her lawyer, P. Vask, was not let in.{2}",
      "> I was asked to sign a blank sheet, she said.",
      "{b|March 9–10, town of Selm:} two drivers were fined 400 crowns each.{3}",
      "Sources",
      "1. Tarn Radio, {→https://tarn-radio.example/2031/03/03|https://tarn-radio.example/2031/03/03}",
      "2. Letter of 4 March, in our archive",
    ]);
  });

  it("has the month's notes and facts", () => {
    expect(notesOf(read)).toEqual([
      "1: Tarn Radio, 3 March, {→https://tarn-radio.example/brenn|https://tarn-radio.example/brenn}",
      "2: The {→https://vask.example/statement|lawyer’s statement}. A second paragraph of the note.",
      "3: Selm Courier",
    ]);
    expect(read.title).toBe("Chronicle of Tarn, March 2031");
    expect(read.language).toBe("en-GB");
    expect(asideOf(read)).toEqual(name.startsWith("libre") ? ["page header or footer: 1"] : []);
    expect(read.doubts).toEqual([]);
  });
});
