import { describe, expect, test } from "vitest";
import { citeChoices, isAddress, sourceName } from "../../app/editor/cite-choices.ts";
import { source } from "../factories/report.ts";

const SOURCES = [
  source(1, { url: "https://news.example.org/a/picket", title: "Reporter held", outlet: "Example News" }),
  source(2, { kind: "missing", url: null }),
  source(3, { kind: "testimony", url: null, note: "A relative's call" }),
  source(4, { url: "https://paper.example.com/story?id=5", title: "Суд в Атырау" }),
];

const asWords = (query: string) =>
  citeChoices(query, SOURCES).map((choice) =>
    choice.kind === "new"
      ? `new ${choice.url}`
      : `${choice.isSamePage ? "same" : "source"} ${choice.source.id}`,
  );

describe("what the citation picker offers", () => {
  test.each<[why: string, query: string, offered: string[]]>([
    ["nothing typed: the newest first, none that is missing", "", ["source s4", "source s3", "source s1"]],
    ["words of a title, any case", "REPORTER", ["source s1"]],
    ["Cyrillic words", "атырау", ["source s4"]],
    ["words that must all fit", "example held", ["source s1"]],
    ["a number", "3", ["source s3"]],
    ["words nobody used", "volcano", []],
    ["a new address, cleaned", "https://m.example.net/x?utm_source=a", ["new https://example.net/x"]],
    [
      "an address that is a source already, spelled differently",
      "http://www.news.example.org/a/picket/?utm_medium=b",
      ["same s1", "new http://www.news.example.org/a/picket/"],
    ],
    ["an address without its scheme", "paper.example.com/other", ["new https://paper.example.com/other"]],
    ["what a browser could run is no address", "javascript:alert(1)", []],
  ])("%s", (_why, query, offered) => {
    expect(asWords(query)).toEqual(offered);
  });

  test("tells which parameters it took out", () => {
    expect(citeChoices("https://a.example.net/x?fbclid=1&id=2", [])).toEqual([
      { kind: "new", url: "https://a.example.net/x?id=2", outlet: "example.net", removed: ["fbclid"] },
    ]);
  });
});

test.each([
  ["https://a.example.net/x", true],
  [" https://a.example.net/x ", true],
  ["see https://a.example.net/x", false],
  ["plain words", false],
  ["", false],
])("%j is one address: %s", (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});

test("a source without a title goes by its note, then by its address", () => {
  expect(sourceName(source(1, { title: null }))).toEqual({ outlet: "example.org", title: "/2023/09/1.html" });
  expect(sourceName(source(1, { kind: "testimony", url: null, note: "A call" }))).toEqual({
    outlet: null,
    title: "A call",
  });
  expect(sourceName(source(1, { url: "https://a.example.net/%D0%B0%zz" })).title).toBe("/%D0%B0%zz");
});
