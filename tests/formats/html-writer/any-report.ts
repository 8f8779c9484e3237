/** Reports as a hostile mind or a damaged disk would write them, for properties. */
import fc from "fast-check";
import type { Block, Entry, Report, Source } from "../../../server/domain/report/model.ts";

const trap = fc.constantFrom(
  "</script><script>alert(1)</script>",
  "</style><style>*{display:none}",
  "<!--",
  "-->",
  "]]>",
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  "<svg><a xlink:href='javascript:alert(1)'>",
  "&amp;&lt;&#x3c;&notit;",
  "javascript:alert(1)",
  "https://example.org/?a=1&b=2",
  'https://example.org/"onmouseover=alert(1)',
  "\u202Eright to left",
  "\u2067\u2069\u2069\u2066",
  "\uFFFE\uFFFF\uFDD0",
  "\uD800",
  "a\uDC00b",
  "\u{1FFFE}\u{10FFFF}",
  "😀",
  "a\u0000b\u0008c\u000Bd\u000Ce\u0085f",
  "one\r\ntwo\rthree\n",
  "no\u00A0break",
  "\uFEFF",
  "ә ғ қ ң ө ұ ү һ і",
);
/** Words of any kind, honest and not. */
export const anyText = fc.oneof(
  trap,
  fc
    .array(fc.oneof(trap, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join("")),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);
const nullable = fc.option(anyText, { nil: null });
const day = fc.constantFrom("2023-09-01", "2023-09-05", "2022-12-31");
const id = fc.oneof(
  fc.constantFrom("a", "a b", "a-b", "ы"),
  anyText.filter((value) => value !== ""),
);

const block: fc.Arbitrary<Block> = fc.record({
  type: fc.constantFrom("paragraph" as const, "quotation" as const),
  content: fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant("text" as const),
        text: anyText,
        marks: fc.subarray([{ type: "bold" as const }, { type: "italic" as const }]),
      }),
      fc.record({
        type: fc.constant("citation" as const),
        id,
        sourceId: fc.constantFrom("s0", "s1", "s2", "nowhere"),
        locator: nullable,
        number: fc.integer({ min: 1, max: 9 }),
      }),
    ),
    { maxLength: 5 },
  ),
});

const entry: fc.Arbitrary<Entry> = fc.record({
  id,
  date: fc.option(fc.record({ start: day, end: fc.constantFrom(null, "2023-10-01") }), { nil: null }),
  place: fc.record({
    country: nullable,
    region: nullable,
    district: nullable,
    settlement: nullable,
    facility: nullable,
  }),
  lead: nullable,
  people: fc.array(fc.record({ name: anyText.filter((name) => name !== ""), role: nullable }), {
    maxLength: 3,
  }),
  law: fc.constant([]),
  topics: fc.constant([]),
  body: fc.array(block, { maxLength: 3 }),
});

const source: fc.Arbitrary<Omit<Source, "id">> = fc.record({
  numbers: fc.constant([]),
  kind: fc.constantFrom("web", "document", "testimony", "withheld", "missing"),
  url: nullable,
  title: nullable,
  outlet: nullable,
  author: nullable,
  publishedOn: fc.option(day, { nil: null }),
  accessedOn: fc.option(day, { nil: null }),
  language: nullable,
  archiveUrl: nullable,
  note: nullable,
});

/** Valid in shape, hostile in everything a shape leaves open. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  format: fc.constant("chronicle-report/1" as const),
  report: fc.record({
    month: fc.constantFrom("2023-09", "2023-10"),
    language: fc.constantFrom("en", "ru", "kk"),
    title: nullable,
    intro: fc.array(block, { maxLength: 2 }),
    closing: fc.array(block, { maxLength: 2 }),
  }),
  entries: fc.array(entry, { maxLength: 5 }),
  sources: fc
    .tuple(source, source, source)
    .map((all) => all.map((one, index) => ({ ...one, id: `s${index}` }))),
  findings: fc.constant([]),
  setAside: fc.constant([]),
});
export const anyOptions = fc.record({
  printedLeadOf: fc.constantFrom(null, (entry: Entry) => entry.lead),
  numbering: fc.constantFrom("citation", "source"),
});
