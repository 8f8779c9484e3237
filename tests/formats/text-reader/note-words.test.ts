/** What the words of one note become. */
import { describe, expect, it } from "vitest";
import { sourceOfNote } from "../../../server/formats/read/proposal/source-of-note.ts";
import { readMonth } from "../../factories/read-month.ts";

describe("the words of a note", () => {
  it.each([
    [
      "A fine // Tarn Herald. URL: https://a.example/1 (accessed 10.07.2031)",
      "A fine // Tarn Herald.",
      "2031-07-10",
    ],
    [
      "Штраф // Вестник. URL: https://a.example/1 (дата обращения: 10.07.2031).",
      "Штраф // Вестник.",
      "2031-07-10",
    ],
    ["A fine, https://a.example/1, accessed on 10 July 2031", "A fine", "2031-07-10"],
    ["Штраф // https://a.example/1", "Штраф", null],
    ["URL: https://a.example/1.", null, null],
    ["Ссылка: https://a.example/1", null, null],
    ["Curl: a tool https://a.example/1", "Curl: a tool", null],
    ["URL shorteners banned https://a.example/1", "URL shorteners banned", null],
    ["A fine, https://a.example/1, accessed in July", "A fine, , accessed in July", null],
    ["A fine https://a.example/1 (accessed 03/04/2031)", "A fine (accessed 03/04/2031)", null],
  ])("%s", (words, title, accessedOn) => {
    const source = sourceOfNote(words, []);
    expect(source).toMatchObject({ kind: "web", url: "https://a.example/1", accessedOn });
    expect(source.title?.replace(/\s+/gu, " ") ?? null).toBe(title);
  });

  it("keep the order of several addresses", () => {
    expect(sourceOfNote("https://b.example/2; https://a.example/1", [])).toMatchObject({
      url: "https://b.example/2",
      note: "https://a.example/1",
      title: null,
    });
  });

  it.each(["file:///home/a/b.pdf", "ftp://a.example/x", "javascript:alert(1)", "tg://resolve?domain=a"])(
    "“%s” is an address for the rules to judge, never a title",
    (address) => {
      expect(sourceOfNote(`Letter, ${address}`, [])).toMatchObject({ kind: "web", title: "Letter" });
      expect(sourceOfNote(address, []).title).toBeNull();
      expect(address).toContain(sourceOfNote(address, []).url ?? "nothing");
    },
  );

  it.each(["Ibid.", "Там же", "Ibid., p. 4"])("“%s” names no source of its own and is doubted", (words) => {
    const report = readMonth(`March 3, Tarn, one[1], two[2].\n[1] https://a.example/1\n[2] ${words}`, {
      month: "2031-03",
      language: "en",
    });
    expect(report.sources[1]).toMatchObject({ kind: "document", title: words });
    expect(report.findings.map(({ ruleId, number }) => [ruleId, number])).toEqual([["I04", 2]]);
  });
});
