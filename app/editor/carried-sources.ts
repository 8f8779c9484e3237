/**
 * Citations that travel by the clipboard. The sources they cite go with them
 * under a type of our own, which only this browser's desk reads, so that
 * nothing of a source gets into a letter somebody pastes the words into. Where
 * a source is not in the report, it is added; where nobody knows it any more,
 * it becomes a missing source: a citation never points at nothing.
 */
import { isDay } from "../../server/domain/calendar/day.ts";
import {
  isSourceKind,
  SOURCE_TEXT_FIELDS,
  type SourceFields,
} from "../../server/domain/document/source-fields.ts";
import { isStorableUrl } from "../../server/domain/document/storable-url.ts";
import { pageKey } from "../../server/domain/links/page-key.ts";
import { MISSING_SOURCE } from "../../server/domain/report/missing-source.ts";
import type { Source } from "../../server/domain/report/model.ts";

export const SOURCES_TYPE = "application/x-chronicle-sources";

/** UTF-16 units; the clipboard is anybody's. */
const LONGEST = 4000;

export type CarriedSources = Readonly<Record<string, SourceFields>>;

export function packSources(sources: readonly Source[]): string {
  const fields = sources.map(({ id, numbers: _numbers, ...rest }) => [id, rest]);
  return JSON.stringify(Object.fromEntries(fields));
}

/** What another window put there; of what does not fit a source nothing. */
export function unpackSources(data: string): CarriedSources {
  try {
    const read: unknown = JSON.parse(data === "" ? "{}" : data);
    if (!isRecord(read)) return {};
    const pairs = Object.entries(read).flatMap(([id, value]) =>
      isRecord(value) ? [[id, fieldsOf(value)] as const] : [],
    );
    return Object.fromEntries(pairs);
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function fieldsOf(value: Record<string, unknown>): SourceFields {
  const fields: { -readonly [Key in keyof SourceFields]: SourceFields[Key] } = { ...MISSING_SOURCE };
  if (isSourceKind(value.kind)) fields.kind = value.kind;
  for (const key of SOURCE_TEXT_FIELDS) {
    const text = value[key];
    if (typeof text === "string" && text.length <= LONGEST && isKept(key, text)) fields[key] = text;
  }
  return fields;
}

function isKept(key: (typeof SOURCE_TEXT_FIELDS)[number], text: string): boolean {
  if (key === "url" || key === "archiveUrl") return isStorableUrl(text);
  return key === "publishedOn" || key === "accessedOn" ? isDay(text) : true;
}

/** What a pasted citation is to cite: a source the report has, or one to be added. */
export type PastedSource =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "new"; readonly fields: SourceFields };

/** `shown` is what the citation said where it was copied; it is kept when nothing else is known. */
export function pastedSource(
  sourceId: string,
  shown: string,
  sources: readonly Source[],
  carriedSources: CarriedSources,
): PastedSource {
  if (sources.some(({ id }) => id === sourceId)) return { kind: "known", id: sourceId };
  const fields = carriedSources[sourceId] ?? rememberedFields(shown.trim());
  const key = fields.url === null ? null : pageKey(fields.url);
  const same = key === null ? undefined : sources.find(({ url }) => url !== null && pageKey(url) === key);
  return same ? { kind: "known", id: same.id } : { kind: "new", fields };
}

/** Of a source that did not come along: its address when the citation had one, else its words as a note. */
function rememberedFields(shown: string): SourceFields {
  if (/^https?:/iu.test(shown) && isStorableUrl(shown)) return { ...MISSING_SOURCE, kind: "web", url: shown };
  return { ...MISSING_SOURCE, note: shown === "" ? null : shown.slice(0, LONGEST) };
}
