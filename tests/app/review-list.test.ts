import { describe, expect, it } from "vitest";
import { grown, nextWaiting, queueNow, stepFrom } from "../../app/review/review-list.ts";
import type { EntryStatus } from "../../server/domain/workflow/standing.ts";
import type { EntryStatuses } from "../../server/queries/review/entry-statuses.ts";
import type { QueuedEntry, ReviewQueue } from "../../server/queries/review/review-queue.ts";

const queued = (entryId: string): QueuedEntry => ({
  entryId,
  submittedAt: 0,
  submittedBy: null,
  approve: { ok: true },
});

const QUEUE: ReviewQueue = {
  report: "open",
  submitted: 3,
  waitingForMe: ["e3", "e1"].map(queued),
  mineWaitingForOthers: ["e2"].map(queued),
};

function statuses(
  rows: Readonly<Record<string, EntryStatus | "own">>,
  report: EntryStatuses["report"] = "open",
): EntryStatuses {
  const entries = Object.entries(rows).map(([entryId, status]) => ({
    entryId,
    digest: "",
    status: status === "own" ? ("submitted" as const) : status,
    hasWritten: status === "own",
  }));
  const counts = { draft: 0, submitted: 0, changesRequested: 0, approved: 0, stale: 0 };
  return { seq: 1, report, edition: 0, entries, counts };
}

describe("the queue now", () => {
  const now = { e1: "submitted", e2: "own", e3: "submitted", e4: "draft" } as const;

  it("keeps the order of the submissions", () => {
    const { waiting, mine, submitted } = queueNow(QUEUE, statuses(now), ["reviewer"]);
    expect([waiting, mine, submitted]).toEqual([["e3", "e1"], ["e2"], 3]);
  });

  it("drops what was decided and puts what was submitted since last", () => {
    const later = statuses({ ...now, e3: "approved", e4: "submitted", e0: "submitted" });
    expect(queueNow(QUEUE, later, ["reviewer"]).waiting).toEqual(["e1", "e4", "e0"]);
  });

  it("moves what one has written in since to one's own", () => {
    const { waiting, mine } = queueNow(QUEUE, statuses({ ...now, e1: "own" }), ["reviewer"]);
    expect([waiting, mine]).toEqual([["e3"], ["e1", "e2"]]);
  });

  it("waits for nobody who is no reviewer, and for nobody when the month is published", () => {
    expect(queueNow(QUEUE, statuses(now), ["editor", "publisher"]).waiting).toEqual([]);
    expect(queueNow(QUEUE, statuses(now, "published"), ["reviewer"]).waiting).toEqual([]);
  });
});

it("a list grows at its end and never shrinks or turns under the reader", () => {
  expect(grown(["a", "b"], ["b"])).toEqual(["a", "b"]);
  expect(grown(["a", "b"], ["c", "b"])).toEqual(["a", "b", "c"]);
});

it.each([
  ["a", 1, "b"],
  ["c", 1, "c"],
  ["a", -1, "a"],
  ["c", -1, "b"],
  [null, 1, "a"],
  ["gone", 1, "a"],
] as const)("from %s by %i is %s", (from, by, to) => {
  expect(stepFrom(["a", "b", "c"], from, by)).toBe(to);
});

it("an empty list leads nowhere", () => {
  expect(stepFrom([], null, 1)).toBeNull();
});

it.each([
  ["b", ["c", "a"], "c"],
  ["c", ["a"], "a"],
  ["a", ["a"], null],
  ["a", [], null],
  [null, ["b"], "b"],
] as const)("after %s, of those waiting %j, comes %s", (current, waiting, next) => {
  expect(nextWaiting(["a", "b", "c"], current, new Set(waiting))).toBe(next);
});
