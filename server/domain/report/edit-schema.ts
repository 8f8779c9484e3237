/**
 * An edit as a value: what a finding's fix proposes, and what one click later
 * applies to the shared document. Offsets count UTF-16 units inside one block,
 * in which a citation counts as one unit (the text `blockText` returns).
 * `apply-edit.ts` is the meaning of each of them on a report value.
 */
import { z } from "zod";

const entryId = z.string().min(1);
const sourceId = z.string().min(1);
const nullableText = z.string().nullable();

const placeChanges = z
  .strictObject({
    country: nullableText,
    region: nullableText,
    district: nullableText,
    settlement: nullableText,
    facility: nullableText,
  })
  .partial()
  .readonly();

const sourceChanges = z
  .strictObject({
    kind: z.enum(["web", "document", "testimony", "withheld", "missing"]),
    url: nullableText,
    title: nullableText,
    outlet: nullableText,
    note: nullableText,
  })
  .partial()
  .readonly();

const single = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("setDate"), entryId, start: z.string(), end: nullableText }).readonly(),
  z.strictObject({ type: z.literal("setPlace"), entryId, changes: placeChanges }).readonly(),
  z.strictObject({ type: z.literal("setLead"), entryId, lead: nullableText }).readonly(),
  z
    .strictObject({
      type: z.literal("replaceText"),
      entryId,
      block: z.int().nonnegative(),
      from: z.int().nonnegative(),
      to: z.int().nonnegative(),
      text: z.string(),
    })
    .readonly(),
  z.strictObject({ type: z.literal("renamePerson"), entryId, from: z.string(), to: z.string() }).readonly(),
  z.strictObject({ type: z.literal("moveEntry"), entryId, beforeId: z.string().nullable() }).readonly(),
  z.strictObject({ type: z.literal("deleteEntry"), entryId }).readonly(),
  z.strictObject({ type: z.literal("setAsideEntry"), entryId, reason: z.string() }).readonly(),
  z.strictObject({ type: z.literal("setSource"), sourceId, changes: sourceChanges }).readonly(),
  z.strictObject({ type: z.literal("deleteSource"), sourceId }).readonly(),
  z
    .strictObject({
      type: z.literal("mergeSources"),
      keepId: sourceId,
      dropIds: z.array(sourceId).readonly(),
    })
    .readonly(),
  z.strictObject({ type: z.literal("addWithheldSource"), entryId }).readonly(),
  z.strictObject({ type: z.literal("renumber") }).readonly(),
]);

/** One edit, or several that must be applied together and undone together. */
export const editSchema = z
  .discriminatedUnion("type", [
    ...single.options,
    z.strictObject({ type: z.literal("batch"), edits: z.array(single).readonly() }).readonly(),
  ])
  .meta({ id: "Edit" });

export type SingleEdit = z.infer<typeof single>;
export type Edit = z.infer<typeof editSchema>;
