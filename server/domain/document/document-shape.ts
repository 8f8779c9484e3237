/**
 * The shape of the shared document, one per report: which top-level types it
 * has and what they are called. Everything hangs at the top level, because a
 * nested type created on two sides at once loses one of them.
 *
 *   report    map       title, subtitle
 *   intro, closing      text (see body-schema.ts)
 *   entries   map       entry id → listing (see listing.ts)
 *   e:<id>    map       an entry's fields (see entry-fields.ts)
 *   b:<id>    text      an entry's body
 *   sources   map       source id → listing
 *   s:<id>    map       a source's fields (see source-fields.ts)
 *
 * Month, language and the way of numbering are settled outside the document.
 */
import type * as Y from "yjs";

/** Clients name it when they connect; raised whenever an older client would harm what a newer one writes. */
export const SCHEMA_VERSION = 1;

const REPORT_KEY = "report";
export const ENTRIES_KEY = "entries";
export const SOURCES_KEY = "sources";

/** The words before the first entry and after the last. */
export type StandingText = "intro" | "closing";

const entryKey = (entryId: string): string => `e:${entryId}`;
const bodyKey = (entryId: string): string => `b:${entryId}`;
const sourceKey = (sourceId: string): string => `s:${sourceId}`;

/** The parts of a contribution ledger that hold an entry's words and fields; where it stands in the list is not among them. */
export const entryParts = (entryId: string): readonly string[] => [entryKey(entryId), bodyKey(entryId)];
/** Those that hold a source's data, and whether it stands or was merged. */
export const sourceParts = (sourceId: string): readonly string[] => [
  sourceKey(sourceId),
  `${SOURCES_KEY}/${sourceId}`,
];
/** The part that says whether an entry stands, and where. */
export const listingPart = (entryId: string): string => `${ENTRIES_KEY}/${entryId}`;
/** Those that hold the words around the entries. */
export const STANDING_PARTS: readonly string[] = [REPORT_KEY, "intro", "closing"];

/** A map of the document as it comes over the wire: any key, any value. */
export type FieldMap = Y.Map<unknown>;

export const reportFields = (doc: Y.Doc): FieldMap => doc.getMap(REPORT_KEY);
export const entryListings = (doc: Y.Doc): FieldMap => doc.getMap(ENTRIES_KEY);
export const sourceListings = (doc: Y.Doc): FieldMap => doc.getMap(SOURCES_KEY);
export const entryFields = (doc: Y.Doc, entryId: string): FieldMap => doc.getMap(entryKey(entryId));
export const sourceFields = (doc: Y.Doc, sourceId: string): FieldMap => doc.getMap(sourceKey(sourceId));
export const bodyText = (doc: Y.Doc, entryId: string): Y.XmlFragment => doc.getXmlFragment(bodyKey(entryId));
export const standingText = (doc: Y.Doc, which: StandingText): Y.XmlFragment => doc.getXmlFragment(which);

/** What a top-level name stands for. */
export type Root =
  | { readonly kind: "report" | "standing" | "entries" | "sources" }
  | { readonly kind: "entry" | "body" | "source"; readonly id: string };

const FIXED: ReadonlyMap<string, Root> = new Map([
  [REPORT_KEY, { kind: "report" }],
  ["intro", { kind: "standing" }],
  ["closing", { kind: "standing" }],
  [ENTRIES_KEY, { kind: "entries" }],
  [SOURCES_KEY, { kind: "sources" }],
]);

const PREFIXED = { "e:": "entry", "b:": "body", "s:": "source" } as const;

/** Null for a name this version of the document does not have. */
export function rootNamed(name: string): Root | null {
  const fixed = FIXED.get(name);
  if (fixed) return fixed;
  const id = name.slice(2);
  if (!isDocumentId(id)) return null;
  for (const [prefix, kind] of Object.entries(PREFIXED)) if (name.startsWith(prefix)) return { kind, id };
  return null;
}

/** The report model's ids; half characters do not survive encoding, so two of them would become one. */
export function isDocumentId(id: unknown): id is string {
  return typeof id === "string" && id.length >= 1 && id.length <= 64 && !/\p{Cs}/u.test(id);
}
