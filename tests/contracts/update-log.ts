/**
 * What every UpdateLog must do, whoever implements it. Each adapter's test
 * calls this with a way to make a log that holds one fresh document.
 */
import { describe, expect, it } from "vitest";
import type { NewUpdate, UpdateLog } from "../../server/ports.ts";

export interface LogUnderTest {
  readonly log: UpdateLog;
  /** Makes a document with this lineage, schema version 3 and no updates. Returns its id. */
  seed(lineage: string): Promise<string>;
  /** Someone who may appear as an author. */
  readonly personId: string;
}

export function updateLogContract(name: string, make: () => Promise<LogUnderTest>): void {
  describe(`update log: ${name}`, () => {
    async function withDocument() {
      const { log, seed, personId } = await make();
      const docId = await seed("lineage-1");
      const update = (...bytes: number[]): NewUpdate => ({
        update: Uint8Array.from(bytes),
        personId,
        connectionId: "connection-1",
      });
      const tail = async () => (await log.load(docId))?.tail.map((row) => [...row.update]);
      return { log, seed, personId, docId, update, tail };
    }

    it("knows nothing of a document that was never seeded", async () => {
      const { log } = await withDocument();
      expect(await log.load("no-such-document")).toBeNull();
    });

    it("loads a fresh document with its lineage and schema version", async () => {
      const { log, docId } = await withDocument();
      const loaded = await log.load(docId);
      expect(loaded).toMatchObject({ lineage: "lineage-1", schemaVersion: 3, state: null, tail: [] });
    });

    it("returns what was appended, in order, under rising numbers", async () => {
      const { log, docId, update, tail } = await withDocument();
      const first = await log.append(docId, [update(1), update(2)]);
      const second = await log.append(docId, [update(3)]);
      expect(second).toBeGreaterThan(first);
      expect(await tail()).toEqual([[1], [2], [3]]);
      const seqs = (await log.load(docId))?.tail.map((row) => row.seq) ?? [];
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      expect(new Set(seqs).size).toBe(3);
      expect(seqs.at(-1)).toBe(second);
      expect(seqs.at(1)).toBe(first);
    });

    it("keeps every byte, and its own copy of it", async () => {
      const { log, docId, personId, tail } = await withDocument();
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
      await log.append(docId, [{ update: bytes, personId, connectionId: "c" }]);
      bytes.fill(7);
      expect(await tail()).toEqual([Array.from({ length: 256 }, (_, i) => i)]);
    });

    it("keeps an update of eight megabytes", async () => {
      const { log, docId, personId } = await withDocument();
      const big = new Uint8Array(8 * 1024 * 1024).fill(5);
      await log.append(docId, [{ update: big, personId, connectionId: "c" }]);
      const [row] = (await log.load(docId))?.tail ?? [];
      expect(row?.update.length).toBe(big.length);
      expect(row?.update.every((byte) => byte === 5)).toBe(true);
    });

    it("keeps batches whole when several are appended at once", async () => {
      const { log, docId, update, tail } = await withDocument();
      const batches = Array.from({ length: 10 }, (_, i) => [update(i, 0), update(i, 1), update(i, 2)]);
      await Promise.all(batches.map((batch) => log.append(docId, batch)));
      const rows = (await tail()) ?? [];
      expect(rows).toHaveLength(30);
      for (let i = 0; i < 30; i += 3) {
        const batch = rows[i]?.[0];
        expect(rows.slice(i, i + 3)).toEqual([0, 1, 2].map((k) => [batch, k]));
      }
    });

    it("keeps documents apart", async () => {
      const { log, docId, seed, update, tail } = await withDocument();
      const other = await seed("lineage-2");
      await log.append(other, [update(9)]);
      await log.append(docId, [update(1)]);
      expect(await tail()).toEqual([[1]]);
      expect((await log.load(other))?.lineage).toBe("lineage-2");
    });

    it("refuses to append to a document that does not exist", async () => {
      const { log, update } = await withDocument();
      await expect(log.append("no-such-document", [update(1)])).rejects.toThrow();
    });

    it("loads the state and only what came after it, once compacted", async () => {
      const { log, docId, update, tail } = await withDocument();
      const upTo = await log.append(docId, [update(1), update(2)]);
      const later = await log.append(docId, [update(3)]);
      await log.compact(docId, upTo, Uint8Array.from([1, 2]));
      const loaded = await log.load(docId);
      expect([...(loaded?.state ?? [])]).toEqual([1, 2]);
      expect(loaded?.stateSeq).toBe(upTo);
      expect(loaded?.tail.map((row) => row.seq)).toEqual([later]);
      expect(await log.append(docId, [update(4)])).toBeGreaterThan(later);
      expect(await tail()).toEqual([[3], [4]]);
    });

    it("never goes back to an older state", async () => {
      const { log, docId, update } = await withDocument();
      const early = await log.append(docId, [update(1)]);
      const late = await log.append(docId, [update(2)]);
      await log.compact(docId, late, Uint8Array.from([1, 2]));
      await log.compact(docId, early, Uint8Array.from([1])).catch(() => undefined);
      const loaded = await log.load(docId);
      expect([...(loaded?.state ?? [])]).toEqual([1, 2]);
      expect(loaded?.stateSeq).toBe(late);
    });

    it("refuses a state that claims more than the log holds", async () => {
      const { log, docId, update, tail } = await withDocument();
      const last = await log.append(docId, [update(1)]);
      await expect(log.compact(docId, last + 1, Uint8Array.from([1]))).rejects.toThrow();
      expect(await tail()).toEqual([[1]]);
    });
  });
}
