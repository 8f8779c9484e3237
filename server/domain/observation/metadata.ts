/** What a page says of itself, offered to a source's empty fields. A person's words are never written over. */
import type { Source } from "../report/model.ts";

export const METADATA_FIELDS = ["title", "outlet", "author", "publishedOn", "language"] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** Where in the page a value stands, the most trusted first. */
export const METADATA_ORIGINS = [
  "json-ld",
  "open-graph",
  "meta",
  "time",
  "oembed",
  "page",
  "document",
] as const;
export type MetadataOrigin = (typeof METADATA_ORIGINS)[number];

export interface FoundValue {
  /** One line; a day as YYYY-MM-DD; a language as its two or three letter code. */
  readonly value: string;
  readonly origin: MetadataOrigin;
}

export type FoundMetadata = Readonly<Partial<Record<MetadataField, FoundValue>>>;

export const NO_METADATA: FoundMetadata = {};

export interface MetadataProposal extends FoundValue {
  readonly field: MetadataField;
}

/** One for each field that the source leaves empty and the page fills. */
export function proposeMetadata(
  source: Pick<Source, MetadataField>,
  found: FoundMetadata,
): readonly MetadataProposal[] {
  return METADATA_FIELDS.flatMap((field) => {
    const value = found[field];
    const isEmpty = (source[field] ?? "").trim() === "";
    return isEmpty && value ? [{ field, ...value }] : [];
  });
}
