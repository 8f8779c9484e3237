/** Whatever a person or a damaged file puts into a report, the page says it and does nothing else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, NO_PLACE } from "../../../server/domain/report/model.ts";
import { pairIsolates } from "../../../server/formats/write/html/bidi.ts";
import { carriable, escaped } from "../../../server/formats/write/html/characters.ts";
import { STYLE } from "../../../server/formats/write/html/style.ts";
import { anyOptions, anyReport, anyText } from "./any-report.ts";
import {
  all,
  attribute,
  byId,
  type Element,
  hasClass,
  type Page,
  pageOf,
  textOf,
  within,
} from "./parsed-page.ts";

const TAGS = new Set(
  "html head meta title style script body a header h1 h2 p time nav ol ul li span main section article strong b i bdi br sup blockquote footer".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name id class href rel role dir datetime aria-label aria-labelledby type".split(
    " ",
  ),
);

/** The characters HTML can carry, decided one code point at a time and so by another road than the writer's. */
function carried(value: string): string {
  let out = "";
  for (const character of value.replaceAll("\r\n", "\n").replaceAll("\r", "\n")) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x0b || code === 0x0c || code === 0x85) out += " ";
    else if (code >= 0xd800 && code <= 0xdfff) out += "\uFFFD";
    else if ((code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code <= 0x9f)) continue;
    else if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) continue;
    else out += character;
  }
  return out;
}

/** The blocks' words without their markers, blank paragraphs left out. */
function expectedWords(blocks: readonly Block[]): string {
  return blocks
    .map(({ content }) =>
      // Run by run: half a character in one run and half in the next are two halves.
      content.map((inline) => (inline.type === "text" ? carried(inline.text) : "")).join(""),
    )
    .filter((words) => words.trim() !== "")
    .join("\n");
}

/** The paragraphs' words without markers and permanent links. */
function printedWords(element: Element): string {
  return within(element, "p")
    .filter((paragraph) => !hasClass(paragraph, "facts"))
    .map((paragraph) => textOf(paragraph, (one) => one.tagName === "sup" || hasClass(one, "permalink")))
    .filter((words) => words.trim() !== "")
    .join("\n");
}

function isHarmless(page: Page): void {
  expect(page.errors).toEqual([]);
  expect(page.comments).toBe(0);
  for (const element of page.elements) {
    expect(TAGS).toContain(element.tagName);
    for (const { name } of element.attrs) expect(ATTRIBUTES).toContain(name);
  }
  expect(all(page, "style").map((style) => textOf(style))).toEqual([STYLE]);
  const scripts = all(page, "script");
  expect(scripts.map((script) => attribute(script, "type"))).toEqual(["application/ld+json"]);
  for (const script of scripts) expect(JSON.parse(textOf(script))["@type"]).toBe("Report");
  const ids = page.elements.flatMap((element) => attribute(element, "id") ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9_-]*$/);
  for (const link of all(page, "a")) {
    const href = attribute(link, "href") ?? "";
    if (href.startsWith("#")) byId(page, href.slice(1));
    else expect(href).toMatch(/^https?:\/\/[^\s@\\]+$/i);
    expect((attribute(link, "aria-label") ?? textOf(link)).trim()).not.toBe("");
  }
}

describe("any report", () => {
  test("becomes a page of known elements and nothing more", () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (month, chosen) => {
        isHarmless(pageOf(month, chosen));
      }),
      { numRuns: 150 },
    );
  });

  test("keeps its words", () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (month, chosen) => {
        const page = pageOf(month, { ...chosen, printedLeadOf: (one) => one.lead });
        const articles = all(page, "article");
        expect(articles).toHaveLength(month.entries.length);
        month.entries.forEach((one, index) => {
          const article = articles[index];
          if (!article) return;
          // Without white space: a lead opens the first paragraph, or has one of its own before a quotation, and a
          // paragraph of nothing but white space is printed only where it holds the lead or a marker.
          const solid = (text: string) => text.replace(/\s/gu, "");
          const printed = solid(printedWords(article));
          const words = solid(expectedWords(one.body));
          if (one.lead === null) expect(printed.endsWith(words)).toBe(true);
          else expect(printed).toBe(solid(carried(one.lead)) + words);
        });
        const header = all(page, "header")[0];
        if (header) expect(printedWords(header)).toBe(expectedWords(month.report.intro));
      }),
      { numRuns: 150 },
    );
  });

  test("is the same page each time", () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (month, chosen) => {
        expect(pageOf(structuredClone(month), chosen).html).toBe(pageOf(month, chosen).html);
      }),
      { numRuns: 50 },
    );
  });
});

describe("characters", () => {
  test("what HTML cannot carry goes, everything else stays", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(carriable(value)).toBe(carried(value));
      }),
    );
  });

  test("no text can leave its element or attribute", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(escaped(value)).not.toMatch(/[<>"\r\u0000]/);
      }),
    );
  });

  test.each([
    ["plain", "plain"],
    ["\u2067open", "\u2067open\u2069"],
    ["stray\u2069", "stray"],
    ["\u2066a\u2069b\u2069c\u2068", "\u2066a\u2069bc\u2068\u2069"],
    ["\u202Eoverride stays", "\u202Eoverride stays"],
  ])("direction controls are paired: %j", (given, expected) => {
    expect(pairIsolates(given)).toBe(expected);
  });

  test("fields of a note cannot reorder each other", () => {
    const month = fc.sample(anyReport, 1)[0];
    if (!month) throw new Error("No report was made");
    const page = pageOf({
      ...month,
      entries: [
        {
          id: "e",
          date: null,
          place: NO_PLACE,
          lead: null,
          people: [],
          law: [],
          topics: [],
          body: [
            {
              type: "paragraph",
              content: [{ type: "citation", id: "c", sourceId: "s0", locator: null, number: 1 }],
            },
          ],
        },
      ],
      sources: [
        {
          id: "s0",
          numbers: [1],
          kind: "web",
          url: "https://example.org/",
          title: "\u202Eeltit",
          outlet: "teltuo\u2069",
          author: "\u2067",
          publishedOn: null,
          accessedOn: null,
          language: null,
          archiveUrl: null,
          note: null,
        },
      ],
    });
    const isolates = within(byId(page, "note-1"), "bdi").map((one) => textOf(one));
    expect(isolates).toEqual(["\u2067\u2069", "\u202Eeltit", "teltuo"]);
  });
});
