/** Law references as keys of a map. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLaws, lawKey, lawOf } from "../../../server/domain/document/law-key.ts";
import { LAW_CODES, type LawReference } from "../../../server/domain/report/model.ts";

const text = fc.string({ minLength: 1, maxLength: 6, unit: "grapheme" });
const anyLaw: fc.Arbitrary<LawReference> = fc.record({
  code: fc.constantFrom(...LAW_CODES),
  article: fc.oneof(text, fc.constantFrom("9", "10", "390-1", '"', "|", ",")),
  part: fc.option(fc.oneof(text, fc.constant("")), { nil: null }),
  paragraph: fc.option(text, { nil: null }),
  printed: text,
});
const fields = ({ printed: _printed, ...rest }: LawReference) => JSON.stringify(rest);

describe("lawKey", () => {
  it("is read back to the same reference", () => {
    fc.assert(
      fc.property(anyLaw, (law) => {
        expect(lawOf(lawKey(law), law.printed)).toEqual(law);
      }),
    );
  });

  it("differs where references differ", () => {
    fc.assert(
      fc.property(anyLaw, anyLaw, (a, b) => {
        expect(lawKey(a) === lawKey(b)).toBe(fields(a) === fields(b));
      }),
    );
  });

  it.each([
    "law:",
    "law:criminal|405",
    "law:[]",
    'law:["criminal","405",null]',
    'law:["criminal","405",null,null,null]',
    'law:["church","405",null,null]',
    'law:["criminal",405,null,null]',
    'law:["criminal","",null,null]',
    'law:["criminal","405",null,1]',
    'law:["criminal", "405",null,null]',
    'LAW:["criminal","405",null,null]',
  ])("%s is none", (key) => {
    expect(lawOf(key, "Article 405")).toBeNull();
  });

  it.each([null, "", 7, true, undefined])("with %j for words is none", (printed) => {
    expect(lawOf('law:["criminal","405",null,null]', printed)).toBeNull();
  });
});

describe("compareLaws", () => {
  const law = (code: LawReference["code"], article: string, part: string | null = null): LawReference => ({
    code,
    article,
    part,
    paragraph: null,
    printed: "x",
  });

  it("counts articles and parts as numbers", () => {
    const sorted = [
      law("criminal", "9"),
      law("criminal", "10"),
      law("criminal", "10", "2"),
      law("criminal", "10", "10"),
      law("criminal", "390"),
      law("criminal", "390-1"),
      law("administrative", "1"),
    ];
    expect(sorted.toReversed().sort(compareLaws)).toEqual(sorted);
  });

  it("puts the same references in the same order, however they came", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyLaw, { maxLength: 6 })
          .chain((laws) =>
            fc.tuple(fc.constant(laws), fc.shuffledSubarray(laws, { minLength: laws.length })),
          ),
        ([laws, shuffled]) => {
          expect(shuffled.sort(compareLaws).map(fields)).toEqual([...laws].sort(compareLaws).map(fields));
        },
      ),
    );
  });
});
