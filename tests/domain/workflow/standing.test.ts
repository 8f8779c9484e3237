import { describe, expect, it } from "vitest";
import type { EntryAction, EntryEvent } from "../../../server/domain/workflow/review-records.ts";
import {
  countingTick,
  entryStanding,
  reportStatus,
  sourceStanding,
} from "../../../server/domain/workflow/standing.ts";

const LETTERS = { s: "submit", w: "withdrawSubmission", a: "approve", r: "requestChanges" } as const;

/** "s a" submits and approves digest A; a capital letter behind an action names another digest. */
function events(line: string): readonly EntryEvent[] {
  return line
    .split(" ")
    .filter(Boolean)
    .map((step, n) => {
      const action: EntryAction = LETTERS[step[0] as keyof typeof LETTERS];
      const digest = step[1] ?? "A";
      return { n, action, digest, entryId: "e1", personId: "p1", at: n, seq: n, sourceIds: [], reason: null };
    });
}

describe("an entry that says A", () => {
  it.each([
    ["", "draft"],
    ["s", "submitted"],
    ["sB", "submitted"],
    ["s w", "draft"],
    ["s r", "changesRequested"],
    ["s r s w", "changesRequested"],
    ["s a", "approved"],
    ["sB aB", "stale"],
    ["sB aB s", "submitted"],
    ["sB aB s w", "stale"],
    ["s a s w", "approved"],
    ["s a r", "changesRequested"],
    ["s a r s a", "approved"],
  ])("after %j is %s", (line, status) => {
    expect(entryStanding(events(line), "A").status).toBe(status);
  });

  it("remembers its last approval whatever came after", () => {
    expect(entryStanding(events("s aB s r s"), "A").lastApproval?.n).toBe(1);
    expect(entryStanding(events("s r s"), "A").lastApproval).toBeNull();
  });
});

describe("a source", () => {
  const said = (verdict: "verified" | "rejected", binding: string) => ({
    n: 1,
    sourceId: "s1",
    verdict,
    binding,
    seq: 1,
    reason: null,
    personId: "p1",
    at: 1,
  });
  it("is what was said last of this address", () => {
    const line = [said("verified", "A"), said("rejected", "A"), said("verified", "B")];
    expect(sourceStanding(line, "A").status).toBe("rejected");
    expect(sourceStanding(line, "B").status).toBe("verified");
    expect(sourceStanding(line, "C").status).toBe("unchecked");
  });
});

describe("a tick", () => {
  const tick = (binding: string, isTicked: boolean) => ({
    n: 1,
    entryId: "e1",
    citationId: "c1",
    binding,
    isTicked,
    seq: 1,
    personId: "p1",
    at: 1,
  });
  it("counts for what it was given on, until it is taken back", () => {
    expect(countingTick([tick("A", true)], "e1", "c1", "A")).not.toBeNull();
    expect(countingTick([tick("A", true)], "e1", "c1", "B")).toBeNull();
    expect(countingTick([tick("A", true)], "e1", "c2", "A")).toBeNull();
    expect(countingTick([tick("A", true), tick("A", false)], "e1", "c1", "A")).toBeNull();
    expect(countingTick([tick("A", true), tick("B", false)], "e1", "c1", "A")).not.toBeNull();
  });
});

describe("a report", () => {
  const edition = (n: number, isWithdrawn = false) => ({ n, isWithdrawn });
  it.each([
    [[], [], "open"],
    [[edition(1)], [], "published"],
    [[edition(1)], [1], "reopened"],
    [[edition(1), edition(2)], [1], "published"],
    [[edition(1), edition(2)], [1, 2], "reopened"],
    [[edition(1, true)], [], "withdrawn"],
    [[edition(1, true)], [1], "reopened"],
    [[edition(1, true), edition(2)], [1], "published"],
  ])("with editions %j, opened again after %j, is %s", (editions, reopenedAfter, status) => {
    expect(reportStatus({ editions, reopenedAfter })).toBe(status);
  });
});
