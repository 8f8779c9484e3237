/** What every store of chronicles and their reports promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { ChronicleRow } from "../../server/ports/chronicle-store.ts";
import type { SeededDocument } from "../../server/ports/document-seeder.ts";
import type { ReportRow } from "../../server/ports/report-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import type { UpdateLog } from "../../server/ports.ts";
import { someTeam } from "./team-store.ts";

const AT = Date.parse("2031-03-01T10:00:00Z");
const SEEDED: SeededDocument = {
  seed: new Uint8Array([0, 1, 254, 255]),
  lineage: "lineage-1",
  schemaVersion: 3,
};

/** `log` reads the same documents that `open` makes. */
export function reportStoreContract(open: () => Storage, log: () => UpdateLog): void {
  describe("a store of chronicles with their reports", () => {
    let teamId = "";
    beforeEach(async () => {
      const team = someTeam();
      teamId = team.id;
      await open().teams.add(team);
    });

    const chronicle = (fields: Partial<ChronicleRow> = {}): ChronicleRow => {
      const id = randomUUID();
      return {
        id,
        teamId,
        slug: `c-${id}`,
        title: "Steppe Chronicle",
        language: "ru",
        createdAt: AT,
        ...fields,
      };
    };
    const addChronicle = async (fields: Partial<ChronicleRow> = {}): Promise<ChronicleRow> => {
      const row = chronicle(fields);
      await open().chronicles.add(row);
      return row;
    };

    describe("its chronicles", () => {
      it("finds one by its slug, and a team's all, the oldest first", async () => {
        const young = await addChronicle({ createdAt: AT + 1 });
        const old = await addChronicle();
        expect(await open().chronicles.findBySlug(old.slug)).toEqual(old);
        expect(await open().chronicles.listOf([teamId])).toEqual([old, young]);
        expect(await open().chronicles.listOf([randomUUID()])).toEqual([]);
        expect(await open().chronicles.listOf([])).toEqual([]);
      });

      it("gives a slug once in the house, also of two at the same time", async () => {
        const slug = `twin-${randomUUID()}`;
        const added = await Promise.all(
          [chronicle({ slug }), chronicle({ slug })].map((one) => open().chronicles.add(one)),
        );
        expect([...added].sort()).toEqual([false, true]);
      });
    });

    describe("its reports", () => {
      const report = (chronicleId: string, fields: Partial<ReportRow> = {}): ReportRow => ({
        id: randomUUID(),
        chronicleId,
        month: "2031-03",
        docId: randomUUID(),
        createdById: randomUUID(),
        createdAt: AT,
        ...fields,
      });
      const add = (row: ReportRow, seeded = SEEDED) =>
        open().transaction(async ({ reports }) => {
          if (!(await reports.add(row, seeded, randomUUID()))) throw new Error("taken");
        });

      it("makes a report with its document, whose first update is the seed", async () => {
        const { id } = await addChronicle();
        const row = report(id);
        await add(row);
        expect(await open().reports.find(id, "2031-03")).toEqual({
          ...row,
          lineage: "lineage-1",
          schemaVersion: 3,
        });
        expect(await open().reports.find(id, "2031-04")).toBeNull();
        expect(await log().load(row.docId)).toEqual({
          lineage: "lineage-1",
          schemaVersion: 3,
          state: null,
          stateSeq: 0,
          tail: [{ seq: 1, update: SEEDED.seed }],
        });
      });

      it("continues the log behind the seed", async () => {
        const { id } = await addChronicle();
        const row = report(id);
        await add(row);
        const update = new Uint8Array([7]);
        expect(
          await log().append(row.docId, [{ update, personId: row.createdById, connectionId: randomUUID() }]),
        ).toBe(2);
      });

      it("lists months, the newest first, each with where its log ends", async () => {
        const [one, other] = [await addChronicle(), await addChronicle()];
        const march = report(one.id);
        const december = report(one.id, { month: "2030-12" });
        const april = report(other.id, { month: "2031-04" });
        for (const row of [march, december, april]) await add(row);
        const news = { update: new Uint8Array([7]), personId: march.createdById, connectionId: randomUUID() };
        await log().append(march.docId, [news, news]);
        expect(await open().reports.listOf([one.id, other.id])).toEqual([
          { ...april, lastSeq: 1 },
          { ...march, lastSeq: 3 },
          { ...december, lastSeq: 1 },
        ]);
        expect(await open().reports.listOf([other.id])).toEqual([{ ...april, lastSeq: 1 }]);
        expect(await open().reports.listOf([])).toEqual([]);
      });

      it("opens a month once, also of two at the same time, and leaves nothing of the one that lost", async () => {
        const { id } = await addChronicle();
        const rows = [report(id), report(id)];
        const settled = await Promise.allSettled(rows.map((row) => add(row)));
        expect(settled.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
        const lost = rows[settled.findIndex((one) => one.status === "rejected")];
        expect(await log().load(lost?.docId ?? "")).toBeNull();
        expect(await open().reports.listOf([id])).toHaveLength(1);
      });
    });
  });
}
