/**
 * Does an edit leave the shared document as its shape and schema say? Asked by
 * the server of every edit before anybody else sees it, so it looks only at
 * what the edit added, and at the little that can go wrong by taking away. What
 * was there before has passed already. It never changes the document.
 */
import * as Y from "yjs";
import { bodySchema } from "../../domain/document/body-schema.ts";
import { ENTRIES_KEY, type Root, rootNamed, SOURCES_KEY } from "../../domain/document/document-shape.ts";
import { MAX_ENTRY_FIELDS, MAX_LISTED } from "../../domain/document/limits.ts";
import { fieldFault, heldValue, listingFault } from "./field-fault.ts";
import { childFault, citationFault, quoted, textFault } from "./text-fault.ts";

export interface DocumentChange {
  readonly doc: Y.Doc;
  readonly transaction: Y.Transaction;
}

type AnyType = NonNullable<ReturnType<Y.Doc["share"]["get"]>>;

/** Null when the edit may stay, else what is wrong with it in a few words. To be asked in Yjs's `afterTransaction`. */
export function validateTransaction({ doc, transaction }: DocumentChange): string | null {
  for (const item of addedItems(doc, transaction)) {
    const fault = itemFault(doc, item);
    if (fault !== null) return fault;
  }
  for (const [type, keys] of transaction.changed) {
    const fault = removalFault(doc, type, keys);
    if (fault !== null) return fault;
  }
  return null;
}

/** What the transaction put into the document, content of new types included. */
function* addedItems(doc: Y.Doc, { beforeState, afterState }: Y.Transaction): Iterable<Y.Item> {
  const authors: number[] = [];
  // A report of many months has thousands of authors' ids; one or two of them wrote this.
  afterState.forEach((end, client) => {
    if (beforeState.get(client) !== end) authors.push(client);
  });
  for (const client of authors) {
    const structs = doc.store.clients.get(client) ?? [];
    const first = Y.findIndexSS(structs, beforeState.get(client) ?? 0);
    for (let index = first; index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item) yield struct;
    }
  }
}

function itemFault(doc: Y.Doc, item: Y.Item): string | null {
  const { parent } = item;
  if (!(parent instanceof Y.AbstractType)) return "something that belongs nowhere";
  if (parent._item !== null) return item.deleted ? null : textFault(item, parent);
  const name = rootName(doc, parent);
  const root = name === null ? null : rootNamed(name);
  if (root === null) return `the document has no part called ${quoted(name ?? "")}`;
  return item.deleted ? null : rootItemFault(doc, item, parent, root);
}

function rootItemFault(doc: Y.Doc, item: Y.Item, parent: AnyType, root: Root): string | null {
  const key = item.parentSub;
  if (root.kind === "standing" || root.kind === "body") {
    if (root.kind === "body" && !isListed(doc, ENTRIES_KEY, root.id))
      return "text of an entry that is not listed";
    return key === null ? childFault(bodySchema.nodes.doc, item.content) : "text with fields";
  }
  const value = key === null ? null : heldValue(item.content);
  if (key === null || value === null) return "a value of a kind the document does not hold";
  switch (root.kind) {
    case "entries":
    case "sources":
      if (parent._map.size > MAX_LISTED) return "too many entries or sources";
      return listingFault(root.kind, key, value.held);
    case "entry":
      if (!isListed(doc, ENTRIES_KEY, root.id)) return "fields of an entry that is not listed";
      if (parent._map.size > MAX_ENTRY_FIELDS) return "too many fields in one entry";
      return fieldFault("entry", key, value.held);
    case "source":
      if (!isListed(doc, SOURCES_KEY, root.id)) return "fields of a source that is not listed";
      return fieldFault("source", key, value.held);
    case "report":
      return fieldFault("report", key, value.held);
  }
}

/** Entries and sources are flagged as deleted, never taken out; a citation keeps its id and its source. */
function removalFault(doc: Y.Doc, type: AnyType, keys: ReadonlySet<string | null>): string | null {
  if (type._item !== null)
    return type instanceof Y.XmlElement && !type._item.deleted ? citationFault(type) : null;
  const name = rootName(doc, current(type));
  if (name !== ENTRIES_KEY && name !== SOURCES_KEY) return null;
  for (const key of keys) {
    if (key !== null && type._map.get(key)?.deleted !== false)
      return "an entry or a source taken out of the list";
  }
  return null;
}

/** Names of top-level types; Yjs itself would search all of them each time. */
const names = new WeakMap<AnyType, string>();

function rootName(doc: Y.Doc, type: AnyType): string | null {
  if (!names.has(type)) for (const [name, root] of doc.share) names.set(root, name);
  return names.get(type) ?? null;
}

/** Yjs replaces a top-level type when somebody first says what it is; items know the new one. */
function current(type: AnyType): AnyType {
  for (const item of type._map.values()) if (item.parent instanceof Y.AbstractType) return item.parent;
  return type;
}

function isListed(doc: Y.Doc, list: string, id: string): boolean {
  return doc.share.get(list)?._map.has(id) === true;
}
