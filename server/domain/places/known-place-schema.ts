/** The shape of a team's own list of places, a JSON array of `KnownPlace`. */
import * as z from "zod";
import { type KnownPlace, PLACE_KINDS } from "./gazetteer.ts";

const names = z.array(z.string().trim().min(1).max(100)).max(50).readonly();

export const knownPlaceSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    kind: z.enum(PLACE_KINDS),
    names: z.strictObject({ en: names, ru: names, kk: names }).readonly(),
    within: z.string().min(1).max(100).nullable(),
  })
  .refine(
    ({ names: { en, ru, kk } }) => en.length + ru.length + kk.length > 0,
    "must have a name in at least one language",
  )
  .readonly() satisfies z.ZodType<KnownPlace>;

export const knownPlacesSchema = z
  .array(knownPlaceSchema)
  .refine((places) => new Set(places.map((place) => place.id)).size === places.length, "ids must differ")
  .readonly();
