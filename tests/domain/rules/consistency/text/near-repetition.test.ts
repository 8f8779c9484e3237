/** C09: two entries of one day that say nearly the same. */
import { describe, expect, it } from "vitest";
import { nearRepetition } from "../../../../../server/domain/rules/consistency/text/near-repetition.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report } from "../../../../factories/report.ts";

const FINE =
  "was detained near the monument and sentenced by the administrative court to a fine of 50 tenge under Article 488 of the Code of Administrative Offences for taking part in a rally.";

function pair(first: string, second: string, days: readonly [string, string] = ["2023-09-05", "2023-09-05"]) {
  return messagesOf(nearRepetition, report(entry(days[0], first, cite(1)), entry(days[1], second, cite(2))));
}

describe("says the same", () => {
  it.each([
    [`Baltin Zh. ${FINE}`, `Baltin Zh. ${FINE}`],
    [`Baltin Zh. ${FINE}`, `Baltin Zh. ${FINE} His lawyer will appeal.`],
    [`Baltin Zh. ${FINE}`, `Activist Baltin Zh. ${FINE}`],
    [`Mukanbaev Zh. ${FINE}`, `Muqanbayev Zh. ${FINE}`],
    [
      "Police detained Baltin Zh. near the monument, and the administrative court fined him 50 tenge for a rally.",
      "Baltin Zh. was detained near the monument; the administrative court fined him 50 tenge for the rally.",
    ],
    [
      "Workers of the depot gathered before the akimat and demanded the wages of three months.",
      "Workers of the depot gathered before the akimat, demanded the wages of three months.",
    ],
  ])("%s / %s", (first, second) => {
    expect(pair(first, second)).toHaveLength(1);
  });
});

describe("does not say the same", () => {
  it.each([
    [`Baltin Zh. ${FINE}`, `Sarina G. ${FINE}`],
    [`Baltin Zh. and Ospan T. ${FINE}`, `Sarina G. and Ospan T. ${FINE}`],
    [
      "The akimat of Aral city refused permission for a peaceful assembly in the central park.",
      "The akimat of Semey city refused permission for a peaceful assembly in the central park.",
    ],
    [
      "An inspection of facility No. 71 found damp cells and cold corridors.",
      "An inspection of facility No. 72 found damp cells and cold corridors.",
    ],
    [
      "Baltin Zh. went on hunger strike in facility No. 8, his lawyer says.",
      "The appeal court upheld the sentence of Baltin Zh. and left him in custody.",
    ],
    ["Baltin Zh. was fined.", "Baltin Zh. was fined."],
    ["", ""],
  ])("%s / %s", (first, second) => {
    expect(pair(first, second)).toEqual([]);
  });
  it("on different days or without one", () => {
    expect(pair(`Baltin Zh. ${FINE}`, `Baltin Zh. ${FINE}`, ["2023-09-05", "2023-09-06"])).toEqual([]);
    const undated = report(entry(null, `Baltin Zh. ${FINE}`), entry(null, `Baltin Zh. ${FINE}`));
    expect(messagesOf(nearRepetition, undated)).toEqual([]);
  });
  it("in different places, when nobody is named", () => {
    const text = "the court building was closed for visitors because of the repair of the heating";
    const month = report(
      entry("2023-09-05", { place: { settlement: "Aral" } }, text),
      entry("2023-09-05", { place: { settlement: "Semey" } }, text),
    );
    expect(messagesOf(nearRepetition, month)).toEqual([]);
  });
});

it("tells the later entry once and quotes the first it repeats", () => {
  const text = `Baltin Zh. ${FINE}`;
  const month = report(entry("2023-09-05", text), entry("2023-09-05", text), entry("2023-09-05", text));
  expect(
    findingsOf(nearRepetition, month).map(({ entryId, message, fix }) => [entryId, message, fix]),
  ).toEqual([
    [
      "e2",
      "Entry 2 says nearly the same as “Baltin Zh. was detained near the monument and sentenced by…” of the same day",
      null,
    ],
    [
      "e3",
      "Entry 3 says nearly the same as “Baltin Zh. was detained near the monument and sentenced by…” of the same day",
      null,
    ],
  ]);
});
