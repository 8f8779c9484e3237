/** What Lucia asks of an adapter: its seven methods. `addUser` makes somebody and gives their id. */
import { randomBytes } from "node:crypto";
import type { Adapter, DatabaseSession } from "lucia";
import { beforeEach, describe, expect, it } from "vitest";

const MINUTE = 60_000;

export function luciaAdapterContract(open: () => Adapter, addUser: () => Promise<string>): void {
  describe("an adapter for Lucia", () => {
    let userId = "";
    const session = (expiresInMs: number, user = userId): DatabaseSession => ({
      id: randomBytes(20).toString("hex"),
      userId: user,
      expiresAt: new Date(Date.now() + expiresInMs),
      attributes: { userAgent: "Browser" },
    });
    const set = async (expiresInMs = MINUTE, user = userId): Promise<DatabaseSession> => {
      const one = session(expiresInMs, user);
      await open().setSession(one);
      return one;
    };
    const expiry = async (id: string) => (await open().getSessionAndUser(id))[0]?.expiresAt.getTime() ?? 0;

    beforeEach(async () => {
      userId = await addUser();
    });

    it("getSessionAndUser: gives a session with its user, under the id it was asked for", async () => {
      const one = await set();
      const [found, user] = await open().getSessionAndUser(one.id);
      expect(found).toMatchObject({ id: one.id, userId, attributes: one.attributes });
      expect(user).toEqual({ id: userId, attributes: {} });
      // Two readings of the machine's clock lie between what was set and what is found.
      expect(Math.abs((found?.expiresAt.getTime() ?? 0) - one.expiresAt.getTime())).toBeLessThan(MINUTE / 2);
    });

    it("getSessionAndUser: gives nothing for an unknown id", async () => {
      expect(await open().getSessionAndUser("unknown")).toEqual([null, null]);
    });

    it("setSession: refuses a user who does not exist", async () => {
      await expect(
        open().setSession(session(MINUTE, "00000000-0000-4000-8000-000000000000")),
      ).rejects.toThrow();
    });

    it("getUserSessions: gives a user's own, none of them under an id that opens it", async () => {
      const own = [await set(), await set(2 * MINUTE)];
      await set(MINUTE, await addUser());
      const found = await open().getUserSessions(userId);
      expect(found).toHaveLength(2);
      for (const one of found) expect(one).toMatchObject({ userId, attributes: { userAgent: "Browser" } });
      expect(found.map((one) => one.id)).not.toEqual(expect.arrayContaining([own[0]?.id]));
      expect(found.map((one) => one.id)).not.toEqual(expect.arrayContaining([own[1]?.id]));
    });

    it("updateSessionExpiration: moves one and no other", async () => {
      const [one, other] = [await set(), await set()];
      await open().updateSessionExpiration(one.id, new Date(Date.now() + 60 * MINUTE));
      expect(await expiry(one.id)).toBeGreaterThan(Date.now() + 50 * MINUTE);
      expect(await expiry(other.id)).toBeLessThan(Date.now() + 2 * MINUTE);
    });

    it("deleteSession: takes one and no other, and stands an unknown id", async () => {
      const [one, other] = [await set(), await set()];
      await open().deleteSession(one.id);
      await open().deleteSession("unknown");
      expect(await open().getSessionAndUser(one.id)).toEqual([null, null]);
      expect((await open().getSessionAndUser(other.id))[0]).not.toBeNull();
    });

    it("deleteUserSessions: takes all of one user", async () => {
      const [one, other] = [await set(), await set(MINUTE, await addUser())];
      await open().deleteUserSessions(userId);
      expect(await open().getSessionAndUser(one.id)).toEqual([null, null]);
      expect((await open().getSessionAndUser(other.id))[0]).not.toBeNull();
    });

    it("deleteExpiredSessions: takes what has expired and leaves the rest", async () => {
      const [old, young] = [await set(-MINUTE), await set()];
      await open().deleteExpiredSessions();
      expect(await open().getSessionAndUser(old.id)).toEqual([null, null]);
      expect((await open().getSessionAndUser(young.id))[0]).not.toBeNull();
    });
  });
}
