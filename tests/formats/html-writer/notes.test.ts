/** Markers in the text and the sources at the end: what each says and where each leads. */
import { describe, expect, test } from "vitest";
import type { Language, Source } from "../../../server/domain/report/model.ts";
import { markerLetter } from "../../../server/formats/write/html/notes.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { all, attribute, byId, byRole, hasClass, type Page, pageOf, textOf, within } from "./parsed-page.ts";
import { sampleMonth } from "./sample-month.ts";

function notes(page: Page): readonly string[] {
  return byRole(page, "doc-endnotes").flatMap((section) =>
    within(section, "li").map((item) => textOf(item).replaceAll("\u00A0", " ")),
  );
}

/** The only note of a report that cites one source with these fields. */
function noteOf(fields: Partial<Source>, language: Language = "en", locator: string | null = null): string {
  const month = report(
    { header: { language }, sources: [source(1, fields)] },
    entry("2023-09-05", "Text", cite(1), "."),
  );
  const entries = month.entries.map((one) => ({
    ...one,
    body: one.body.map((block) => ({
      ...block,
      content: block.content.map((inline) => (inline.type === "citation" ? { ...inline, locator } : inline)),
    })),
  }));
  return notes(pageOf({ ...month, entries }))[0] ?? "";
}

const full: Partial<Source> = {
  author: "N. Writer",
  title: "A garden without an answer",
  outlet: "Valley News",
  publishedOn: "2023-09-02",
  accessedOn: "2023-10-01",
  archiveUrl: "https://archive.example.org/1",
  note: "In Russian.",
  url: "https://news.example.org/1",
};

describe("what a note says", () => {
  test.each<[string, Partial<Source>, string]>([
    ["an address alone", {}, "https://news.example.org/2023/09/1.html ↩"],
    [
      "everything",
      full,
      "N. Writer, “A garden without an answer”, Valley News, September 2, 2023. In Russian. https://news.example.org/1Archived: https://archive.example.org/1 · Accessed: October 1, 2023 ↩",
    ],
    [
      "a second address, behind the source's own",
      { note: "https://news.example.org/b" },
      "https://news.example.org/2023/09/1.html https://news.example.org/b ↩",
    ],
    [
      "a day alone",
      { publishedOn: "2023-09-02" },
      "Published: September 2, 2023. https://news.example.org/2023/09/1.html ↩",
    ],
    [
      "a testimony",
      { kind: "testimony", url: null, note: "Told by a neighbour." },
      "Testimony. Told by a neighbour. ↩",
    ],
    ["a bare document", { kind: "document", url: null }, "Document ↩"],
    ["a named document", { kind: "document", url: null, title: "Ruling 3-14" }, "“Ruling 3-14” ↩"],
    ["a withheld source", { ...full, kind: "withheld" }, "Source withheld ↩"],
    ["a missing source", { kind: "missing", url: null }, "▲ Source missing ↩"],
    [
      "a missing source with words",
      { kind: "missing", url: null, note: "ibid." },
      "▲ Source missing ibid. ↩",
    ],
    ["a page without an address", { url: "  " }, "▲ Source missing ↩"],
    ["an address one cannot follow", { url: "ftp://example.org/a" }, "ftp://example.org/a ↩"],
  ])("%s", (_, fields, expected) => {
    expect(noteOf(fields)).toBe(expected);
  });

  test("speaks the language of the report", () => {
    expect(noteOf(full, "ru")).toBe(
      "N. Writer, «A garden without an answer», Valley News, 2 сентября 2023 года. In Russian. https://news.example.org/1Архивная копия: https://archive.example.org/1 · Дата обращения: 1 октября 2023 года ↩",
    );
    expect(noteOf({ kind: "missing", url: null }, "kk")).toBe("▲ Дереккөз көрсетілмеген ↩");
  });

  test("names the place in the source", () => {
    expect(noteOf({ title: "Ruling" }, "en", "p. 12")).toBe(
      "“Ruling”, p. 12. https://news.example.org/2023/09/1.html ↩",
    );
  });

  test("says which language a title is in, if a reading machine can know it", () => {
    const tagOf = (language: string | null) => {
      const page = pageOf(
        report(
          { sources: [source(1, { title: "Сад", language })] },
          entry("2023-09-05", "Text", cite(1), "."),
        ),
      );
      return attribute(within(byId(page, "note-1"), "bdi")[0] ?? byId(page, "none"), "lang");
    };
    expect(["ru", "kk-KZ", "RU", "en", "klingon", '"><b', null].map(tagOf)).toEqual([
      "ru",
      "kk",
      "ru",
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("addresses", () => {
  test.each([
    ["https://news.example.org/a?b=1&c=2#d", true],
    ["HTTP://EXAMPLE.ORG", true],
    ["https://пример.қаз/жаңалық", true],
    ["javascript:alert(1)", false],
    ["java\nscript:alert(1)", false],
    ["data:text/html,<b>", false],
    ["//example.org/a", false],
    ["https://user:word@example.org/", false],
    ["https://example.org\\@evil.example/", false],
    ["https://exam\u202Eple.org/", false],
    ["https://", false],
    ["a word", false],
  ])("%j is a link: %s", (url, isLink) => {
    const page = pageOf(
      report({ sources: [source(1, { url, archiveUrl: url })] }, entry("2023-09-05", "Text", cite(1), ".")),
    );
    const links = within(byId(page, "note-1"), "a").filter((link) => attribute(link, "role") === null);
    expect(links.map((link) => [attribute(link, "href"), attribute(link, "rel"), textOf(link)])).toEqual(
      isLink
        ? [
            [url, "noreferrer", url],
            [url, "noreferrer", url],
          ]
        : [],
    );
    expect(textOf(byId(page, "note-1"))).toContain(url);
  });
});

describe("numbers", () => {
  const shared = report(
    entry("2023-09-05", "One", cite(1, 7), ", two", cite(2, 8), "."),
    entry("2023-09-06", "Three", cite(3, 7), "."),
    entry("2023-09-07", "Four", cite(4, 9), cite(5, 7), "."),
  );

  function markers(page: Page): readonly (readonly (string | null)[])[] {
    return byRole(page, "doc-noteref").map((link) => [
      textOf(link),
      attribute(link, "id"),
      attribute(link, "href"),
    ]);
  }

  function backlinks(page: Page): readonly (readonly (string | null)[])[] {
    return byRole(page, "doc-backlink").map((link) => [
      textOf(link),
      attribute(link, "href"),
      attribute(link, "aria-label"),
    ]);
  }

  test("one note for each marker", () => {
    const page = pageOf(shared);
    expect(markers(page)).toEqual([1, 2, 3, 4, 5].map((n) => [`[${n}]`, `ref-${n}`, `#note-${n}`]));
    expect(backlinks(page)).toEqual(
      [1, 2, 3, 4, 5].map((n) => ["↩", `#ref-${n}`, `Back to note ${n} in the text`]),
    );
  });

  test("one note for each source, with a way back to every marker", () => {
    const page = pageOf(shared, { numbering: "source" });
    expect(markers(page)).toEqual([
      ["[1]", "ref-1", "#note-1"],
      ["[2]", "ref-2", "#note-2"],
      ["[1]", "ref-3", "#note-1"],
      ["[3]", "ref-4", "#note-3"],
      ["[1]", "ref-5", "#note-1"],
    ]);
    expect(backlinks(page)).toEqual([
      ["a", "#ref-1", "Back to note 1 in the text, a"],
      ["b", "#ref-3", "Back to note 1 in the text, b"],
      ["c", "#ref-5", "Back to note 1 in the text, c"],
      ["↩", "#ref-2", "Back to note 2 in the text"],
      ["↩", "#ref-4", "Back to note 3 in the text"],
    ]);
  });

  test("a shared note leaves the place in the source to the marker", () => {
    const [first] = shared.entries;
    const body = first?.body.map((block) => ({
      ...block,
      content: block.content.map((inline) =>
        inline.type === "citation" ? { ...inline, locator: "p. 3" } : inline,
      ),
    }));
    const month = { ...shared, entries: first && body ? [{ ...first, body }] : [] };
    const words = (numbering: "citation" | "source") =>
      all(pageOf(month, { numbering }), "sup").map((marker) => textOf(marker));
    expect(words("source")).toEqual(["[1]: p. 3", "[2]: p. 3"]);
    expect(words("citation")).toEqual(["[1]", "[2]"]);
  });

  test("standing parts come last, so that they move no entry's number", () => {
    const [first] = shared.entries;
    const intro = first ? [...first.body] : [];
    const page = pageOf({ ...shared, report: { ...shared.report, intro } });
    expect(byRole(page, "doc-noteref").map((link) => textOf(link))).toEqual(
      [6, 7, 1, 2, 3, 4, 5].map((n) => `[${n}]`),
    );
    expect(notes(page)).toHaveLength(7);
  });

  test("citations that share an id by mistake keep their own numbers", () => {
    const entries = shared.entries.map((one) => ({
      ...one,
      body: one.body.map((block) => ({
        ...block,
        content: block.content.map((inline) =>
          inline.type === "citation" ? { ...inline, id: "same" } : inline,
        ),
      })),
    }));
    expect(pageOf({ ...shared, entries }).html).toBe(pageOf(shared).html);
  });

  test("letters go on after z", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(markerLetter)).toEqual([
      "a",
      "z",
      "aa",
      "az",
      "ba",
      "zz",
      "aaa",
    ]);
  });
});

describe("a missing source", () => {
  test("is told at its marker and in the list, in a word and a shape", () => {
    const page = pageOf(sampleMonth("ru"));
    const flags = page.elements.filter((element) => hasClass(element, "flag")).map((flag) => textOf(flag));
    expect(flags).toEqual(["▲ Источник не указан", "▲ Источник не указан"]);
    expect(textOf(byId(page, "ref-3"))).toBe("[3] ▲ Источник не указан");
  });

  test("is also one the report has no record of", () => {
    const month = report(entry("2023-09-05", "Text", cite(1), "."));
    const page = pageOf({ ...month, sources: [] });
    expect(textOf(byId(page, "ref-1"))).toBe("[1] ▲ Source missing");
    expect(notes(page)).toEqual(["▲ Source missing ↩"]);
  });
});

test("every marker leads to its note and every note back to its markers", () => {
  for (const numbering of ["citation", "source"] as const) {
    const page = pageOf(sampleMonth(), { numbering });
    const there = byRole(page, "doc-noteref").map((link) => {
      const note = byId(page, attribute(link, "href")?.slice(1) ?? "");
      expect(note.tagName).toBe("li");
      return [attribute(link, "id"), attribute(note, "id")];
    });
    const back = byRole(page, "doc-endnotes")
      .flatMap((section) => within(section, "li"))
      .flatMap((note) =>
        within(note, "a")
          .filter((link) => attribute(link, "role") === "doc-backlink")
          .map((link) => [attribute(link, "href")?.slice(1), attribute(note, "id")]),
      );
    const sorted = (pairs: readonly unknown[]) => pairs.map((pair) => JSON.stringify(pair)).sort();
    expect(there).toHaveLength(9);
    expect(sorted(back)).toEqual(sorted(there));
  }
});
