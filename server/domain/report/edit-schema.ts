/**
 * An edit as a value: what a finding's fix proposes, and what one click later
 * applies to the shared document. Offsets count UTF-16 units inside one block,
 * in which a citation counts as one unit (the text `blockText` returns).
 * `apply-edit.ts` is the meaning of each of them on a report value.
 */
import * as z from "zod";

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
  .partial();

const sourceChanges = z
  .strictObject({
    kind: z.enum(["web", "document", "testimony", "withheld", "missing"]),
    url: nullableText,
    title: nullableText,
    outlet: nullableText,
    author: nullableText,
    publishedOn: nullableText,
    language: nullableText,
    archiveUrl: nullableText,
    note: nullableText,
  })
  .partial();

const single = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("setDate"), entryId, start: z.string(), end: nullableText }),
  z.strictObject({ type: z.literal("setPlace"), entryId, changes: placeChanges }),
  z.strictObject({ type: z.literal("setLead"), entryId, lead: nullableText }),
  z.strictObject({
    type: z.literal("replaceText"),
    entryId,
    block: z.int().nonnegative(),
    from: z.int().nonnegative(),
    to: z.int().nonnegative(),
    text: z.string(),
  }),
  z.strictObject({ type: z.literal("renamePerson"), entryId, from: z.string(), to: z.string() }),
  z.strictObject({ type: z.literal("moveEntry"), entryId, beforeId: z.string().nullable() }),
  z.strictObject({ type: z.literal("deleteEntry"), entryId }),
  z.strictObject({ type: z.literal("setAsideEntry"), entryId, reason: z.string() }),
  z.strictObject({ type: z.literal("setSource"), sourceId, changes: sourceChanges }),
  z.strictObject({ type: z.literal("deleteSource"), sourceId }),
  z.strictObject({
    type: z.literal("mergeSources"),
    keepId: sourceId,
    dropIds: z.array(sourceId),
  }),
  z.strictObject({ type: z.literal("addWithheldSource"), entryId }),
  z.strictObject({ type: z.literal("renumber") }),
]);

/** One edit, or several that must be applied together and undone together. */
export const editSchema = z
  .discriminatedUnion("type", [
    ...single.options,
    z.strictObject({ type: z.literal("batch"), edits: z.array(single) }),
  ])
  .meta({ id: "Edit" });

type Value<T> = T extends object ? { readonly [Key in keyof T]: Value<T[Key]> } : T;

export type SingleEdit = Value<z.infer<typeof single>>;
export type Edit = Value<z.infer<typeof editSchema>>;
