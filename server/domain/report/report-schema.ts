/**
 * The schemas behind `model.ts`: what a value from outside must be to count as
 * a report. The order of the keys here is the order in the file.
 */
import * as z from "zod";
import { isDay, isMonth } from "../calendar/day.ts";
import { editSchema } from "./edit-schema.ts";
import { LAW_CODES, REPORT_FORMAT, SOURCE_KINDS, TOPICS } from "./terms.ts";

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

export const markSchema = z.strictObject({ type: z.enum(["bold", "italic"]) });

export const textInlineSchema = z.strictObject({ type: z.literal("text"), text, marks: z.array(markSchema) });

/** The marker in an entry's text that points at one source. `number` is what it shows: as printed in the
 * file a reader took it from, derived from reading order everywhere else. */
export const citationSchema = z
  .strictObject({
    type: z.literal("citation"),
    id,
    sourceId: id,
    locator: text.nullable(),
    number: z.int().positive(),
  })
  .meta({ id: "Citation" });

export const inlineSchema = z.discriminatedUnion("type", [textInlineSchema, citationSchema]);

export const blockSchema = z
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

export const topicSchema = z.enum(TOPICS);

export const personSchema = z.strictObject({ name: text.min(1), role: text.nullable() });

export const lawSchema = z
  .strictObject({
    code: z.enum(LAW_CODES),
    article: text.min(1),
    part: text.nullable(),
    paragraph: text.nullable(),
    printed: text.min(1),
  })
  .meta({ id: "LawReference" });

export const entrySchema = z
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

export const sourceSchema = z
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

export const findingSchema = z
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

export const setAsideSchema = z.strictObject({ line: z.int().positive(), text, reason: text.min(1) });

export const headerSchema = z
  .strictObject({
    month: monthSchema,
    language: languageSchema,
    title: text.nullable(),
    intro: z.array(blockSchema),
    closing: z.array(blockSchema),
  })
  .meta({ id: "ReportHeader" });

export const reportSchema = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  report: headerSchema,
  entries: z.array(entrySchema),
  sources: z.array(sourceSchema),
  findings: z.array(findingSchema),
  setAside: z.array(setAsideSchema),
});
