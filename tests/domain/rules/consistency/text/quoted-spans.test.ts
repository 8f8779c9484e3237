/** Stretches inside quotation marks: written with brackets around them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { quotedSpans } from "../../../../../server/domain/rules/consistency/text/quoted-spans.ts";

function bracketed(text: string): string {
  return quotedSpans(text).reduceRight(
    (out, { from, to }) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`,
    text,
  );
}

it.each([
  ["he said “no” and left", "he said [“no”] and left"],
  ["«а» и «б»", "[«а»] и [«б»]"],
  ["«а „б“ в» г", "[«а „б“ в»] г"],
  ['a "b" c "d" e', 'a ["b"] c ["d"] e'],
  ["“a ‘b’ c” d", "[“a ‘b’ c”] d"],
  ["Kazakhstan’s ‘law’ here", "Kazakhstan’s [‘law’] here"],
  ["“mixed» end", "[“mixed»] end"],
  ["“never closed", "[“never closed]"],
  ["stray” mark", "stray” mark"],
  ["", ""],
])("%s", (text, marked) => {
  expect(bracketed(text)).toBe(marked);
});

it("gives spans in order, apart and inside the text, for any text", () => {
  const marks = fc.constantFrom(...'“”«»„"‘’ab '.split(""));
  fc.assert(
    fc.property(
      fc.array(marks).map((all) => all.join("")),
      (text) => {
        let end = 0;
        for (const { from, to } of quotedSpans(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
