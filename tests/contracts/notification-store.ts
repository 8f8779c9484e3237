/** What every store of notifications promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { NewNotification } from "../../server/ports/notification-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, somePerson } from "./some-report.ts";

export function notificationStoreContract(open: () => Storage): void {
  describe("a store of notifications", () => {
    let personId = "";
    const teamId = randomUUID();
    const store = () => open().notifications;
    const notice = (fields: Partial<NewNotification> = {}): NewNotification => ({
      id: randomUUID(),
      personId,
      teamId,
      kind: "mention",
      slug: "steppe",
      month: "2031-03",
      entryId: "e1",
      at: AT,
      ...fields,
    });

    beforeEach(async () => {
      personId = await somePerson(open());
    });

    it("gives back what was kept, unread and counted once", async () => {
      const one = notice();
      expect(await store().add(one)).toBe(true);
      expect(await store().list(personId, 10)).toEqual([{ ...one, count: 1, readAt: null }]);
      expect(await store().unread(personId)).toBe(1);
    });

    it("counts up what is unread and about the same, and keeps apart what is not", async () => {
      await store().add(notice());
      expect(await store().add(notice({ at: AT + 3 }))).toBe(false);
      for (const other of [
        { entryId: "e2" },
        { month: "2031-04" },
        { slug: "other" },
        { kind: "published" },
      ] as const)
        expect(await store().add(notice(other)), JSON.stringify(other)).toBe(true);
      const counts = (await store().list(personId, 10)).map((one) => one.count);
      expect([...counts].sort()).toEqual([1, 1, 1, 1, 2]);
      expect((await store().list(personId, 1))[0]).toMatchObject({ count: 2, at: AT + 3 });
    });

    it("is asked for review once a month, whichever entry", async () => {
      await store().add(notice({ kind: "reviewAsked", entryId: "e1" }));
      expect(await store().add(notice({ kind: "reviewAsked", entryId: "e2" }))).toBe(false);
    });

    it("begins anew once the first was read", async () => {
      await store().add(notice());
      await store().markRead(personId, AT + 1);
      expect(await store().unread(personId)).toBe(0);
      expect(await store().add(notice({ at: AT + 2 }))).toBe(true);
      expect((await store().list(personId, 10)).map((one) => one.readAt)).toEqual([null, AT + 1]);
    });

    it("reads one by its id, all without, and nobody else's", async () => {
      const [one, two] = [notice(), notice({ entryId: "e2" })];
      await store().add(one);
      await store().add(two);
      const stranger = await somePerson(open());
      await store().markRead(stranger, AT, one.id);
      await store().markRead(stranger, AT);
      expect(await store().unread(personId)).toBe(2);
      await store().markRead(personId, AT, one.id);
      expect(await store().unread(personId)).toBe(1);
      await store().markRead(personId, AT + 1);
      const read = new Map((await store().list(personId, 10)).map((row) => [row.id, row.readAt]));
      expect([read.get(one.id), read.get(two.id)]).toEqual([AT, AT + 1]);
      expect(await store().list(stranger, 10)).toEqual([]);
    });

    it("lists the newest first, as many as are wanted", async () => {
      for (const at of [3, 1, 2]) await store().add(notice({ entryId: `e${at}`, at: AT + at }));
      expect((await store().list(personId, 2)).map((one) => one.entryId)).toEqual(["e3", "e2"]);
    });

    it("keeps what each person chose for each kind; both ways until then", async () => {
      const stranger = await somePerson(open());
      const choice = { inApp: false, byMail: true };
      await store().choose(personId, "mention", { inApp: true, byMail: false });
      await store().choose(personId, "mention", choice);
      expect(await store().choice(personId, "mention")).toEqual(choice);
      expect(await store().choice(personId, "published")).toEqual({ inApp: true, byMail: true });
      expect(await store().choice(stranger, "mention")).toEqual({ inApp: true, byMail: true });
    });
  });
}
