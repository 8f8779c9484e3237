/**
 * `chronicle-report/1`: the one shape that carries a report wherever it leaves
 * the shared document. Readers propose it, rules check it, writers print it,
 * an edition freezes it, the public downloads it. Everything is a readonly
 * value; absent values are `null`, never omitted; days are ISO 8601 calendar
 * days without a zone. The order of the keys here is the order in the file.
 */
import { z } from "zod";
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
const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2023-09")
  .refine(isMonth)
  .meta({ id: "Month" });

const markSchema = z.strictObject({ type: z.enum(["bold", "italic"]) }).readonly();

const textInlineSchema = z
  .strictObject({ type: z.literal("text"), text, marks: z.array(markSchema).readonly() })
  .readonly();

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
  .readonly()
  .meta({ id: "Citation" });

const inlineSchema = z.discriminatedUnion("type", [textInlineSchema, citationSchema]);

const blockSchema = z
  .strictObject({ type: z.enum(["paragraph", "quotation"]), content: z.array(inlineSchema).readonly() })
  .readonly()
  .meta({ id: "Block" });

export const dateRangeSchema = z
  .strictObject({ start: daySchema, end: daySchema.nullable() })
  .refine((range) => range.end === null || range.end > range.start, "the end must come after the start")
  .readonly()
  .meta({ id: "DateRange" });

export const placeSchema = z
  .strictObject({
    country: text.nullable(),
    region: text.nullable(),
    district: text.nullable(),
    settlement: text.nullable(),
    facility: text.nullable(),
  })
  .readonly()
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

const personSchema = z.strictObject({ name: text.min(1), role: text.nullable() }).readonly();

const LAW_CODES = ["criminal", "administrative", "criminal-procedure", "other"] as const;
const lawSchema = z
  .strictObject({
    code: z.enum(LAW_CODES),
    article: text.min(1),
    part: text.nullable(),
    paragraph: text.nullable(),
    printed: text.min(1),
  })
  .readonly()
  .meta({ id: "LawReference" });

const entrySchema = z
  .strictObject({
    id,
    date: dateRangeSchema.nullable(),
    place: placeSchema,
    lead: text.nullable(),
    people: z.array(personSchema).readonly(),
    law: z.array(lawSchema).readonly(),
    topics: z.array(topicSchema).readonly(),
    body: z.array(blockSchema).readonly(),
  })
  .readonly()
  .meta({ id: "Entry" });

const SOURCE_KINDS = ["web", "document", "testimony", "withheld", "missing"] as const;
const sourceSchema = z
  .strictObject({
    id,
    numbers: z.array(z.int().positive()).readonly(),
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
  .readonly()
  .meta({ id: "Source" });

const findingSchema = z
  .strictObject({
    ruleId: z.string().regex(/^[A-Z]\d\d$/),
    severity: z.enum(["block", "warn", "info"]),
    entryId: id.nullable(),
    sourceId: id.nullable(),
    number: z.int().positive().nullable(),
    message: text.min(1),
    fix: z
      .strictObject({ label: text.min(1), edit: editSchema })
      .readonly()
      .nullable(),
  })
  .readonly()
  .meta({ id: "Finding" });

const setAsideSchema = z.strictObject({ line: z.int().positive(), text, reason: text.min(1) }).readonly();

const headerSchema = z
  .strictObject({
    month: monthSchema,
    language: languageSchema,
    title: text.nullable(),
    intro: z.array(blockSchema).readonly(),
    closing: z.array(blockSchema).readonly(),
  })
  .readonly()
  .meta({ id: "ReportHeader" });

export const REPORT_FORMAT = "chronicle-report/1";

export const reportSchema = z
  .strictObject({
    format: z.literal(REPORT_FORMAT),
    report: headerSchema,
    entries: z.array(entrySchema).readonly(),
    sources: z.array(sourceSchema).readonly(),
    findings: z.array(findingSchema).readonly(),
    setAside: z.array(setAsideSchema).readonly(),
  })
  .readonly();

export type Report = z.infer<typeof reportSchema>;
export type ReportHeader = z.infer<typeof headerSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Block = z.infer<typeof blockSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type TextInline = z.infer<typeof textInlineSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Mark = z.infer<typeof markSchema>;
export type DateRange = z.infer<typeof dateRangeSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Person = z.infer<typeof personSchema>;
export type LawReference = z.infer<typeof lawSchema>;
export type LawCode = LawReference["code"];
export type Topic = z.infer<typeof topicSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type SourceKind = Source["kind"];
export type Finding = z.infer<typeof findingSchema>;
export type Severity = Finding["severity"];
export type SetAsideLine = z.infer<typeof setAsideSchema>;
export type Language = z.infer<typeof languageSchema>;

export const NO_PLACE: Place = {
  country: null,
  region: null,
  district: null,
  settlement: null,
  facility: null,
};
