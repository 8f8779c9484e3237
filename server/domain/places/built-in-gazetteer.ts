/** The gazetteer that ships with us: Kazakhstan down to its districts, and the world's countries and capitals. */
import { createGazetteer } from "./create-gazetteer.ts";
import type { Gazetteer, KnownPlace, PlaceKind } from "./gazetteer.ts";
import { CAPITALS } from "./lists/capitals.ts";
import { CITIES_ABROAD, REGIONS_ABROAD } from "./lists/cities-abroad.ts";
import { CITY_DISTRICTS } from "./lists/city-districts.ts";
import { COUNTRIES } from "./lists/countries.ts";
import { DISTRICTS_EAST } from "./lists/districts-east.ts";
import { DISTRICTS_NORTH } from "./lists/districts-north.ts";
import { DISTRICTS_SOUTH } from "./lists/districts-south.ts";
import { DISTRICTS_WEST } from "./lists/districts-west.ts";
import { REGIONS } from "./lists/regions.ts";
import { TOWNS } from "./lists/towns.ts";
import { VILLAGES } from "./lists/villages.ts";
import { type PlaceGroup, type PlaceRow, placesOf } from "./place-row.ts";

function groupsOf(
  kind: PlaceKind,
  lists: Readonly<Record<string, readonly PlaceRow[]>>,
  prefix: string,
): readonly PlaceGroup[] {
  return Object.entries(lists).map(([within, rows]) => ({ kind, within: prefix + within, rows }));
}

/** All places we ship, those of Kazakhstan first. */
export function builtInPlaces(): readonly KnownPlace[] {
  return placesOf([
    ...REGIONS,
    ...groupsOf("settlement", TOWNS, "kz."),
    ...[DISTRICTS_NORTH, DISTRICTS_SOUTH, DISTRICTS_WEST, DISTRICTS_EAST].flatMap((districts) =>
      groupsOf("district", districts, "kz."),
    ),
    ...CITY_DISTRICTS,
    ...groupsOf("settlement", VILLAGES, "kz."),
    { kind: "country", within: null, rows: COUNTRIES },
    ...CAPITALS.map(
      ([country, en, ru, kk]): PlaceGroup => ({
        kind: "settlement",
        within: country,
        rows: [["capital", en, ru, kk]],
      }),
    ),
    ...groupsOf("settlement", CITIES_ABROAD, ""),
    ...REGIONS_ABROAD,
  ]);
}

let builtIn: Gazetteer | null = null;

/** The same gazetteer every time; built on the first call, its indexes on the first look-up. */
export function builtInGazetteer(): Gazetteer {
  builtIn ??= createGazetteer(builtInPlaces());
  return builtIn;
}
