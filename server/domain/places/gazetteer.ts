/**
 * A list of known places in three languages. Ours ships with Kazakhstan's
 * regions, cities and districts and the world's countries and capitals; a team
 * adds its own. Looking up never changes a word: it only says what a name is.
 */
import type { Language } from "../report/model.ts";

export const PLACE_KINDS = ["country", "region", "district", "settlement"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface KnownPlace {
  /** Stable within a gazetteer, such as "kz.akmola" or "kz.akmola.atbasar". */
  readonly id: string;
  readonly kind: PlaceKind;
  /** Per language, without a kind word ("Akmola", not "Akmola region"); the first is the house spelling. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Id of the region (or country, for a region) that contains it. */
  readonly within: string | null;
}

export interface Gazetteer {
  /** Places called so in any language, whatever the case, with kind words and inflection allowed for. */
  find(name: string): readonly KnownPlace[];
  /** Places one letter away from `name` when none is called so; empty when `name` is known. */
  nearest(name: string): readonly KnownPlace[];
}

export const EMPTY_GAZETTEER: Gazetteer = { find: () => [], nearest: () => [] };
