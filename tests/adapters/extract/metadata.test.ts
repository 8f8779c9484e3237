/** What a page says of itself, from the most trusted place, offered to what a person left empty. */
import { describe, expect, it } from "vitest";
import { type FoundMetadata, proposeMetadata } from "../../../server/domain/observation/metadata.ts";
import { factsOf, pageBytes } from "./saved-page.ts";

function values(found: FoundMetadata): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).map(([field, one]) => [field, `${one.origin}: ${one.value}`]),
  );
}

function inHead(head: string, body = "<p>Words</p>", lang = ""): Record<string, string> {
  return values(factsOf(`<html${lang}><head>${head}</head><body>${body}</body></html>`).metadata);
}

describe("metadata", () => {
  it("of a news page comes from Open Graph and meta", () => {
    expect(values(factsOf(pageBytes("news-en")).metadata)).toEqual({
      title: "open-graph: Court adjourns shepherd’s complaint until the register is found",
      outlet: "open-graph: Steppe Post",
      author: "meta: Aliya Temirova",
      publishedOn: "open-graph: 2031-03-04",
      language: "page: en",
    });
  });

  it("comes from JSON-LD before anything else", () => {
    expect(values(factsOf(pageBytes("news-ru")).metadata)).toEqual({
      title: "json-ld: Суд в Тарне отложил жалобу пастуха",
      outlet: "json-ld: Тарн сегодня",
      author: "json-ld: Ерлан Касымбеков",
      publishedOn: "json-ld: 2031-03-04",
      language: "json-ld: ru",
    });
  });

  it("of an office comes from what little it says", () => {
    expect(values(factsOf(pageBytes("government-kk")).metadata)).toMatchObject({
      title: "page: Жайылымдар туралы тоқсандық есеп",
      publishedOn: "meta: 2031-03-03",
      language: "page: kk",
    });
  });

  it.each([
    [
      `<meta property="article:published_time" content="2031-03-04T23:59:00+05:00">`,
      "open-graph: 2031-03-04",
    ],
    [`<meta name="date" content="04.03.2031">`, "meta: 2031-03-04"],
    [`<meta name="date" content="20310304">`, "meta: 2031-03-04"],
    [`<meta name="date" content="2031-02-30">`, undefined],
    [`<meta name="date" content="yesterday">`, undefined],
    [`<meta name="date" content="1900-01-01">`, undefined],
  ])("%s: %s", (head, expected) => {
    expect(inHead(head).publishedOn).toBe(expected);
  });

  it.each([
    [`<article><time datetime="2031-03-04">4 March</time></article>`, "time: 2031-03-04"],
    [
      `<article><header><time datetime="2031-03-04"></time></header><p><time datetime="2020-01-01"></time></article>`,
      "time: 2031-03-04",
    ],
    [`<p><time datetime="2031-03-04"></time><time datetime="2031-03-05"></time>`, undefined],
  ])("%s: %s", (body, expected) => {
    expect(inHead("", body).publishedOn).toBe(expected);
  });

  it("takes the words' language over a declared one that cannot be", () => {
    const russian = `<p>${"Суд отложил слушание до конца месяца по жалобе пастуха. ".repeat(6)}</p>`;
    expect(inHead("", russian, ' lang="en"').language).toBe("page: ru");
    expect(inHead("", russian, ' lang="uz"').language).toBe("page: uz");
  });

  it("takes no address for a name, no broken JSON and no endless line", () => {
    const found = inHead(
      `<meta name="author" content="https://facebook.com/x"><script type="application/ld+json">{"@type":</script><title>${"x".repeat(5_000)}</title>`,
    );
    expect(found.author).toBeUndefined();
    expect(found.title).toHaveLength("page: ".length + 500);
  });
});

describe("proposals", () => {
  const found: FoundMetadata = {
    title: { value: "Court adjourns", origin: "open-graph" },
    author: { value: "A. Temirova", origin: "meta" },
  };
  const empty = { title: null, outlet: null, author: null, publishedOn: null, language: null };

  it("fill empty fields", () => {
    expect(proposeMetadata({ ...empty, author: "  " }, found)).toEqual([
      { field: "title", value: "Court adjourns", origin: "open-graph" },
      { field: "author", value: "A. Temirova", origin: "meta" },
    ]);
  });

  it("never touch a person's words", () => {
    expect(proposeMetadata({ ...empty, title: "My own title", author: "Somebody" }, found)).toEqual([]);
  });
});
