/** What every store of reviews promises: what was said stays as it was said, in order, with its report. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, GivenUp, type SomeReport, someReport } from "./some-report.ts";

const NOTHING_SAID = { entries: [], verdicts: [], ticks: [], waivers: [], editions: [], reopenedAfter: [] };

export function reviewStoreContract(open: () => Storage): void {
  describe("a store of reviews", () => {
    let report: SomeReport;
    const personId = randomUUID();
    const store = () => open().reviews;
    const said = (at = AT) => ({ reportId: report.reportId, personId, at, seq: 7 });
    const entryEvent = (action: "submit" | "approve" | "requestChanges", content: string | null = null) => ({
      ...said(),
      entryId: "e1",
      action,
      digest: "digest",
      sourceIds: ["s2", "s1"],
      reason: action === "requestChanges" ? "Почему?" : null,
      content,
    });
    const waiver = (waiverId = randomUUID()) => ({
      ...said(),
      waiverId,
      line: '["stale","e1"]',
      binding: "binding",
      reason: "Known.",
      isAlone: false,
    });

    beforeEach(async () => {
      report = await someReport(open());
    });

    it("knows nothing of a report nobody spoke about, nor of one that is not there", async () => {
      expect(await store().records(report.reportId)).toEqual(NOTHING_SAID);
      expect(await store().records(randomUUID())).toEqual(NOTHING_SAID);
    });

    it("keeps what happened to entries in the order it happened, at the same moment too", async () => {
      for (const action of ["submit", "requestChanges", "submit", "approve"] as const)
        await store().addEntryEvent(entryEvent(action));
      const { entries } = await store().records(report.reportId);
      expect(entries.map((one) => one.action)).toEqual(["submit", "requestChanges", "submit", "approve"]);
      expect(entries[1]).toMatchObject({
        ...said(),
        entryId: "e1",
        digest: "digest",
        sourceIds: ["s2", "s1"],
        reason: "Почему?",
      });
      const numbers = entries.map((one) => one.n);
      expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
    });

    it("gives the content of an entry's last approval", async () => {
      expect(await store().approvedContent(report.reportId, "e1")).toBeNull();
      for (const content of ["first", "second"]) await store().addEntryEvent(entryEvent("approve", content));
      await store().addEntryEvent(entryEvent("submit"));
      expect(await store().approvedContent(report.reportId, "e1")).toBe("second");
      expect(await store().approvedContent(report.reportId, "e2")).toBeNull();
    });

    it("keeps verdicts and ticks, taken back ones too, in order", async () => {
      const verdict = { ...said(), sourceId: "s1", binding: "b", reason: null };
      await store().addVerdict({ ...verdict, verdict: "verified" });
      await store().addVerdict({ ...verdict, verdict: "rejected", reason: "No." });
      const tick = { ...said(), entryId: "e1", citationId: "c1", binding: "b" };
      await store().addTick({ ...tick, isTicked: true });
      await store().addTick({ ...tick, isTicked: false });
      const { verdicts, ticks } = await store().records(report.reportId);
      expect(verdicts).toMatchObject([{ verdict: "verified" }, { verdict: "rejected", reason: "No." }]);
      expect(ticks).toMatchObject([{ isTicked: true }, { isTicked: false }]);
    });

    it("takes a waiver back once, and only in its own report", async () => {
      const { waiverId, ...signed } = waiver();
      await store().addWaivers([{ ...signed, waiverId }, waiver()]);
      const revoke = (id = report.reportId) => store().revokeWaiver(id, waiverId, personId, AT + 1);
      expect(await revoke((await someReport(open())).reportId)).toBe(false);
      expect([...(await Promise.all([revoke(), revoke()]))].sort()).toEqual([false, true]);
      const { waivers } = await store().records(report.reportId);
      expect(waivers.map((one) => one.isRevoked).sort()).toEqual([false, true]);
      expect(waivers.find((one) => one.waiverId === waiverId)).toMatchObject({ ...signed, isRevoked: true });
    });

    it("keeps a report's own apart from every other's", async () => {
      const other = await someReport(open());
      await store().addEntryEvent(entryEvent("submit"));
      await store().addWaivers([waiver()]);
      expect(await store().records(other.reportId)).toEqual(NOTHING_SAID);
    });

    it("opens a report again once after an edition", async () => {
      const reopening = { reportId: report.reportId, edition: 1, reason: "A mistake.", personId, at: AT };
      const settled = await Promise.allSettled([1, 2].map(() => store().addReopening(reopening)));
      expect(settled.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect((await store().records(report.reportId)).reopenedAfter).toEqual([1]);
    });

    it("keeps nothing of a transaction that was given up", async () => {
      const work = open().transaction(async ({ reviews }) => {
        await reviews.addEntryEvent(entryEvent("submit"));
        await reviews.addWaivers([waiver()]);
        throw new GivenUp();
      });
      await expect(work).rejects.toThrow(GivenUp);
      expect(await store().records(report.reportId)).toEqual(NOTHING_SAID);
    });

    it("names every report with its team", async () => {
      const { reportId, teamId, slug } = report;
      expect(await store().reports()).toContainEqual({ reportId, teamId, slug, month: "2031-03" });
    });
  });
}
