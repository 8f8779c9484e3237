/** How often somebody's words in quotation marks are known from a name, and a name from somebody's words. */
import { describe, expect, it } from "vitest";
import { quotationsOf } from "../../../server/domain/quotations/quotations-of.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { QUOTED_SENTENCES } from "./quoted-sentences.ts";

const quoted = (text: string) =>
  report(entry("2031-03-05", text, cite(1))).entries.flatMap((one) =>
    quotationsOf(one).map((found) => found.text),
  );

const judged = QUOTED_SENTENCES.map((one) => ({
  ...one,
  isTaken: quoted(one.text).length > 0,
}));

describe.each(["en", "ru"] as const)("words in quotation marks, %s", (language) => {
  const own = judged.filter((one) => one.language === language);
  const taken = own.filter((one) => one.isTaken);
  const speech = own.filter((one) => one.isSpeech);

  const wrong = taken.filter((one) => !one.isSpeech).map((one) => one.text);
  const missed = speech.filter((one) => !one.isTaken).map((one) => one.text);
  const precision = 1 - wrong.length / taken.length;
  const recall = 1 - missed.length / speech.length;

  it(`are taken for somebody's words with a precision of at least .95: ${precision.toFixed(3)}`, () => {
    expect({ wrong, isGood: precision >= 0.95 }).toEqual({ wrong, isGood: true });
  });

  it(`are found among names with a recall of at least .90: ${recall.toFixed(3)}`, () => {
    expect({ missed, isGood: recall >= 0.9 }).toEqual({ missed, isGood: true });
  });
});

it("takes a name that stands after a colon for words: a doubt is looked up", () => {
  expect(quoted("On the wall: “Freedom for the Prisoners of Kumzhal”")).toHaveLength(1);
});
