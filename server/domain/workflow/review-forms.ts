/** The fields of review and publication as they come from a form. */
import { z } from "zod";

/** An entry's id, or nothing for the words around the entries. */
export const unitIdSchema = z.string("is missing").max(64, "is not an entry");
export const citedIdSchema = z.string("is missing").min(1, "is missing").max(64, "is too long");

/** SHA-256 of what the person saw. */
export const seenSchema = z.string("is missing").regex(/^[0-9a-f]{64}$/u, "is not a digest");

/** Number of the update that what the person saw was read at. */
export const seenSeqSchema = z.coerce.number("is missing").int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Kept with the decision and read by colleagues; a word is the least. */
export const reasonSchema = z
  .string("say why")
  .max(8000, "at most 2000 characters")
  .transform((value) => value.normalize("NFC").trim())
  .refine((value) => value.length >= 3, "say why, in a few words")
  .refine((value) => value.length <= 2000, "at most 2000 characters");
