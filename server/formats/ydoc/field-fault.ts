/** What is wrong with a value set in one of the document's maps; null when nothing is. */
import * as Y from "yjs";
import { isDay } from "../../domain/calendar/day.ts";
import { isDocumentId } from "../../domain/document/document-shape.ts";
import { ENTRY_TEXT_FIELDS, PERSON_PREFIX, TOPIC_PREFIX } from "../../domain/document/entry-fields.ts";
import { LAW_PREFIX, lawOf } from "../../domain/document/law-key.ts";
import { MAX_FIELD_LENGTH, MAX_KEY_LENGTH } from "../../domain/document/limits.ts";
import { isOrder } from "../../domain/document/listing.ts";
import { isSourceKind, SOURCE_TEXT_FIELDS } from "../../domain/document/source-fields.ts";
import { isStorableUrl } from "../../domain/document/storable-url.ts";
import { TOPICS } from "../../domain/report/model.ts";

/** The plain JSON value a map item holds; null when it holds a shared type, a document, bytes or several values. */
export function heldValue(content: Y.Item["content"]): { readonly held: unknown } | null {
  return content instanceof Y.ContentAny && content.arr.length === 1 ? { held: content.arr[0] } : null;
}

export function fieldFault(owner: "report" | "entry" | "source", key: string, value: unknown): string | null {
  const isRight = CHECKS[owner](key, value);
  if (isRight === undefined) return `unknown field of ${owner}`;
  return isRight ? null : `unusable value for a field of ${owner}`;
}

type Check = (key: string, value: unknown) => boolean | undefined;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= MAX_FIELD_LENGTH;
const isDayText = (value: unknown) => typeof value === "string" && isDay(value);
const isUrlText = (value: unknown) => typeof value === "string" && isStorableUrl(value);

/** Undefined for a key that is none. */
const CHECKS: Readonly<Record<"report" | "entry" | "source", Check>> = {
  report: (key, value) => (key === "title" || key === "subtitle" ? isText(value) : undefined),

  entry(key, value) {
    if (key === "start" || key === "end") return isDayText(value);
    if (includes(ENTRY_TEXT_FIELDS, key)) return isText(value);
    if (key.startsWith(TOPIC_PREFIX))
      return value === true && includes(TOPICS, key.slice(TOPIC_PREFIX.length));
    if (key.length > MAX_KEY_LENGTH) return false;
    if (key.startsWith(PERSON_PREFIX)) return key.length > PERSON_PREFIX.length && isText(value);
    if (key.startsWith(LAW_PREFIX)) return isText(value) && lawOf(key, value) !== null;
    return undefined;
  },

  source(key, value) {
    if (key === "kind") return isSourceKind(value);
    if (key === "url" || key === "archiveUrl") return isUrlText(value);
    if (key === "publishedOn" || key === "accessedOn") return isDayText(value);
    return includes(SOURCE_TEXT_FIELDS, key) ? isText(value) : undefined;
  },
};

function includes(list: readonly string[], text: string): boolean {
  return list.includes(text);
}

/** A listing names what listing.ts names, each of the right type, and nothing else. */
export function listingFault(list: "entries" | "sources", id: string, value: unknown): string | null {
  if (!isDocumentId(id)) return "an unusable id";
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return "a listing that is no record";
  const { order, createdAt, createdBy, deleted, ...rest }: Record<string, unknown> = { ...value };
  const isWhole =
    isOrder(order) &&
    Number.isSafeInteger(createdAt) &&
    isDocumentId(createdBy) &&
    (deleted === true || !("deleted" in value));
  if (!isWhole) return "a listing without a usable order, time or person";
  const extra = EXTRA[list];
  for (const [key, held] of Object.entries(rest))
    if (key !== extra.key || !extra.isRight(held))
      return "a listing with something in it that does not belong there";
  return null;
}

const EXTRA = {
  entries: { key: "reason", isRight: isText },
  sources: { key: "mergedInto", isRight: isDocumentId },
} as const;
