/**
 * The order in which entries, or sources, are read, and how something finds a
 * place in it. Moving one thing changes one listing; only where two people made
 * equal indexes at once, those behind the new place get fresh ones.
 */
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { FieldMap } from "./document-shape.ts";
import { asListing, type Listing, listed } from "./listing.ts";

interface Placed {
  readonly id: string;
  readonly order: string;
}

/** By UTF-16 units, as every replica compares them, whatever its language. */
function comparePlaced(a: Placed, b: Placed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function placed(listings: Iterable<readonly [string, Listing]>): readonly Placed[] {
  return Array.from(listings, ([id, { order }]) => ({ id, order })).sort(comparePlaced);
}

function livePlaces(map: FieldMap): readonly Placed[] {
  return placed([...listed(map)].filter(([, { deleted }]) => !deleted));
}

/** The ids, first to last. */
export function inReadingOrder(listings: Iterable<readonly [string, Listing]>): readonly string[] {
  return placed(listings).map((one) => one.id);
}

/** Ids of what is not deleted, first to last. */
export function liveIds(map: FieldMap): readonly string[] {
  return livePlaces(map).map((one) => one.id);
}

export function listingOf(map: FieldMap, id: string): Listing | null {
  return asListing(map.get(id));
}

export function isLive(map: FieldMap, id: string): boolean {
  const listing = listingOf(map, id);
  return listing !== null && !listing.deleted;
}

/**
 * An index directly before `beforeId`, or behind everything when it is null or gone. Call it inside the transaction
 * that uses the answer: neighbours with equal indexes are given fresh ones on the way.
 */
export function orderBefore(map: FieldMap, beforeId: string | null, movedId: string): string {
  const others = livePlaces(map).filter((one) => one.id !== movedId);
  const found = others.findIndex((one) => one.id === beforeId);
  const index = found < 0 ? others.length : found;
  const previous = others[index - 1]?.order ?? null;
  const next = others[index]?.order ?? null;
  if (previous === null || next === null || previous < next) return generateKeyBetween(previous, next);
  const equal = others.slice(index).filter((one) => one.order === previous);
  const behind = others[index + equal.length]?.order ?? null;
  const [order = previous, ...fresh] = generateNKeysBetween(previous, behind, equal.length + 1);
  equal.forEach(({ id }, at) => {
    const listing = listingOf(map, id);
    map.set(id, { ...listing, order: fresh[at] ?? order });
  });
  return order;
}

/** Indexes for a list that starts with so many items. */
export function firstOrders(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}
