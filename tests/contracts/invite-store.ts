/** What every store of single-use links promises. */
import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { InviteRow } from "../../server/ports/invite-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { someTeam } from "./team-store.ts";

const NOW = Date.parse("2031-03-01T10:00:00Z");
const EXPIRES = NOW + 1_000;

export function inviteStoreContract(open: () => Storage): void {
  describe("a store of single-use links", () => {
    let teamId = "";
    const invite = (fields: Partial<InviteRow> = {}): InviteRow => ({
      id: randomUUID(),
      tokenHash: randomBytes(32).toString("hex"),
      teamId,
      roles: ["editor", "reader"],
      createdById: randomUUID(),
      createdAt: NOW,
      expiresAt: EXPIRES,
      ...fields,
    });
    const add = async (fields: Partial<InviteRow> = {}): Promise<InviteRow> => {
      const row = invite(fields);
      await open().invites.add(row);
      return row;
    };

    beforeEach(async () => {
      const team = someTeam();
      teamId = team.id;
      await open().teams.add(team);
    });

    it("finds an open one by its secret's hash", async () => {
      const [one] = [await add(), await add()];
      expect(await open().invites.findOpen(one.tokenHash, NOW)).toEqual(one);
      expect(await open().invites.findOpen(one.tokenHash.toUpperCase(), NOW)).toBeNull();
    });

    it("holds one for a team or for the house", async () => {
      const one = await add({ teamId: null, roles: [], createdById: null });
      expect(await open().invites.findOpen(one.tokenHash, NOW)).toEqual(one);
    });

    it("lists a team's own, the newest first", async () => {
      const old = await add();
      const young = await add({ createdAt: NOW + 1 });
      await add({ teamId: null });
      expect(await open().invites.listOpen(teamId, NOW)).toEqual([young, old]);
    });

    it("closes one at the moment it expires", async () => {
      const one = await add();
      expect(await open().invites.findOpen(one.tokenHash, EXPIRES - 1)).not.toBeNull();
      expect(await open().invites.findOpen(one.tokenHash, EXPIRES)).toBeNull();
      expect(await open().invites.listOpen(teamId, EXPIRES)).toEqual([]);
      expect(await open().invites.use(one.id, randomUUID(), EXPIRES)).toBe(false);
    });

    it("is used once, also by ten at the same time", async () => {
      const one = await add();
      const used = await Promise.all(
        Array.from({ length: 10 }, () => open().invites.use(one.id, randomUUID(), NOW)),
      );
      expect(used.filter(Boolean)).toHaveLength(1);
      expect(await open().invites.findOpen(one.tokenHash, NOW)).toBeNull();
    });

    it("is open again when the transaction that used it fails", async () => {
      const one = await add();
      const failing = open().transaction(async ({ invites }) => {
        await invites.use(one.id, randomUUID(), NOW);
        throw new Error("thought better of it");
      });
      await expect(failing).rejects.toThrow("thought better of it");
      expect(await open().invites.findOpen(one.tokenHash, NOW)).toEqual(one);
    });

    it("is withdrawn by its own team alone, and then does not work", async () => {
      const one = await add();
      expect(await open().invites.revoke(randomUUID(), one.id, NOW)).toBe(false);
      expect(await open().invites.revoke(teamId, one.id, NOW)).toBe(true);
      expect(await open().invites.revoke(teamId, one.id, NOW)).toBe(false);
      expect(await open().invites.findOpen(one.tokenHash, NOW)).toBeNull();
      expect(await open().invites.use(one.id, randomUUID(), NOW)).toBe(false);
    });

    it("is withdrawn with all that one person has open in the team", async () => {
      const createdById = randomUUID();
      const [first, second, others] = [await add({ createdById }), await add({ createdById }), await add()];
      await open().invites.revokeFrom(teamId, createdById, NOW);
      expect(await open().invites.findOpen(first.tokenHash, NOW)).toBeNull();
      expect(await open().invites.findOpen(second.tokenHash, NOW)).toBeNull();
      expect(await open().invites.findOpen(others.tokenHash, NOW)).toEqual(others);
    });

    it("withdraws the links for the house and leaves the teams'", async () => {
      const [house, team] = [await add({ teamId: null }), await add()];
      await open().invites.revokeSetUpLinks(NOW);
      expect(await open().invites.findOpen(house.tokenHash, NOW)).toBeNull();
      expect(await open().invites.findOpen(team.tokenHash, NOW)).toEqual(team);
    });
  });
}
