/** What every store of editions promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { NewEdition } from "../../server/ports/edition-store.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, GivenUp, type SomeReport, someReport } from "./some-report.ts";

export function editionStoreContract(open: () => Storage): void {
  describe("a store of editions", () => {
    let report: SomeReport;
    const store = () => open().editions;
    const edition = (n: number, fields: Partial<NewEdition> = {}): NewEdition => ({
      id: randomUUID(),
      reportId: report.reportId,
      n,
      digest: `digest-${n}`,
      corrections: "[]",
      basis: '{"approvals":[]}',
      isAlone: false,
      seq: 7,
      publishedAt: AT + n,
      publishedById: randomUUID(),
      files: (["html", "docx", "json"] as const).map((kind, at) => ({
        kind,
        sha256: `sha-${kind}`,
        bytes: new Uint8Array([0, 255, at]),
      })),
      ...fields,
    });
    const add = (one: NewEdition) =>
      open().transaction(async ({ editions }) => {
        if (!(await editions.add(one))) throw new GivenUp();
      });

    beforeEach(async () => {
      report = await someReport(open());
    });

    it("gives back each file byte for byte, by the edition's id and by its number", async () => {
      const one = edition(1);
      await add(one);
      for (const { kind, ...file } of one.files) {
        expect(await store().file(one.id, kind)).toEqual(file);
        expect(await store().fileOf(report.reportId, 1, kind)).toEqual(file);
      }
      expect(await store().file(randomUUID(), "html")).toBeNull();
      expect(await store().fileOf(report.reportId, 2, "html")).toBeNull();
      expect(await store().fileOf((await someReport(open())).reportId, 1, "html")).toBeNull();
    });

    it("gives a number once, also of two at the same time, and keeps nothing of the one that lost", async () => {
      const rivals = [edition(1), edition(1)];
      const settled = await Promise.allSettled(rivals.map(add));
      expect(settled.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = rivals[settled.findIndex((one) => one.status === "rejected")];
      expect(await store().file(lost?.id ?? "", "html")).toBeNull();
    });

    it("withdraws once, and keeps the files", async () => {
      const one = edition(1);
      await add(one);
      const withdraw = (n: number, id = report.reportId) =>
        store().withdraw(id, n, "In danger.", randomUUID(), AT + 9);
      expect(await withdraw(2)).toBe(false);
      expect(await withdraw(1, (await someReport(open())).reportId)).toBe(false);
      expect([...(await Promise.all([withdraw(1), withdraw(1)]))].sort()).toEqual([false, true]);
      expect(await store().file(one.id, "json")).not.toBeNull();
      expect((await store().published(report.slug))[0]?.editions[0]?.withdrawnAt).toBe(AT + 9);
    });

    it("lists what is public of one chronicle, the newest first, and nothing of one without editions", async () => {
      expect(await store().published(report.slug)).toEqual([]);
      const [first, second] = [edition(1), edition(2, { corrections: '[{"kind":"added"}]' })];
      await add(first);
      await add(second);
      await someReport(open());
      const shown = ({ id, n, digest, corrections, publishedAt }: NewEdition) => ({
        id,
        month: "2031-03",
        n,
        digest,
        corrections,
        publishedAt,
        withdrawnAt: null,
      });
      expect(await store().published(report.slug)).toEqual([
        {
          slug: report.slug,
          title: "Steppe Chronicle",
          language: "en",
          editions: [shown(second), shown(first)],
        },
      ]);
      const all = await store().published();
      expect(all.every((one) => one.editions.length > 0)).toBe(true);
      expect(all.map((one) => one.slug)).toContain(report.slug);
    });

    it("gives whoever verifies all there are, the oldest first, with what they rest on", async () => {
      await add(edition(1, { publishedAt: AT + 100 }));
      const other = await someReport(open());
      await add(edition(1, { reportId: other.reportId, publishedAt: AT - 100 }));
      const own = (await store().all()).filter((one) =>
        [report.reportId, other.reportId].includes(one.reportId),
      );
      expect(own).toMatchObject([
        { teamId: other.teamId, slug: other.slug, month: "2031-03", n: 1, basis: '{"approvals":[]}' },
        { teamId: report.teamId, slug: report.slug },
      ]);
    });
  });
}
