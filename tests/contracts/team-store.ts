/** What every store of teams promises. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Storage } from "../../server/ports/storage.ts";
import type { TeamRow } from "../../server/ports/team-store.ts";

export function someTeam(fields: Partial<TeamRow> = {}): TeamRow {
  return {
    id: randomUUID(),
    name: "Night Desk",
    createdAt: Date.parse("2031-03-01T09:00:00.123Z"),
    ...fields,
  };
}

/** `open` gives an empty storage at the first call. */
export function teamStoreContract(open: () => Storage): void {
  describe("a store of teams", () => {
    it("is an empty house until the first team is there", async () => {
      expect(await open().teams.isHouseEmpty()).toBe(true);
      const team = someTeam();
      await open().teams.add(team);
      expect(await open().teams.isHouseEmpty()).toBe(false);
      expect(await open().teams.find(team.id)).toEqual(team);
    });

    it("knows no team it was not told of", async () => {
      expect(await open().teams.find(randomUUID())).toBeNull();
      expect(await open().transaction(({ teams }) => teams.lock(randomUUID()))).toBe(false);
    });

    it("lets one at a time hold a team, and others meanwhile", async () => {
      const [team, other] = [someTeam(), someTeam()];
      await open().teams.add(team);
      await open().teams.add(other);
      const order: string[] = [];
      const [gate, held] = [createGate(), createGate()];
      const first = open().transaction(async ({ teams }) => {
        expect(await teams.lock(team.id)).toBe(true);
        held.open();
        await gate.passed;
        order.push("first");
      });
      await held.passed;
      const second = open().transaction(async ({ teams }) => {
        await teams.lock(team.id);
        order.push("second");
      });
      await open().transaction(async ({ teams }) => {
        await teams.lock(other.id);
        order.push("another team");
      });
      gate.open();
      await Promise.all([first, second]);
      expect(order).toEqual(["another team", "first", "second"]);
    });

    it("lets one at a time set up the house", async () => {
      let inside = 0;
      let most = 0;
      const enter = () =>
        open().transaction(async ({ teams }) => {
          await teams.lockHouse();
          most = Math.max(most, ++inside);
          await teams.isHouseEmpty();
          inside--;
        });
      await Promise.all([enter(), enter(), enter()]);
      expect(most).toBe(1);
    });
  });
}

/** Something to wait at until it is opened. */
function createGate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
