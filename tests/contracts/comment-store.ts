/** What every store of comments and suggestions promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { NewThread } from "../../server/ports/comment-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, someReport } from "./some-report.ts";

export function commentStoreContract(open: () => Storage): void {
  describe("a store of comments", () => {
    let reportId = "";
    const store = () => open().comments;
    const by = { personId: randomUUID(), at: AT + 1 };
    const thread = (fields: Partial<NewThread> = {}): NewThread => ({
      id: randomUUID(),
      reportId,
      entryId: "e1",
      anchor: {
        start: new Uint8Array([0, 255]),
        end: null,
        quote: "was\u00a0heard",
        prefix: "The appeal ",
        suffix: " and granted.",
      },
      text: "Is that so?\n«Да»",
      replacement: null,
      personId: randomUUID(),
      at: AT,
      ...fields,
    });
    const added = async (fields: Partial<NewThread> = {}) => {
      const one = thread(fields);
      await store().add(one);
      return one;
    };

    beforeEach(async () => {
      ({ reportId } = await someReport(open()));
    });

    it("gives back what was kept, with nothing said to it yet", async () => {
      const { replacement: _none, ...one } = await added();
      expect(await store().find(one.id)).toEqual({ ...one, resolved: null, replies: [], suggestion: null });
      expect(await store().find(randomUUID())).toBeNull();
    });

    it("keeps remarks about nothing in particular, and about the month", async () => {
      const one = await added({ anchor: null, entryId: "" });
      expect(await store().find(one.id)).toMatchObject({ anchor: null, entryId: "", suggestion: null });
    });

    it("lists a report's own, the oldest first, and no other report's", async () => {
      const [young, old] = [await added({ at: AT + 5 }), await added({ at: AT - 5 })];
      const elsewhere = await someReport(open());
      await added({ reportId: elsewhere.reportId });
      expect((await store().threads(reportId)).map((one) => one.id)).toEqual([old.id, young.id]);
      expect(await store().threads(randomUUID())).toEqual([]);
    });

    it("keeps answers in the order they were given, each with its thread", async () => {
      const [one, other] = [await added(), await added()];
      const reply = (text: string, at: number) => ({ id: randomUUID(), personId: by.personId, text, at });
      const [second, first] = [reply("Yes.", AT + 20), reply("No.", AT + 10)];
      await store().addReply(one.id, second);
      await store().addReply(one.id, first);
      expect((await store().find(one.id))?.replies).toEqual([first, second]);
      expect((await store().find(other.id))?.replies).toEqual([]);
    });

    it("resolves and opens again, and says when it was so already", async () => {
      const { id } = await added();
      expect(await store().resolve(id, null)).toBe(false);
      expect(await store().resolve(id, by)).toBe(true);
      expect(await store().resolve(id, { ...by, personId: randomUUID() })).toBe(false);
      expect((await store().find(id))?.resolved).toEqual(by);
      expect(await store().resolve(id, null)).toBe(true);
      expect((await store().find(id))?.resolved).toBeNull();
      expect(await store().resolve(randomUUID(), by)).toBe(false);
    });

    it("keeps a suggestion open until it is decided, by one of those who decide at once", async () => {
      const { id } = await added({ replacement: "" });
      const open = { replacement: "", state: "open", word: null, decided: null };
      expect((await store().find(id))?.suggestion).toEqual(open);
      const deciders = [by, { ...by, personId: randomUUID() }, { ...by, personId: randomUUID() }];
      const told = await Promise.all(deciders.map((one) => store().decide(id, "declined", "No.", one)));
      expect([...told].sort()).toEqual([false, false, true]);
      expect((await store().find(id))?.suggestion).toEqual({
        replacement: "",
        state: "declined",
        word: "No.",
        decided: deciders[told.indexOf(true)],
      });
      expect(await store().decide(id, "accepted", null, by)).toBe(false);
    });

    it("has nothing to decide of a remark that suggests nothing", async () => {
      const { id } = await added();
      expect(await store().decide(id, "accepted", null, by)).toBe(false);
      expect((await store().find(id))?.suggestion).toBeNull();
    });
  });
}
