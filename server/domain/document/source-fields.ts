/** A source's bibliographic data as keys of its map `s:<id>`: text, absent when empty; days are ISO 8601. */
import { isDay } from "../calendar/day.ts";
import { SOURCE_KINDS, type Source, type SourceKind } from "../report/model.ts";
import type { FieldMap } from "./document-shape.ts";
import { textReader } from "./entry-fields.ts";
import { wellFormed } from "./well-formed.ts";

/** What a report's source holds besides its id and the numbers it shows. */
export type SourceFields = Omit<Source, "id" | "numbers">;

export const SOURCE_TEXT_FIELDS = [
  "url",
  "title",
  "outlet",
  "author",
  "publishedOn",
  "accessedOn",
  "language",
  "archiveUrl",
  "note",
] as const satisfies readonly (keyof SourceFields)[];

export function sourcePairs(fields: SourceFields): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>([["kind", fields.kind]]);
  for (const key of SOURCE_TEXT_FIELDS) {
    const value = fields[key];
    if (value !== null) pairs.set(key, wellFormed(value));
  }
  return pairs;
}

export function readSourceFields(map: FieldMap): SourceFields {
  const text = textReader(map);
  const day = (key: string): string | null => {
    const value = text(key);
    return value !== null && isDay(value) ? value : null;
  };
  const url = text("url");
  return {
    kind: kindOf(map.get("kind"), url),
    url,
    title: text("title"),
    outlet: text("outlet"),
    author: text("author"),
    publishedOn: day("publishedOn"),
    accessedOn: day("accessedOn"),
    language: text("language"),
    archiveUrl: text("archiveUrl"),
    note: text("note"),
  };
}

export function isSourceKind(value: unknown): value is SourceKind {
  return (SOURCE_KINDS as readonly unknown[]).includes(value);
}

function kindOf(value: unknown, url: string | null): SourceKind {
  if (isSourceKind(value)) return value;
  return url === null ? "missing" : "web";
}
