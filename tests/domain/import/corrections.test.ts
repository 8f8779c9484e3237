import { describe, expect, it } from "vitest";
import { accountFor } from "../../../server/domain/import/account-for.ts";
import { countDraft } from "../../../server/domain/import/count-draft.ts";
import { citationsOf } from "../../../server/domain/report/text.ts";
import { corrected, draftOf, entryId, MONTH, shown } from "./drafts.ts";

const NOBODY: ReadonlySet<string> = new Set();
const START = draftOf(MONTH);

it("starts with every line at its place", () => {
  expect(START.places.map((place) => place.in)).toEqual([
    "aside",
    "entry",
    "entry",
    "entry",
    "entry",
    "source",
    "source",
  ]);
  expect(countDraft(START, NOBODY)).toEqual({
    entries: 3,
    sources: 2,
    markersWithoutSource: 1,
    linesSetAside: 1,
    charactersUnaccounted: 0,
    unanswered: 0,
  });
});

describe("joining an entry with the one above", () => {
  const joined = corrected(START, { type: "merge", entryId: entryId(START, 2) });

  it("keeps the opening words as words of the text", () => {
    expect(shown(joined)).toEqual([
      "2031-03-02 | March 2, Tarn:  | The court sat late[1].\nMarch 3, Tarn: Two people were fined[2]. They went home[3].",
      shown(START)[2],
    ]);
  });

  it("loses no character and moves the line", () => {
    expect(accountFor(joined)).toEqual({ characters: 0, lines: [] });
    expect(joined.places[2]).toEqual({ in: "entry", id: entryId(START, 1) });
  });

  it("changes nothing for the first entry", () => {
    expect(corrected(START, { type: "merge", entryId: entryId(START, 1) })).toBe(START);
  });
});

describe("splitting an entry", () => {
  const split = (offset: number, ordinal = 2) =>
    corrected(START, { type: "split", entryId: entryId(START, ordinal), offset });

  it("cuts before a word and keeps the day", () => {
    const cut = split("Two people were fined[2]. Th".length);
    expect(shown(cut).slice(1, 3)).toEqual([
      "2031-03-03 | March 3, Tarn:  | Two people were fined[2]. ",
      "2031-03-03 |  | They went home[3].",
    ]);
    expect(accountFor(cut).characters).toBe(0);
    expect(cut.report.entries.map((entry) => citationsOf(entry).length)).toEqual([1, 1, 1, 0]);
  });

  it("gives the second part the day and place it opens with", () => {
    const joined = corrected(START, { type: "merge", entryId: entryId(START, 2) });
    const offset = "The court sat late[1].\n".length;
    const again = corrected(joined, { type: "split", entryId: entryId(joined, 1), offset });
    expect(shown(again)).toEqual(shown(START));
    expect(again.places[2]).toEqual({ in: "entry", id: entryId(again, 2) });
  });

  it.each([0, "Two people were fined[2]. They went home[3].".length, 999])(
    "changes nothing at %i, an end of the text",
    (offset) => expect(split(offset)).toBe(START),
  );

  it("leaves a citation whole", () => {
    const cut = split("Two people were fined[".length);
    expect(accountFor(cut).characters).toBe(0);
    expect(cut.report.entries.flatMap(citationsOf)).toHaveLength(3);
  });
});

describe("setting aside and putting back", () => {
  const aside = corrected(START, { type: "setEntryAside", entryId: entryId(START, 2), reason: "by hand" });
  const id = aside.asides.at(-1)?.id ?? "";

  it("keeps the words as a line set aside", () => {
    expect(shown(aside)).toEqual([shown(START)[0], shown(START)[2]]);
    expect(aside.asides.at(-1)).toMatchObject({ line: 3, reason: "by hand" });
    expect(countDraft(aside, NOBODY)).toMatchObject({
      entries: 2,
      linesSetAside: 2,
      markersWithoutSource: 0,
      charactersUnaccounted: 0,
    });
  });

  it("restores the entry as it was, where it was", () => {
    expect(corrected(aside, { type: "putBack", asideId: id, into: null })).toEqual(START);
  });

  it("puts it into another entry, its numbers citing what they cited", () => {
    const into = entryId(aside, 1);
    const back = corrected(aside, { type: "putBack", asideId: id, into });
    expect(shown(back)[0]).toContain("sat late[1].\nMarch 3, Tarn: Two people were fined[2]");
    const cited = (draft: typeof START) =>
      draft.report.entries.flatMap(citationsOf).map((one) => [one.number, one.sourceId]);
    expect(cited(back)).toEqual(cited(START));
    expect(accountFor(back).characters).toBe(0);
  });

  it("makes an entry of a line the reader set aside, with the day it opens with", () => {
    const start = draftOf(`${MONTH}\nMarch 9, Tarn: seen on page 4[1]`);
    const line = start.asides.at(-1);
    const as = line ? corrected(start, { type: "putBack", asideId: line.id, into: null }) : start;
    expect(accountFor(as).characters).toBe(0);
    expect(as.report.entries.length + as.asides.length).toBe(
      start.report.entries.length + start.asides.length,
    );
  });

  it("takes an introduction out of the header when it becomes part of an entry", () => {
    const intro =
      "This month the courts of Velmar sat on Sundays as well, and many people came to watch them.";
    const start = draftOf(MONTH.replace("2031\n", `2031\n${intro}\n`));
    const held = start.asides.find((one) => one.text === intro);
    expect(start.report.report.intro).toHaveLength(1);
    const back = corrected(start, { type: "putBack", asideId: held?.id ?? "", into: entryId(start, 1) });
    expect(back.report.report.intro).toEqual([]);
    expect(accountFor(back).characters).toBe(0);
  });
});

describe("typing over an entry", () => {
  const retype = (text: string) => corrected(START, { type: "retype", entryId: entryId(START, 2), text });

  it("counts what was deleted as unaccounted for, at its line", () => {
    const shorter = retype("Two people were fined[2].");
    // "Theywenthome[3]." without the white space.
    expect(accountFor(shorter)).toEqual({ characters: 16, lines: [2] });
  });

  it("makes a source to be named for a number that has none", () => {
    const longer = retype("Two people were fined[2][9]. They went home[3].");
    expect(longer.report.sources.at(-1)).toMatchObject({ kind: "missing", numbers: [9] });
    expect(countDraft(longer, NOBODY).markersWithoutSource).toBe(2);
  });

  it("finds people and law again", () => {
    const law = retype(
      "Two people were fined under Article 488 of the Administrative Code[2]. They went home[3].",
    );
    expect(law.report.entries[1]?.law).toMatchObject([{ article: "488" }]);
  });
});

it.each([
  { type: "setDate", entryId: "gone", date: null },
  { type: "retype", entryId: "gone", text: "x" },
  { type: "merge", entryId: "gone" },
  { type: "split", entryId: "gone", offset: 3 },
  { type: "setEntryAside", entryId: "gone", reason: "x" },
  { type: "setLineAside", line: 0, reason: "x" },
  { type: "putBack", asideId: "gone", into: null },
  { type: "setSource", sourceId: "gone", changes: {} },
  { type: "setSourceAside", sourceId: "gone", reason: "x" },
] as const)("$type changes nothing when its target is gone", (correction) => {
  expect(corrected(START, correction)).toBe(START);
});

it("sets a date and a place, and leaves the printed opening for the count", () => {
  const id = entryId(START, 1);
  const place = { country: null, region: "North", district: null, settlement: "Tarn", facility: null };
  const changed = corrected(
    START,
    { type: "setDate", entryId: id, date: { start: "2031-03-04", end: null } },
    { type: "setPlace", entryId: id, place },
  );
  expect(changed.report.entries[0]).toMatchObject({ date: { start: "2031-03-04" }, place });
  expect(accountFor(changed).characters).toBe(0);
});

it("takes a source for none only when nobody cites it", () => {
  const start = draftOf(`${MONTH}[7] https://radio.example/7\n`);
  const uncited = start.report.sources.find((one) => one.url?.endsWith("/7"))?.id ?? "";
  const cited = start.report.sources[0]?.id ?? "";
  const set = (sourceId: string) => corrected(start, { type: "setSourceAside", sourceId, reason: "by hand" });
  expect(set(cited)).toBe(start);
  expect(set(uncited).asides.at(-1)).toMatchObject({ text: "[7] https://radio.example/7", line: 9 });
  expect(countDraft(set(uncited), NOBODY)).toMatchObject({ sources: 2, charactersUnaccounted: 0 });
});
