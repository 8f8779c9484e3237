/**
 * Rewrites what a client says about itself: the identity is the server's, and
 * only a well-formed cursor and place pass. A malformed cursor would throw in
 * every other person's editor.
 */
import type { Identity } from "./identity.ts";

/** All that clients are told of one another; whatever else one says about itself is dropped. */
export interface PresenceState {
  readonly user: Identity;
  /** `{anchor, head}`, Yjs relative positions as JSON, as Tiptap's caret sets it. */
  readonly cursor: object | null;
  /** The id of the entry the person is at. */
  readonly place: string | null;
}

const MAX_PLACE = 100;

/**
 * The state to show; null when the client says it is gone; undefined when what it says cannot be used. `hasRoot`
 * tells whether the document has a top-level type: a cursor naming another would create it in every client.
 */
export function presenceState(
  json: string,
  identity: Identity,
  hasRoot: (name: string) => boolean,
): PresenceState | null | undefined {
  const said = parse(json);
  if (said === null) return null;
  if (!isRecord(said)) return undefined;
  const { cursor, place } = said;
  return {
    user: identity,
    cursor: isCursor(cursor, hasRoot) ? cursor : null,
    place: typeof place === "string" && place.length <= MAX_PLACE ? place : null,
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCursor(value: unknown, hasRoot: (name: string) => boolean): value is object {
  return (
    isRecord(value) &&
    Object.keys(value).every((key) => key === "anchor" || key === "head") &&
    isPosition(value.anchor, hasRoot) &&
    isPosition(value.head, hasRoot)
  );
}

const POSITION_FIELDS = new Set(["type", "tname", "item", "assoc"]);

/** A Yjs relative position as JSON: an item, or the end of a nested or a top-level type. */
function isPosition(value: unknown, hasRoot: (name: string) => boolean): boolean {
  if (!isRecord(value)) return false;
  if (Object.keys(value).some((key) => !POSITION_FIELDS.has(key))) return false;
  const { type, tname, item, assoc } = value;
  if (!isMissing(type) && !isId(type)) return false;
  if (!isMissing(item) && !isId(item)) return false;
  if (!isMissing(tname) && !(typeof tname === "string" && hasRoot(tname))) return false;
  if (!isMissing(assoc) && !(typeof assoc === "number" && Number.isSafeInteger(assoc))) return false;
  // Without any of the three, resolving the position throws.
  return !(isMissing(type) && isMissing(tname) && isMissing(item));
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

function isId(value: unknown): boolean {
  return isRecord(value) && isCount(value.client) && isCount(value.clock) && Object.keys(value).length === 2;
}

const isCount = (value: unknown) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
