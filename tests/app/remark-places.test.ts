import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, narrowed, type Stretch, stretchesOf } from "../../app/review/remark-places.ts";
import type { Block, Inline } from "../../server/domain/report/model.ts";
import { CITATION_MARK } from "../../server/domain/report/text.ts";

const cited: Inline = { type: "citation", id: "c1", number: 1, sourceId: "s1", locator: null };
const paragraph = (...parts: readonly string[]): Block => ({
  type: "paragraph",
  content: parts.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [cited] : []),
    { type: "text", text, marks: [] },
  ]),
});

const BODY = [
  paragraph("He was led away. A doctor came late", ", they say."),
  paragraph("Nobody else came."),
];
const [, second, third, last] = stretchesOf(BODY);

function given(stretch: Stretch | undefined): Stretch {
  if (!stretch) throw new Error("there is no such stretch");
  return stretch;
}

describe("what one can remark on", () => {
  it("is every sentence, cut at citations, with its place", () => {
    expect(stretchesOf(BODY).map((one) => one.words)).toEqual([
      "He was led away.",
      "A doctor came late",
      ", they say.",
      "Nobody else came.",
    ]);
    expect(second?.place).toEqual({ from: { block: 0, offset: 17 }, to: { block: 0, offset: 35 } });
    expect(third?.place.from.offset).toBe(36);
    expect(last?.place).toEqual({ from: { block: 1, offset: 0 }, to: { block: 1, offset: 17 } });
  });

  it("is nothing where there are no words", () => {
    expect(stretchesOf([paragraph(" "), paragraph("", " . ")])).toEqual([]);
  });

  it("is anchored by its neighbours, citations and borders among them", () => {
    expect(anchorAt(BODY, given(second).place)).toEqual({
      start: null,
      end: null,
      quote: "A doctor came late",
      prefix: "He was led away. ",
      suffix: `${CITATION_MARK}, they say.\nNobody else came.`,
    });
    expect(anchorAt(BODY, { from: { block: 0, offset: 3 }, to: { block: 5, offset: 1 } })).toBeNull();
  });
});

describe("a narrowed suggestion", () => {
  const doctor = given(second);
  const placed = (edited: string) => {
    const found = narrowed(doctor, edited);
    return found && [found.place.from.offset - 17, found.place.to.offset - 17, found.text];
  };

  it("touches only the words that differ", () => {
    expect(placed("A surgeon came late")).toEqual([2, 8, "surgeon"]);
    expect(placed("A doctor came")).toEqual([13, 18, ""]);
    expect(placed("A doctor came too late")).toEqual([14, 14, "too "]);
    expect(placed("A doctor came late at last")).toEqual([18, 18, " at last"]);
    expect(placed("")).toEqual([0, 18, ""]);
    expect(placed("A doctor came late")).toBeNull();
  });

  it("put in its place gives what was written", () => {
    const anyWords = fc.array(fc.constantFrom("a", "b", "doctor", " ", " ", ".", "-"), { maxLength: 12 });
    fc.assert(
      fc.property(anyWords, anyWords, (these, those) => {
        const [words, edited] = [these.join(""), those.join("")];
        const place = { from: { block: 0, offset: 3 }, to: { block: 0, offset: 3 + words.length } };
        const found = narrowed({ place, words }, edited);
        const [from, to] = found ? [found.place.from.offset - 3, found.place.to.offset - 3] : [0, 0];
        expect(words.slice(0, from) + (found?.text ?? "") + words.slice(to)).toBe(edited);
      }),
    );
  });
});
