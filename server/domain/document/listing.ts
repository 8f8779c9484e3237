/**
 * How an entry or a source is listed: plain JSON in the maps `entries` and
 * `sources`. Nothing is ever taken out of them, a flag says what is deleted,
 * so that words somebody typed meanwhile are still there when it is restored.
 */
import { generateKeyBetween } from "fractional-indexing";
import { isDocumentId } from "./document-shape.ts";
import { MAX_ORDER_LENGTH } from "./limits.ts";

/** A type and not an interface: the value is JSON to Yjs. */
export type Listing = {
  /** Fractional index; equal ones, which two people can make at once, are told apart by id. */
  readonly order: string;
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
  /** Person id, as the writing client said: who wrote what is asked of the update log. */
  readonly createdBy: string;
  readonly deleted?: true;
  /** Why a deleted entry was set aside. */
  readonly reason?: string;
  /** The source a deleted one became part of; its citations follow, also those added meanwhile. */
  readonly mergedInto?: string;
};

/** The map's keys and listings, deleted ones included, in no order; what is no listing is passed over. */
export function* listed(map: { entries(): Iterable<[string, unknown]> }): Iterable<[string, Listing]> {
  for (const [id, value] of map.entries()) {
    const listing = asListing(value);
    if (listing && isDocumentId(id)) yield [id, listing];
  }
}

const UNPLACED = "a0";

/** Tolerant: an unusable order stands for an early place, an unusable flag for none. Null for what is no record. */
export function asListing(value: unknown): Listing | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { order, createdAt, createdBy, deleted, reason, mergedInto }: Record<string, unknown> = { ...value };
  return {
    order: isOrder(order) ? order : UNPLACED,
    createdAt: typeof createdAt === "number" ? createdAt : 0,
    createdBy: typeof createdBy === "string" ? createdBy : "",
    ...(deleted === true && { deleted }),
    ...(typeof reason === "string" && { reason }),
    ...(isDocumentId(mergedInto) && { mergedInto }),
  };
}

/** True for a fractional index that further ones can be made from. */
export function isOrder(value: unknown): value is string {
  if (typeof value !== "string" || value.length > MAX_ORDER_LENGTH || !/^[A-Za-z][0-9A-Za-z]+$/.test(value))
    return false;
  try {
    return generateKeyBetween(value, null) > value;
  } catch {
    return false;
  }
}
