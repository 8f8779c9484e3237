/** Reports of every shape a shared document can be seeded with, for properties. */
import fc from "fast-check";
import {
  type Block,
  type Entry,
  LAW_CODES,
  NO_PLACE,
  type Report,
  SOURCE_KINDS,
  type Source,
  TOPICS,
} from "../../../server/domain/report/model.ts";

const words = fc.oneof(
  fc.string({ maxLength: 12, unit: "grapheme" }),
  fc.string({ maxLength: 6, unit: "binary" }),
  fc.constantFrom("", "The court sat.", "ә ғ қ", "😀", "a\ud83d", "one\ntwo", "\u202e<b>"),
);
const nonEmpty = words.filter((text) => text !== "");
const nullable = fc.option(words, { nil: null });
const day = fc.constantFrom("2023-09-01", "2023-09-05", "2024-02-29");

/** `sourceIds` are what its citations may name. */
function anyBlock(sourceIds: readonly string[]): fc.Arbitrary<Block> {
  const text = fc.record({
    type: fc.constant("text" as const),
    text: words,
    marks: fc.shuffledSubarray([{ type: "bold" as const }, { type: "italic" as const }]),
  });
  const citation = fc.record({
    type: fc.constant("citation" as const),
    id: fc.uuid(),
    sourceId: fc.constantFrom(...sourceIds),
    locator: nullable,
    number: fc.integer({ min: 1, max: 9 }),
  });
  return fc.record({
    type: fc.constantFrom("paragraph" as const, "quotation" as const),
    content: fc.array(fc.oneof({ weight: 3, arbitrary: text }, citation), { maxLength: 6 }),
  });
}

function anyEntry(id: string, sourceIds: readonly string[]): fc.Arbitrary<Entry> {
  return fc.record({
    id: fc.constant(id),
    date: fc.option(fc.record({ start: day, end: fc.constantFrom(null, "2024-10-01") }), { nil: null }),
    place: fc.record({ region: nullable, facility: nullable }).map((place) => ({ ...NO_PLACE, ...place })),
    lead: nullable,
    people: fc.array(fc.record({ name: fc.oneof(nonEmpty, fc.constant("Kim B.")), role: nullable }), {
      maxLength: 4,
    }),
    law: fc.array(
      fc.record({
        code: fc.constantFrom(...LAW_CODES),
        article: fc.oneof(fc.constantFrom("9", "10", "390-1"), nonEmpty),
        part: fc.constantFrom(null, "", "2"),
        paragraph: fc.constantFrom(null, "1"),
        printed: nonEmpty,
      }),
      { maxLength: 4 },
    ),
    topics: fc.shuffledSubarray([...TOPICS], { maxLength: 3 }),
    body: fc.array(anyBlock(sourceIds), { maxLength: 3 }),
  });
}

function anySource(id: string): fc.Arbitrary<Source> {
  return fc.record({
    id: fc.constant(id),
    numbers: fc.constant([]),
    kind: fc.constantFrom(...SOURCE_KINDS),
    url: fc.constantFrom(null, "https://news.example.org/1", "news.example.org:8080/x", "see the file"),
    title: nullable,
    outlet: nullable,
    author: nullable,
    publishedOn: fc.option(day, { nil: null }),
    accessedOn: fc.option(day, { nil: null }),
    language: nullable,
    archiveUrl: fc.constantFrom(null, "https://archive.example.org/1"),
    note: nullable,
  });
}

const SOURCE_IDS = ["s1", "s2", "s3", "s4"];
const ENTRY_IDS = ["e1", "e2", "e3", "e4", "e5"];

/** Ids are unique, every citation has its source, nothing needs a source that is not listed. */
export const anyDocumentReport: fc.Arbitrary<Report> = fc
  .tuple(fc.nat({ max: ENTRY_IDS.length }), fc.array(anyBlock(SOURCE_IDS), { maxLength: 2 }))
  .chain(([count, closing]) =>
    fc.record({
      format: fc.constant("chronicle-report/1" as const),
      report: fc.record({
        month: fc.constant("2023-09"),
        language: fc.constantFrom("en", "ru", "kk"),
        title: nullable,
        intro: fc.array(anyBlock(SOURCE_IDS), { maxLength: 2 }),
        closing: fc.constant(closing),
      }),
      entries: fc.tuple(...ENTRY_IDS.slice(0, count).map((id) => anyEntry(id, SOURCE_IDS))),
      sources: fc.tuple(...SOURCE_IDS.map(anySource)),
      findings: fc.constant([]),
      setAside: fc.constant([]),
    }),
  );
