/** The name a chronicle has in addresses: `/{slug}/2031-03` in public, `/desk/{slug}/2031-03` inside. */
import { z } from "zod";

/** First parts of addresses that belong to the house itself, now or before long. */
const RESERVED = new Set(
  (
    "about account accounts admin api archive assets auth build collab data desk docs editions entry entries export " +
    "favicon feed fonts health help import join links login logout metrics months new people places public report " +
    "reports review robots rss search set-up settings sign-in sign-out sitemap socket sources static status team " +
    "teams test topics well-known chronicles edition healthz history inbox mentions notifications publications " +
    "published versions"
  ).split(" "),
);

/** True for a first part of an address that can be a chronicle's. */
export function canBeSlug(value: string): boolean {
  return slugSchema.safeParse(value).success;
}

export const slugSchema = z
  .string("choose an address")
  .min(2, "needs at least two characters")
  .max(60, "at most 60 characters")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, "may hold small Latin letters, digits and single hyphens between them")
  .refine((value) => !RESERVED.has(value), "is an address of the house itself; choose another")
  // A month in the chronicle's place would read as a month.
  .refine((value) => !/^\d+(-\d+)*$/u.test(value), "needs at least one letter");
