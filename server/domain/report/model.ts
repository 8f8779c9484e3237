/**
 * `chronicle-report/1`: the one shape that carries a report wherever it leaves
 * the shared document. Readers propose it, rules check it, writers print it,
 * an edition freezes it, the public downloads it. Everything is a readonly
 * value; absent values are `null`, never omitted; days are ISO 8601 calendar
 * days without a zone.
 */
import type * as z from "zod";
import type {
  blockSchema,
  citationSchema,
  dateRangeSchema,
  entrySchema,
  findingSchema,
  headerSchema,
  inlineSchema,
  languageSchema,
  lawSchema,
  markSchema,
  personSchema,
  placeSchema,
  reportSchema,
  setAsideSchema,
  sourceSchema,
  textInlineSchema,
  topicSchema,
} from "./report-schema.ts";

export { LAW_CODES, NO_PLACE, REPORT_FORMAT, SOURCE_KINDS, TOPICS } from "./terms.ts";

/** A value nobody may change in place. The compiler sees to it; freezing at run time would double the cost of reading. */
type Value<T> = T extends object ? { readonly [Key in keyof T]: Value<T[Key]> } : T;

export type Report = Value<z.infer<typeof reportSchema>>;
export type ReportHeader = Value<z.infer<typeof headerSchema>>;
export type Entry = Value<z.infer<typeof entrySchema>>;
export type Block = Value<z.infer<typeof blockSchema>>;
export type Inline = Value<z.infer<typeof inlineSchema>>;
export type TextInline = Value<z.infer<typeof textInlineSchema>>;
export type Citation = Value<z.infer<typeof citationSchema>>;
export type Mark = Value<z.infer<typeof markSchema>>;
export type DateRange = Value<z.infer<typeof dateRangeSchema>>;
export type Place = Value<z.infer<typeof placeSchema>>;
export type Person = Value<z.infer<typeof personSchema>>;
export type LawReference = Value<z.infer<typeof lawSchema>>;
export type LawCode = LawReference["code"];
export type Topic = Value<z.infer<typeof topicSchema>>;
export type Source = Value<z.infer<typeof sourceSchema>>;
export type SourceKind = Source["kind"];
export type Finding = Value<z.infer<typeof findingSchema>>;
export type Severity = Finding["severity"];
export type SetAsideLine = Value<z.infer<typeof setAsideSchema>>;
export type Language = Value<z.infer<typeof languageSchema>>;
