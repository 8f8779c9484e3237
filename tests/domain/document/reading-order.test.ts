/** Finding a place among others, also where two people made equal indexes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { entryListings } from "../../../server/domain/document/document-shape.ts";
import { isOrder, type Listing } from "../../../server/domain/document/listing.ts";
import { isLive, listingOf, liveIds, orderBefore } from "../../../server/domain/document/reading-order.ts";

const listing = (order: string): Listing => ({ order, createdAt: 1, createdBy: "p1" });

describe("orderBefore", () => {
  it("puts anything anywhere, and leaves the others where they are", () => {
    const orders = fc.array(fc.constantFrom("Zz", "a0", "a0V", "a1", "a2"), { maxLength: 6 });
    const moves = fc.array(fc.tuple(fc.nat(8), fc.option(fc.nat(8), { nil: null })), { maxLength: 30 });
    fc.assert(
      fc.property(orders, moves, (given, steps) => {
        const map = entryListings(new Y.Doc());
        given.forEach((order, index) => {
          map.set(`e${index}`, listing(order));
        });
        for (const [who, before] of steps) {
          const id = `e${who}`;
          const model = liveIds(map).filter((one) => one !== id);
          const beforeId = before === null || before === who ? null : `e${before}`;
          const at = beforeId === null ? -1 : model.indexOf(beforeId);
          const order = orderBefore(map, beforeId, id);
          expect(isOrder(order)).toBe(true);
          map.set(id, listing(order));
          expect(liveIds(map)).toEqual(model.toSpliced(at < 0 ? model.length : at, 0, id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("writes nothing where there is room", () => {
    const doc = new Y.Doc();
    const map = entryListings(doc);
    map.set("e1", listing("a0"));
    map.set("e2", listing("a1"));
    const before = Y.encodeStateVector(doc);
    expect(orderBefore(map, "e2", "e3")).toBe("a0V");
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it("stays short when hundreds of entries go to one place", () => {
    const map = entryListings(new Y.Doc());
    map.set("last", listing("a0"));
    for (let count = 0; count < 300; count++)
      map.set(`e${count}`, listing(orderBefore(map, "last", `e${count}`)));
    const longest = Math.max(...liveIds(map).map((id) => listingOf(map, id)?.order.length ?? 0));
    expect(longest).toBeLessThan(100);
  });
});

describe("reading order", () => {
  it("tells equal indexes apart by id, whatever came first", () => {
    const map = entryListings(new Y.Doc());
    for (const id of ["b", "B", "ы", "a"]) map.set(id, listing("a0"));
    expect(liveIds(map)).toEqual(["B", "a", "b", "ы"]);
  });

  it("leaves out what is deleted and what is no listing", () => {
    const map = entryListings(new Y.Doc());
    map.set("a", { ...listing("a0"), deleted: true });
    map.set("b", "a0");
    map.set("c", null);
    map.set("d", listing("a1"));
    expect(liveIds(map)).toEqual(["d"]);
    expect(["a", "b", "d", "x"].map((id) => isLive(map, id))).toEqual([false, false, true, false]);
  });
});
