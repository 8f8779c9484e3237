/** What every store of outgoing letters promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { KeptLetter } from "../../server/ports/letter-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, GivenUp } from "./some-report.ts";

const MINUTE = 60_000;

export function letterStoreContract(open: () => Storage): void {
  describe("a store of outgoing letters", () => {
    const store = () => open().letters;
    const letter = (subject = "Март"): KeptLetter => ({
      id: randomUUID(),
      to: "aru@example.org",
      subject,
      text: "It waits.\n",
    });
    beforeEach(async () => {
      await store().forgetOlder(AT + 1_000 * MINUTE);
    });

    it("gives a letter back when it is due, and not before", async () => {
      const one = letter();
      await store().add([one], AT, AT + MINUTE);
      expect(await store().takeDue(AT + MINUTE - 1, 10)).toEqual([]);
      expect(await store().takeDue(AT + MINUTE, 10)).toEqual([one]);
    });

    it("gives each to one of those who ask at once, the oldest first, as many as are wanted", async () => {
      await store().add([letter("young")], AT + 2, AT + 2);
      await store().add([letter("old")], AT, AT + 2);
      expect((await store().takeDue(AT + 2, 1)).map((one) => one.subject)).toEqual(["old"]);
      const taken = await Promise.all([1, 2, 3].map(() => store().takeDue(AT + 2, 10)));
      expect(taken.flat().map((one) => one.subject)).toEqual(["young"]);
    });

    it("waits longer after each time", async () => {
      await store().add([letter()], AT, AT);
      const waits: number[] = [];
      for (let now = AT, last = AT; waits.length < 4; now += MINUTE)
        if ((await store().takeDue(now, 1)).length > 0) {
          waits.push((now - last) / MINUTE);
          last = now;
        }
      expect(waits).toEqual([0, 5, 10, 20]);
    });

    it("forgets what was handed on, and what is old", async () => {
      const [sent, old, young] = [letter(), letter(), letter("young")];
      await store().add([sent, old], AT, AT);
      await store().add([young], AT + 5, AT);
      await store().remove(sent.id);
      await store().remove(sent.id);
      expect(await store().forgetOlder(AT + 5)).toBe(1);
      expect((await store().takeDue(AT, 10)).map((one) => one.subject)).toEqual(["young"]);
    });

    it("keeps nothing of a transaction that was given up", async () => {
      const work = open().transaction(async ({ letters }) => {
        await letters.add([letter()], AT, AT);
        throw new GivenUp();
      });
      await expect(work).rejects.toThrow(GivenUp);
      expect(await store().takeDue(AT, 10)).toEqual([]);
    });
  });
}
