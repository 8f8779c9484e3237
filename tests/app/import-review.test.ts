/** The review of an import without a browser: rows, what can be done with each, doubts, undo. */
import { describe, expect, it } from "vitest";
import { doubtsOf } from "../../app/import/doubts.ts";
import {
  beginReview,
  createReviewReducer,
  leftOutOf,
  type Review,
  type ReviewAction,
} from "../../app/import/review.ts";
import { type ReviewRow, reviewRows } from "../../app/import/review-rows.ts";
import { actionsOf } from "../../app/import/row-actions.ts";
import { nextDoubtRow } from "../../app/import/use-review-keys.ts";
import { importDoubt } from "../../server/domain/report/import-doubts.ts";
import type { Finding } from "../../server/domain/report/model.ts";
import { draftOf, entryId, MONTH, tools } from "../domain/import/drafts.ts";

const START = draftOf(MONTH);
const read = { report: { ...START.report, setAside: setAside() }, lines: START.lines, open: null };
const use = tools();
const reduce = createReviewReducer(() => use);
const after = (...actions: readonly ReviewAction[]): Review => actions.reduce(reduce, beginReview(read));
const correct = (
  ...corrections: Extract<ReviewAction, { type: "correct" }>["corrections"]
): ReviewAction => ({
  type: "correct",
  corrections,
});

function setAside() {
  return START.asides.map(({ line, text, reason }) => ({ line, text, reason }));
}

/** "entry 2-3" for an entry row with lines 2 and 3 of the file. */
const shape = (rows: readonly ReviewRow[]) =>
  rows.map(({ kind, lines }) => `${kind} ${lines.map(({ line }) => line).join("-")}`);

describe("rows", () => {
  it("stand in the file's order, what is missing at the end", () => {
    expect(shape(reviewRows(START))).toEqual([
      "aside 1",
      "entry 2",
      "entry 3",
      "entry 4-5",
      "source 7",
      "source 8",
      "source ",
    ]);
  });

  it("name the entries that cite a source", () => {
    const cited = reviewRows(START).flatMap((row) => (row.kind === "source" ? [row.citedBy] : []));
    expect(cited).toEqual([[1], [2], [2]]);
  });

  it("put an entry that was split off behind the one it came from", () => {
    const split = { type: "split", entryId: entryId(START, 2), offset: 30 } as const;
    const rows = reviewRows(after(correct(split)).draft);
    expect(shape(rows).slice(1, 5)).toEqual(["entry 2", "entry 3", "entry ", "entry 4-5"]);
  });

  it("are there without a file's lines, too", () => {
    const rows = reviewRows({ ...START, lines: [], places: [] });
    expect(shape(rows)).toEqual(["entry ", "entry ", "entry ", "source ", "source ", "source ", "aside "]);
  });

  it("forget a missing source when nobody cites it any more", () => {
    const without = { type: "setEntryAside", entryId: entryId(START, 2), reason: "x" } as const;
    expect(shape(reviewRows(after(correct(without)).draft)).filter((row) => row === "source ")).toEqual([]);
  });
});

describe("what can be done", () => {
  const rows = reviewRows(START);
  const names = (row: ReviewRow | undefined) =>
    row ? actionsOf(row, START, "x").map(({ name }) => name) : [];

  it.each([
    ["a line above the first entry", 0, ["own"]],
    ["the first entry", 1, ["edit", "notEntry"]],
    ["another entry", 2, ["edit", "merge", "notEntry"]],
    ["a cited source", 4, ["edit"]],
  ])("with %s", (_, index, expected) => expect(names(rows[index])).toEqual(expected));

  it("with a line that nothing holds is set aside and put back in one step", () => {
    const draft = { ...START, places: START.places.with(4, { in: "nowhere" as const }) };
    const row = reviewRows(draft).find((one) => one.kind === "nowhere");
    const actions = row ? actionsOf(row, draft, "x") : [];
    expect(actions.map(({ name }) => name)).toEqual(["above", "own", "setAside"]);
    const above = actions[0]?.corrections ?? [];
    const back = reduce({ ...beginReview(read), draft }, correct(...above));
    expect(back.draft.places[4]).toEqual({ in: "entry", id: entryId(START, 3) });
    expect(back.past).toHaveLength(1);
  });

  it("has one key each within a row", () => {
    for (const row of rows) {
      const keys = actionsOf(row, START, "x").map(({ hotkey }) => hotkey);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe("the review", () => {
  const merge = correct({ type: "merge", entryId: entryId(START, 2) });
  const aside = correct({ type: "setEntryAside", entryId: entryId(START, 1), reason: "x" });

  it("undoes step by step, back to how it began and no further", () => {
    const review = after(merge, aside, { type: "undo" });
    expect(review.draft).toEqual(after(merge).draft);
    expect(reduce(reduce(review, { type: "undo" }), { type: "undo" }).draft).toEqual(START);
  });

  it("has no step for a correction that changes nothing", () => {
    expect(after(correct()).past).toEqual([]);
    expect(after(correct({ type: "merge", entryId: "gone" })).past).toEqual([]);
  });

  it("leaves out what the month has already, except what a person adds all the same", () => {
    const [first, second] = [entryId(START, 1), entryId(START, 2)];
    const open = { entries: 5, already: [first, second] };
    const told = after(merge, { type: "monthChanged", open });
    expect(told.past).toHaveLength(1);
    expect([...leftOutOf(told)]).toEqual([first, second]);
    const accepted = reduce(told, { type: "accept", entryId: first, isAccepted: true });
    expect([...leftOutOf(accepted)]).toEqual([second]);
    const again = reduce(accepted, { type: "accept", entryId: first, isAccepted: false });
    expect([...leftOutOf(again)]).toEqual([first, second]);
  });
});

describe("doubts", () => {
  const rows = reviewRows(START);
  const [first, second] = [entryId(START, 1), entryId(START, 2)];
  const found = (ruleId: string, severity: Finding["severity"], about: Partial<Finding>): Finding => {
    const nothing = { entryId: null, sourceId: null, number: null, fix: null };
    return { ...nothing, ruleId, severity, message: ruleId, ...about };
  };

  it("are the reader's and those that block, in the order of the rows, each at its row", () => {
    const doubts = doubtsOf(
      rows,
      [
        importDoubt("I03", "unsure", { entryId: second }),
        importDoubt("I01", "the file"),
        importDoubt("I04", "Note 2 says only"),
      ],
      [found("S01", "block", { entryId: first }), found("C01", "warn", { entryId: first })],
      new Set(),
    );
    const source = rows.find((row) => row.kind === "source" && row.source.numbers.includes(2))?.key;
    expect(doubts.map(({ ruleId, rowKey }) => [ruleId, rowKey])).toEqual([
      ["I01", null],
      ["S01", first],
      ["I03", second],
      ["I04", source],
    ]);
  });

  it("are not told of entries that are left out, nor of what is gone", () => {
    const gone = importDoubt("I03", "unsure", { entryId: "gone" });
    const doubts = doubtsOf(rows, [gone], [found("S01", "block", { entryId: first })], new Set([first]));
    expect(doubts).toEqual([]);
  });

  it("are walked from the current row on, and around", () => {
    const doubts = doubtsOf(
      rows,
      [],
      [first, second].map((id) => found("S01", "block", { entryId: id })),
      new Set(),
    );
    const next = (currentKey: string | null) => nextDoubtRow({ doubts, rows, currentKey });
    expect([null, first, second].map(next)).toEqual([first, second, first]);
    expect(nextDoubtRow({ doubts: [], rows, currentKey: first })).toBeNull();
  });
});
