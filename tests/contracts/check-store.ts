/** What every store of observations, copies and rounds of checks promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CheckRunRow, CopyRow, ObservationRow } from "../../server/ports/check-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, GivenUp, somePerson, someReport } from "./some-report.ts";

const URL = "https://news.example.org/1.html";

export function checkStoreContract(open: () => Storage): void {
  describe("a store of checks", () => {
    let reportId = "";
    const store = () => open().checks;
    beforeEach(async () => {
      ({ reportId } = await someReport(open()));
    });

    const observation = (fields: Partial<ObservationRow> = {}): ObservationRow => ({
      id: randomUUID(),
      reportId,
      sourceId: "s1",
      url: URL,
      state: "ok",
      reason: "answered",
      at: AT,
      evidence: {
        status: 200,
        finalUrl: URL,
        chain: [],
        headers: { "content-type": "text/html" },
        detail: null,
        title: "Суд",
        took: 12,
      },
      metadata: { title: { value: "Суд", origin: "open-graph" } },
      vantage: "here",
      checker: "link-check/1",
      copyId: null,
      ...fields,
    });
    const copy = (fields: Partial<CopyRow> = {}): CopyRow => ({
      id: randomUUID(),
      reportId,
      sourceId: "s1",
      url: URL,
      origin: "fetched",
      takenAt: AT,
      takenById: null,
      mediaType: "text/html",
      status: 200,
      isTruncated: false,
      bytesSha256: "a".repeat(64),
      byteLength: 3,
      headers: { server: "x" },
      headersSha256: "b".repeat(64),
      chain: [],
      text: "Words.",
      textSha256: "c".repeat(64),
      state: "ok",
      reason: "answered",
      checker: "link-check/1",
      ...fields,
    });
    const run = (fields: Partial<CheckRunRow> = {}): CheckRunRow => ({
      id: randomUUID(),
      reportId,
      kind: "asked",
      state: "running",
      askedById: null,
      createdAt: AT,
      endedAt: null,
      ...fields,
    });
    const targets = ["s2", "s1"].map((sourceId) => ({ sourceId, url: `${URL}?${sourceId}` }));
    const begun = async (fields: Partial<CheckRunRow> = {}) => {
      const row = run(fields);
      await open().transaction(({ checks }) => checks.addRun(row, targets));
      return row;
    };
    const finish = (runId: string, seen: ObservationRow, kept: CopyRow | null = null) =>
      open().transaction(({ checks }) => checks.finishItem(runId, seen, kept, AT + 1));

    it("gives back what was seen and kept, as it was", async () => {
      const { id } = await begun();
      const kept = copy();
      const seen = observation({ copyId: kept.id });
      expect(await finish(id, seen, kept)).toBe(true);
      expect(await store().observationsOf(reportId, "s1")).toEqual([seen]);
      expect(await store().findCopy(kept.id)).toEqual(kept);
      const { text: _text, ...head } = kept;
      expect(await store().copiesIn(reportId)).toEqual([head]);
      expect(await store().findCopy(randomUUID())).toBeNull();
    });

    it("finishes a source of a round once, and keeps nothing of a second look", async () => {
      const { id } = await begun();
      const told = await Promise.all([1, 2].map(() => finish(id, observation(), copy())));
      expect([...told].sort()).toEqual([false, true]);
      expect(await store().observationsIn(reportId)).toHaveLength(1);
      expect(await store().copiesIn(reportId)).toHaveLength(1);
    });

    it("knows how far a round is, what waits in which order, and what was looked at before", async () => {
      const { id } = await begun();
      expect(await store().findRun(id)).toMatchObject({ done: 0, total: 2, waiting: targets });
      const earlier = observation({ sourceId: "s2" });
      await finish(id, earlier);
      expect(await store().findRun(id)).toMatchObject({ done: 1, waiting: [{ sourceId: "s1" }] });
      await store().finishWithEarlier(id, "s1", earlier.id, AT + 2);
      expect(await store().findRun(id)).toMatchObject({ done: 2, total: 2, waiting: [] });
      expect(await store().observationsIn(reportId)).toHaveLength(1);
      expect(await store().findRun(randomUUID())).toBeNull();
    });

    it("moves a round from the state it is in, and of two only one", async () => {
      const { id } = await begun();
      const pause = () => store().changeRunState(id, "running", "paused", AT + 1);
      expect([...(await Promise.all([pause(), pause()]))].sort()).toEqual([false, true]);
      expect(await store().reportsAtWork()).not.toContain(reportId);
      expect(await store().changeRunState(id, "paused", "running", AT + 1)).toBe(true);
      expect(await store().reportsAtWork()).toContain(reportId);
      expect(await store().changeRunState(id, "running", "done", AT + 9)).toBe(true);
      expect(await store().findRun(id)).toMatchObject({ state: "done", endedAt: AT + 9 });
      expect(await store().openRuns(reportId)).toEqual([]);
    });

    it("lists rounds that are not done, the oldest first, and knows the last one", async () => {
      expect(await store().lastRun(reportId)).toBeNull();
      const [young, old] = [await begun({ createdAt: AT + 5 }), await begun({ createdAt: AT - 5 })];
      expect((await store().openRuns(reportId)).map((one) => one.id)).toEqual([old.id, young.id]);
      expect((await store().lastRun(reportId))?.id).toBe(young.id);
    });

    it("gives what was seen by time, of one source the newest first, of each source its newest copy", async () => {
      const rows = [3, 1, 2].map((at) => observation({ at: AT + at, sourceId: at === 2 ? "s2" : "s1" }));
      for (const row of rows)
        await finish((await begun()).id, row, copy({ takenAt: row.at, sourceId: row.sourceId }));
      const seen = (list: readonly ObservationRow[]) => list.map((one) => one.at - AT);
      expect(seen(await store().observationsIn(reportId))).toEqual([1, 2, 3]);
      expect(seen(await store().observationsOf(reportId, "s1"))).toEqual([3, 1]);
      expect((await store().copiesIn(reportId)).map((one) => one.takenAt - AT)).toEqual([3, 2, 1]);
      const newest = (await store().newestCopiesIn(reportId)).map(
        (one) => `${one.sourceId} ${one.takenAt - AT}`,
      );
      expect([...newest].sort()).toEqual(["s1 3", "s2 2"]);
    });

    it("keeps who checked by hand, with their name, in order", async () => {
      const personId = await somePerson(open(), "Aru Bekova");
      const check = { reportId, sourceId: "s1", url: URL, personId, at: AT, note: "There." };
      await store().addHandCheck(check);
      await store().addHandCheck({ ...check, note: null });
      expect(await store().handChecksIn(reportId)).toEqual([
        { ...check, personName: "Aru Bekova" },
        { ...check, note: null, personName: "Aru Bekova" },
      ]);
    });

    it("keeps a report's own apart from every other's", async () => {
      const { id } = await begun();
      await finish(id, observation(), copy());
      const other = (await someReport(open())).reportId;
      for (const list of [
        await store().observationsIn(other),
        await store().observationsOf(other, "s1"),
        await store().copiesIn(other),
        await store().newestCopiesIn(other),
        await store().handChecksIn(other),
        await store().openRuns(other),
      ])
        expect(list).toEqual([]);
    });

    it("lets one at a time ask for a round of a report", async () => {
      const order: string[] = [];
      const ask = (name: string) =>
        open().transaction(async ({ checks }) => {
          await checks.lockReport(reportId);
          order.push(`${name} in`);
          await checks.openRuns(reportId);
          order.push(`${name} out`);
        });
      await Promise.all(["a", "b", "c"].map(ask));
      const names = order.map((one) => one.slice(0, 1));
      expect([names[0], names[2], names[4]]).toEqual([names[1], names[3], names[5]]);
    });

    it("keeps nothing of a transaction that was given up", async () => {
      const { id } = await begun();
      const work = open().transaction(async ({ checks }) => {
        await checks.finishItem(id, observation(), copy(), AT);
        throw new GivenUp();
      });
      await expect(work).rejects.toThrow(GivenUp);
      expect(await store().findRun(id)).toMatchObject({ done: 0 });
      expect(await store().observationsIn(reportId)).toEqual([]);
    });
  });
}
