/** The commit queue and the marks that wait for it. */
import { describe, expect, it } from "vitest";
import { CommitQueue } from "../../collab/commit-queue.ts";
import { Marks } from "../../collab/marks.ts";
import type { NewUpdate } from "../../server/ports.ts";
import { until } from "./kit/until.ts";

const update = (n: number): NewUpdate => ({ update: Uint8Array.of(n), personId: "p", connectionId: "c" });

/** A queue over an append that is answered by hand. */
function queue() {
  const batches: number[][] = [];
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const events: string[] = [];
  const made = new CommitQueue(
    (batch) => {
      batches.push(batch.map((each) => each.update[0] ?? -1));
      return new Promise((resolve, reject) => answers.push({ resolve: () => resolve(1), reject }));
    },
    {
      committed: (batch) => events.push(`committed ${batch.length}`),
      failed: (error) => events.push(`failed: ${error instanceof Error ? error.message : ""}`),
    },
  );
  return { made, batches, answers, events };
}

describe("the commit queue", () => {
  it("has one append under way, and the next takes all that waits", async () => {
    const { made, batches, answers, events } = queue();
    made.add(update(1));
    made.add(update(2));
    await until(() => batches.length === 1, "the first append");
    for (const n of [3, 4, 5]) made.add(update(n));
    expect([made.added, made.committed, made.pendingBytes, made.isIdle]).toEqual([5, 0, 5, false]);
    answers[0]?.resolve();
    await until(() => batches.length === 2, "the second append");
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    expect([made.committed, made.pendingBytes]).toEqual([2, 3]);
    answers[1]?.resolve();
    await made.settled();
    expect(events).toEqual(["committed 2", "committed 3"]);
    expect([made.committed, made.pendingBytes, made.isIdle]).toEqual([5, 0, true]);
    made.add(update(6));
    await until(() => batches.length === 3, "a third append");
  });

  it("is dead after a failure, and says so once", async () => {
    const { made, batches, answers, events } = queue();
    made.add(update(1));
    await until(() => batches.length === 1, "the append");
    made.add(update(2));
    const settled = made.settled();
    answers[0]?.reject(new Error("disk"));
    await settled;
    expect(events).toEqual(["failed: disk"]);
    made.add(update(3));
    expect([made.isIdle, made.committed, batches.length]).toEqual([true, 0, 1]);
  });

  it("reports nothing once abandoned, whatever the append under way does", async () => {
    for (const end of ["resolve", "reject"] as const) {
      const { made, batches, answers, events } = queue();
      made.add(update(1));
      await until(() => batches.length === 1, "the append");
      made.abandon();
      answers[0]?.[end](new Error("late"));
      await made.settled();
      await Promise.resolve();
      expect(events).toEqual([]);
    }
  });
});

describe("marks", () => {
  it("are due when enough is durable, each sender once with the highest number", () => {
    const marks = new Marks<string>();
    marks.add("a", 1, 0);
    marks.add("b", 9, 1);
    marks.add("a", 2, 1);
    marks.add("a", 3, 1);
    marks.add("b", 10, 2);
    expect([...marks.takeDue(0)]).toEqual([["a", 1]]);
    expect([...marks.takeDue(0)]).toEqual([]);
    expect([...marks.takeDue(1)]).toEqual([
      ["b", 9],
      ["a", 3],
    ]);
    marks.add("a", 4, 2);
    marks.forget("b");
    expect([...marks.takeDue(5)]).toEqual([["a", 4]]);
  });
});
