/** Filling in what was found out: empty fields only, of the page it was found on. */
import { expect, it } from "vitest";
import { readDocument } from "../../../server/domain/document/document-reader.ts";
import { fillSource } from "../../../server/domain/document/fill-source.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { openSeeded } from "../../formats/ydoc/opened.ts";

const URL_1 = "https://news.example.org/one";
const FOUND = { title: "What the page says", author: "R. Oster" };

function filled(fields: Parameters<typeof source>[1], url = URL_1, sourceId = "s1") {
  const doc = openSeeded(
    report(entry("2023-09-05", "The court sat", cite(1), "."), {
      sources: [source(1, { url: URL_1, ...fields })],
    }),
  );
  const isFilled = fillSource(doc, sourceId, url, FOUND);
  const [one] = readDocument(doc, { month: "2023-09", language: "en", numbering: "citation" }).sources;
  return { isFilled, title: one?.title, author: one?.author };
}

it.each([
  ["both where both are empty", {}, { isFilled: true, ...FOUND }],
  ["only the one that is empty", { title: "Mine" }, { isFilled: true, title: "Mine", author: "R. Oster" }],
  [
    "none where both are written",
    { title: "Mine", author: "Me" },
    { isFilled: false, title: "Mine", author: "Me" },
  ],
])("fills %s", (_, fields, expected) => {
  expect(filled(fields)).toEqual(expected);
});

it("fills nothing in a source that has another address by now, or is gone", () => {
  expect(filled({}, "https://news.example.org/two").isFilled).toBe(false);
  expect(filled({}, URL_1, "s9").isFilled).toBe(false);
});
