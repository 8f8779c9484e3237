/**
 * The compact shape our place data is written in: one tuple a place, its
 * spellings separated by "|" with the house spelling first, grouped by what
 * contains them. `placesOf` turns groups into places.
 */
import type { KnownPlace, PlaceKind } from "./gazetteer.ts";

/** Slug, then the names in English, Russian, Kazakh. */
export type PlaceRow = readonly [slug: string, en: string, ru: string, kk: string];

export interface PlaceGroup {
  readonly kind: PlaceKind;
  readonly within: string | null;
  readonly rows: readonly PlaceRow[];
}

/** Ids are "within.slug"; a district's ends in "-district", since its town often has its name. */
export function placesOf(groups: readonly PlaceGroup[]): KnownPlace[] {
  const places: KnownPlace[] = [];
  for (const { kind, within, rows } of groups) {
    const prefix = within === null ? "" : `${within}.`;
    const suffix = kind === "district" ? "-district" : "";
    for (const [slug, en, ru, kk] of rows) {
      const names = { en: en.split("|"), ru: ru.split("|"), kk: kk.split("|") };
      places.push({ id: `${prefix}${slug}${suffix}`, kind, names, within });
    }
  }
  return places;
}
