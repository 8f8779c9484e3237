/**
 * `chronicle-report/1`: the one shape that carries a report wherever it leaves
 * the shared document. Readers propose it, rules check it, writers print it,
 * an edition freezes it, the public downloads it. Everything is a readonly
 * value; absent values are `null`, never omitted; days are ISO 8601 calendar
 * days without a zone. The order of the keys here is the order in the file.
 */
import * as z from "zod";
import { isDay, isMonth } from "../calendar/day.ts";
import { editSchema } from "./edit-schema.ts";

const text = z.string();
const id = z.string().min(1).max(64);
export const languageSchema = z.enum(["en", "ru", "kk"]);
const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a calendar day such as 2023-09-19")
  .refine(isDay, "must be a day that exists")
  .meta({ id: "Day", description: "ISO 8601 calendar day without a zone" });
export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2023-09")
  .refine(isMonth)
  .meta({ id: "Month" });

const markSchema = z.strictObject({ type: z.enum(["bold", "italic"]) });

const textInlineSchema = z.strictObject({ type: z.literal("text"), text, marks: z.array(markSchema) });

/** The marker in an entry's text that points at one source. `number` is what it shows: as printed in the
 * file a reader took it from, derived from reading order everywhere else. */
const citationSchema = z
  .strictObject({
    type: z.literal("citation"),
    id,
    sourceId: id,
    locator: text.nullable(),
    number: z.int().positive(),
  })
  .meta({ id: "Citation" });

const inlineSchema = z.discriminatedUnion("type", [textInlineSchema, citationSchema]);

const blockSchema = z
  .strictObject({ type: z.enum(["paragraph", "quotation"]), content: z.array(inlineSchema) })
  .meta({ id: "Block" });

export const dateRangeSchema = z
  .strictObject({ start: daySchema, end: daySchema.nullable() })
  .refine((range) => range.end === null || range.end > range.start, "the end must come after the start")
  .meta({ id: "DateRange" });

export const placeSchema = z
  .strictObject({
    country: text.nullable(),
    region: text.nullable(),
    district: text.nullable(),
    settlement: text.nullable(),
    facility: text.nullable(),
  })
  .meta({ id: "Place" });

export const TOPICS = [
  "detention",
  "trial",
  "torture",
  "hunger-strike",
  "assembly",
  "expression",
  "association",
  "labour",
  "prison-conditions",
  "extradition",
  "legislation",
  "statement",
] as const;
const topicSchema = z.enum(TOPICS);

const personSchema = z.strictObject({ name: text.min(1), role: text.nullable() });

export const LAW_CODES = ["criminal", "administrative", "criminal-procedure", "other"] as const;
const lawSchema = z
  .strictObject({
    code: z.enum(LAW_CODES),
    article: text.min(1),
    part: text.nullable(),
    paragraph: text.nullable(),
    printed: text.min(1),
  })
  .meta({ id: "LawReference" });

const entrySchema = z
  .strictObject({
    id,
    date: dateRangeSchema.nullable(),
    place: placeSchema,
    lead: text.nullable(),
    people: z.array(personSchema),
    law: z.array(lawSchema),
    topics: z.array(topicSchema),
    body: z.array(blockSchema),
  })
  .meta({ id: "Entry" });

export const SOURCE_KINDS = ["web", "document", "testimony", "withheld", "missing"] as const;
const sourceSchema = z
  .strictObject({
    id,
    numbers: z.array(z.int().positive()),
    kind: z.enum(SOURCE_KINDS),
    url: text.nullable(),
    title: text.nullable(),
    outlet: text.nullable(),
    author: text.nullable(),
    publishedOn: daySchema.nullable(),
    accessedOn: daySchema.nullable(),
    language: text.nullable(),
    archiveUrl: text.nullable(),
    note: text.nullable(),
  })
  .meta({ id: "Source" });

const findingSchema = z
  .strictObject({
    ruleId: z.string().regex(/^[A-Z]\d\d$/),
    severity: z.enum(["block", "warn", "info"]),
    entryId: id.nullable(),
    sourceId: id.nullable(),
    number: z.int().positive().nullable(),
    message: text.min(1),
    fix: z.strictObject({ label: text.min(1), edit: editSchema }).nullable(),
  })
  .meta({ id: "Finding" });

const setAsideSchema = z.strictObject({ line: z.int().positive(), text, reason: text.min(1) });

const headerSchema = z
  .strictObject({
    month: monthSchema,
    language: languageSchema,
    title: text.nullable(),
    intro: z.array(blockSchema),
    closing: z.array(blockSchema),
  })
  .meta({ id: "ReportHeader" });

export const REPORT_FORMAT = "chronicle-report/1";

export const reportSchema = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  report: headerSchema,
  entries: z.array(entrySchema),
  sources: z.array(sourceSchema),
  findings: z.array(findingSchema),
  setAside: z.array(setAsideSchema),
});

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

export const NO_PLACE: Place = {
  country: null,
  region: null,
  district: null,
  settlement: null,
  facility: null,
};
