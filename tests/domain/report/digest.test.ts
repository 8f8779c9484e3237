/** The digest follows what a reader sees and nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../server/domain/report/canonical-json.ts";
import { entryDigest } from "../../../server/domain/report/digest.ts";
import type { Entry, Inline, Mark, Source } from "../../../server/domain/report/model.ts";
import { source } from "../../factories/report.ts";

const text = (words: string, ...marks: Mark["type"][]): Inline => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});
const citation = (
  sourceId: string,
  fields: { id?: string; number?: number; locator?: string | null } = {},
): Inline => ({
  type: "citation",
  id: "c1",
  sourceId,
  locator: null,
  number: 1,
  ...fields,
});

const base: Entry = {
  id: "e1",
  date: { start: "2023-09-05", end: null },
  place: { country: null, region: null, district: null, settlement: "Northport", facility: null },
  lead: "September 5, Northport, ",
  people: [
    { name: "Orlova A.", role: "lawyer" },
    { name: "Kim B.", role: null },
  ],
  law: [
    { code: "criminal", article: "405", part: "2", paragraph: null, printed: "Article 405, Part 2" },
    { code: "other", article: "8", part: null, paragraph: null, printed: "Article 8" },
  ],
  topics: ["trial", "torture"],
  body: [
    {
      type: "paragraph",
      content: [text("The court "), text("sat", "italic", "bold"), citation("s1"), text("."), citation("s2")],
    },
    { type: "quotation", content: [text("So it goes.")] },
  ],
};
const sources: readonly Source[] = [source(1, { title: "One" }), source(2)];

const digest = (one: Entry, of: readonly Source[] = sources) =>
  entryDigest(one, (id) => of.find((source) => source.id === id));
const original = digest(base);
const withContent = (...content: Inline[]): Entry => ({
  ...base,
  body: [{ type: "paragraph", content }, ...base.body.slice(1)],
});

describe("canonicalJson", () => {
  it.each([
    [{ b: 1, a: [true, null, "é\n"] }, '{"a":[true,null,"é\\n"],"b":1}'],
    [{ "\u20ac": 1, "1": 2, A: 3 }, '{"1":2,"A":3,"€":1}'],
    ["\ud800", '"\\ud800"'],
    [[], "[]"],
  ])("%j → %s", (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });
});

describe("entryDigest", () => {
  it("is 64 hexadecimal digits and the same tomorrow", () => {
    expect(original).toBe("bab860a4852f0769d85fefc935db7b7782406271fc00c8b48ed624adb463dec1");
  });

  const same: readonly (readonly [string, Entry, readonly Source[]])[] = [
    ["the entry's id", { ...base, id: "other" }, sources],
    ["order of people", { ...base, people: base.people.toReversed() }, sources],
    ["order of law", { ...base, law: base.law.toReversed() }, sources],
    ["order of topics", { ...base, topics: base.topics.toReversed() }, sources],
    [
      "cut runs, order of marks, empty runs",
      withContent(
        text("The "),
        text(""),
        text("court "),
        text("s", "bold", "italic"),
        text("at", "italic", "bold"),
        citation("s1"),
        text("."),
        citation("s2"),
      ),
      sources,
    ],
    [
      "ids and numbers of citations",
      withContent(
        text("The court "),
        text("sat", "italic", "bold"),
        citation("s1", { id: "x", number: 41 }),
        text("."),
        citation("s2", { id: "y", number: 42 }),
      ),
      sources,
    ],
    ["numbers of sources", base, sources.map((one) => ({ ...one, numbers: [70] }))],
    ["order of the report's sources", base, sources.toReversed()],
  ];
  it.each(same)("does not depend on %s", (_name, one, of) => {
    expect(digest(one, of)).toBe(original);
  });

  it("does not depend on ids of sources", () => {
    const renamed = JSON.parse(JSON.stringify(base).replaceAll('"s1"', '"zz"')) as Entry;
    expect(digest(renamed, [{ ...source(1, { title: "One" }), id: "zz" }, source(2)])).toBe(original);
  });

  const content = base.body[0]?.content ?? [];
  const other: readonly (readonly [string, Entry, readonly Source[]])[] = [
    ["the day", { ...base, date: { start: "2023-09-06", end: null } }, sources],
    ["the date's end", { ...base, date: { start: "2023-09-05", end: "2023-09-06" } }, sources],
    ["the date's presence", { ...base, date: null }, sources],
    ["the place", { ...base, place: { ...base.place, settlement: "Southport" } }, sources],
    [
      "the place's kind",
      { ...base, place: { ...base.place, settlement: null, region: "Northport" } },
      sources,
    ],
    ["the lead", { ...base, lead: null }, sources],
    [
      "a person's name",
      { ...base, people: [{ name: "Orlov A.", role: "lawyer" }, ...base.people.slice(1)] },
      sources,
    ],
    ["a person's role", { ...base, people: base.people.map((one) => ({ ...one, role: "judge" })) }, sources],
    ["the law", { ...base, law: base.law.slice(1) }, sources],
    ["the topics", { ...base, topics: ["trial"] }, sources],
    [
      "the kind of a block",
      { ...base, body: base.body.map((one) => ({ ...one, type: "paragraph" as const })) },
      sources,
    ],
    ["a paragraph's end", { ...base, body: base.body.slice(0, 1) }, sources],
    ["a no-break space", withContent(text("The\u00a0court "), ...content.slice(1)), sources],
    ["a mark", withContent(text("The court ", "bold"), ...content.slice(1)), sources],
    [
      "the source cited",
      withContent(...content.slice(0, 2), citation("s2"), text("."), citation("s1")),
      sources,
    ],
    [
      "a citation's place",
      withContent(...content.slice(0, 2), text("."), citation("s1"), citation("s2")),
      sources,
    ],
    ["a locator", withContent(...content.slice(0, 4), citation("s2", { locator: "p. 3" })), sources],
    ["a citation's presence", withContent(...content.slice(0, 4)), sources],
    ["a source's presence", base, sources.slice(0, 1)],
    ...(
      [
        "url",
        "title",
        "outlet",
        "author",
        "publishedOn",
        "accessedOn",
        "language",
        "archiveUrl",
        "note",
      ] as const
    ).map(
      (field) =>
        [`a source's ${field}`, base, [{ ...source(1, { title: "One" }), [field]: "x" }, source(2)]] as const,
    ),
    ["a source's kind", base, [source(1, { title: "One", kind: "document" }), source(2)]],
  ];
  it.each(other)("changes with %s", (_name, one, of) => {
    expect(digest(one, of)).not.toBe(original);
  });

  it("gives every pair of those changes its own digest", () => {
    const all = [original, ...other.map(([, one, of]) => digest(one, of))];
    expect(new Set(all).size).toBe(all.length);
  });

  it("is the same however the text is cut, and differs with any character", () => {
    const words = fc.string({ minLength: 1, maxLength: 30, unit: "binary" });
    fc.assert(
      fc.property(words, fc.nat(30), fc.nat(30), words, (whole, at, changeAt, with_) => {
        const cut = Math.min(at, whole.length);
        const plain = digest(withContent(text(whole)));
        expect(digest(withContent(text(whole.slice(0, cut)), text(whole.slice(cut))))).toBe(plain);
        const place = Math.min(changeAt, whole.length);
        const changed = whole.slice(0, place) + with_ + whole.slice(place);
        expect(digest(withContent(text(changed)))).not.toBe(plain);
      }),
    );
  });
});
