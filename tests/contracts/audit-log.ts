/** What every audit log promises. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { auditFaults } from "../../server/domain/audit/audit-event.ts";
import type { NewAuditEvent } from "../../server/ports/audit-log.ts";
import type { Storage } from "../../server/ports/storage.ts";
import { AT, GivenUp } from "./some-report.ts";

const ANY = { personId: null, reportId: null, kind: null };

export function auditLogContract(open: () => Storage): void {
  describe("an audit log", () => {
    let teamId = "";
    beforeEach(() => {
      teamId = randomUUID();
    });
    const event = (fields: Partial<NewAuditEvent> = {}): NewAuditEvent => ({
      teamId,
      kind: "approval",
      personId: randomUUID(),
      at: AT,
      facts: { b: 1, a: "ы" },
      ...fields,
    });
    const add = (one: NewAuditEvent) => open().transaction(({ audit }) => audit.add(one));

    it("grows by a sound link at a time, numbered from 1, whoever adds at once", async () => {
      await Promise.all([1, 2, 3, 4, 5].map(() => add(event())));
      const chain = await open().audit.chain(teamId);
      expect(chain.map((one) => one.n)).toEqual([1, 2, 3, 4, 5]);
      expect(auditFaults(chain)).toEqual([]);
      expect(chain[0]).toMatchObject({ facts: '{"a":"ы","b":1}', at: AT, previous: "" });
    });

    it("leaves no gap for what was given up", async () => {
      const work = open().transaction(async ({ audit }) => {
        await audit.add(event());
        throw new GivenUp();
      });
      await expect(work).rejects.toThrow(GivenUp);
      await add(event({ kind: "export" }));
      expect(await open().audit.chain(teamId)).toMatchObject([{ n: 1, kind: "export" }]);
    });

    it("is each team's own", async () => {
      await add(event());
      expect(await open().audit.chain(randomUUID())).toEqual([]);
      expect(await open().audit.teams()).toContain(teamId);
      expect(await open().audit.page(randomUUID(), ANY, null, 10)).toEqual([]);
      expect(await open().audit.actors(randomUUID())).toEqual([]);
    });

    it("is read a piece at a time, upward and from the newest", async () => {
      for (const kind of ["approval", "export", "waiver"] as const) await add(event({ kind }));
      const { audit } = open();
      expect((await audit.links(teamId, 1, 1)).map((one) => one.n)).toEqual([2]);
      expect((await audit.page(teamId, ANY, null, 2)).map((one) => one.n)).toEqual([3, 2]);
      expect((await audit.page(teamId, ANY, { below: 2 }, 2)).map((one) => one.n)).toEqual([1]);
      expect((await audit.page(teamId, { ...ANY, kind: "export" }, null, 9)).map((one) => one.n)).toEqual([
        2,
      ]);
    });
  });
}
