/** Pages and Word files through the one door for files: what is an entry, a note, a heading there. */
import { describe, expect, it } from "vitest";
import type { Report } from "../../server/domain/report/model.ts";
import { printedText } from "../../server/domain/report/text.ts";
import { readReport } from "../../server/formats/read/read-report.ts";
import { writeDocx } from "../../server/formats/write/docx/write-docx.ts";
import { writeHtml } from "../../server/formats/write/html/write-html.ts";
import { DEFAULT_PRINT_OPTIONS } from "../../server/formats/write/print-options.ts";
import { tinyGazetteer } from "../factories/gazetteer.ts";
import { countingIds, readMonth } from "../factories/read-month.ts";

const read = (bytes: Uint8Array, name: string): Promise<Report> =>
  readReport(bytes, name, {
    month: "2031-03",
    language: "en",
    gazetteer: async () => tinyGazetteer,
    newId: countingIds(),
  });
const page = (body: string) =>
  read(new TextEncoder().encode(`<html><body><h1>Chronicle, March 2031</h1>${body}</body></html>`), "a.html");
const link = (n: number) => `(<a href="https://a.example/${n}">Herald</a>)`;

describe("a page", () => {
  it("has entries in its numbered lists", async () => {
    const report = await page(
      `<ol><li>March 3, Tarn, a fine ${link(1)}.</li><li>March 4, Tarn, an arrest ${link(2)}.</li></ol><p>March 5, Tarn, a search ${link(3)}.</p>`,
    );
    expect(report.entries.map((entry) => entry.date?.start)).toEqual([
      "2031-03-03",
      "2031-03-04",
      "2031-03-05",
    ]);
    expect(report.sources.map(({ url, numbers }) => [url, numbers])).toEqual([
      ["https://a.example/1", [1]],
      ["https://a.example/2", [2]],
      ["https://a.example/3", [3]],
    ]);
  });

  it("never glues a paragraph to the note above it", async () => {
    const closing = "This chronicle was prepared by the editors with the support of their readers.";
    const report = await page(
      `<p>March 3, Tarn, a fine [1].</p><p>[1] Tarn Herald</p><p>${closing}</p><p>Tarn office</p>`,
    );
    expect(report.sources.map(({ title }) => title)).toEqual(["Tarn Herald"]);
    expect(report.setAside.map(({ text, reason }) => [text, reason]).slice(1)).toEqual([
      [closing, "closing words"],
      ["Tarn office", "after the last source"],
    ]);
  });

  it("has no entry in a quotation under a day", async () => {
    const report = await page(
      "<h2>March 3</h2><p>Tarn. A fine[1].</p><blockquote><p>“I am not guilty”, he said[1].</p></blockquote><p>[1] https://a.example/1</p>",
    );
    expect(report.entries.map((entry) => entry.body.map((block) => block.type))).toEqual([
      ["paragraph", "quotation"],
    ]);
  });

  it("has no notes under a table's header cell", async () => {
    const report = await page(
      `<table><tr><th>Date</th><th>Source</th></tr><tr><td>March 3</td><td>Tarn. A fine ${link(1)}.</td></tr><tr><td>March 4</td><td>Tarn. An arrest ${link(2)}.</td></tr></table>`,
    );
    expect(report.entries.map((entry) => entry.date?.start)).toEqual(["2031-03-03", "2031-03-04"]);
    expect(report.sources.map(({ numbers }) => numbers)).toEqual([[1], [2]]);
  });
});

describe("an entry of several paragraphs under our own printed day", () => {
  const text =
    "March 3, Tarn, a fine [1].\n\nHe was released without a record.\n\nThe trial goes on in June [2].\n\n[1] https://a.example/1\n[2] https://a.example/2";
  const first = readMonth(text, { month: "2031-03", language: "en" });
  const paragraphs = (report: Report) =>
    report.entries.map((entry) => printedText({ ...entry, lead: "" }).split("\n"));

  it.each([
    ["Word", "a.docx", () => writeDocx(first, DEFAULT_PRINT_OPTIONS)],
    ["HTML", "a.html", async () => new TextEncoder().encode(writeHtml(first, DEFAULT_PRINT_OPTIONS))],
  ])("comes back from %s as one", async (_, name, write) => {
    const second = await read(await write(), name);
    expect(paragraphs(second)).toEqual(paragraphs(first));
    expect(second.findings.map((one) => one.ruleId)).toEqual(first.findings.map((one) => one.ruleId));
  });
});
