/**
 * What an entry's place fields name: each with the places it may mean, in its
 * house form, and told apart from names of other places by a key. Collected
 * entry by entry, so that an edit re-reads only what it touched.
 */
import { foldName } from "../../../places/fold-name.ts";
import type { KnownPlace, PlaceKind } from "../../../places/gazetteer.ts";
import { housePlace } from "../../../places/house-form.ts";
import { splitKindWords } from "../../../places/kind-words.ts";
import { skeletonOf } from "../../../places/romanization.ts";
import { type Entry, type Language, NO_PLACE, type Place } from "../../../report/model.ts";
import type { RuleContext } from "../../rule.ts";

/** From the widest to the narrowest. */
const FIELDS = ["country", "region", "district", "settlement"] as const;
export type NamedField = (typeof FIELDS)[number];

export interface PlaceMention {
  readonly field: NamedField;
  /** As the field has it, without an article or preposition before it and with plain single spaces. */
  readonly printed: string;
  /** In house form: kind words put right, the name itself as printed. */
  readonly house: string;
  /** The name itself, without kind words. */
  readonly name: string;
  /** The place meant; null when the gazetteer has none of that name, or several. */
  readonly place: KnownPlace | null;
  /** When no place is called so: the places one letter away. */
  readonly near: readonly KnownPlace[];
  /** Equal for mentions of one place. */
  readonly key: string;
}

/** Without a kind word "Karaganda" in the region field may mean either, and is then compared with neither. */
const KINDS_OF: Readonly<Record<NamedField, readonly PlaceKind[]>> = {
  country: ["country"],
  region: ["region", "settlement"],
  district: ["district"],
  settlement: ["settlement"],
};

/** A longer field is no place; UTF-16 units. */
const LONGEST_PLACE = 120;

function plainSpaces(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:the|in|at|в|во|на) /iu, "");
}

const CITY_BEFORE = /^(?:city of|г\.?|город|қ\.?)$/iu;
const CITY_AFTER = /^(?:city|қ\.?|қаласы)$/iu;

/** House form of one part; a city needs no kind word, unless the name has it ("Kuwait City"). */
function houseForm(field: NamedField, printed: string, language: Language, known: readonly KnownPlace[]) {
  const house = housePlace({ ...NO_PLACE, [field]: printed }, language)[field] ?? printed;
  if (field !== "settlement") return house;
  const { start, end } = splitKindWords(house);
  const before = house.slice(0, start).trim();
  const after = house.slice(end).trim();
  const isCity =
    (before === "" || CITY_BEFORE.test(before)) && (after === "" || CITY_AFTER.test(after)) && end > start;
  return isCity && !known.some((place) => isCalled(place, house)) ? house.slice(start, end) : house;
}

function isCalled(place: KnownPlace, name: string): boolean {
  const folded = foldName(name);
  return [...place.names.en, ...place.names.ru, ...place.names.kk].some((one) => foldName(one) === folded);
}

function isInside(place: KnownPlace, wider: KnownPlace): boolean {
  return place.within === wider.id || (place.within?.startsWith(`${wider.id}.`) ?? false);
}

interface Meaning {
  readonly places: readonly KnownPlace[];
  readonly near: readonly KnownPlace[];
  readonly hasKindWord: boolean;
}

/** What the field may mean, as far as the wider fields of the same entry allow. */
function meaningOf(
  field: NamedField,
  printed: string,
  wider: readonly KnownPlace[],
  context: RuleContext,
): Meaning {
  const hasKindWord = splitKindWords(printed).kinds !== null;
  const fits = (place: KnownPlace) => hasKindWord || KINDS_OF[field].includes(place.kind);
  const isInsideAll = (place: KnownPlace) => wider.every((one) => isInside(place, one));
  const found = context.gazetteer.find(printed);
  const fitting = found.filter(fits);
  const inside = fitting.filter(isInsideAll);
  const near = found.length > 0 ? [] : context.gazetteer.nearest(printed).filter(fits).filter(isInsideAll);
  return { places: inside.length > 0 ? inside : fitting, near, hasKindWord };
}

/** One mention per filled field, the widest first. */
export function placeMentions(entry: Entry, context: RuleContext): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const wider: KnownPlace[] = [];
  for (const field of fieldsInOrder(entry.place)) {
    const printed = plainSpaces(entry.place[field] ?? "");
    if (printed === "" || printed.length > LONGEST_PLACE) continue;
    const { places, near } = meaningOf(field, printed, wider, context);
    const house = houseForm(field, printed, context.language, places);
    const { start, end, words } = splitKindWords(house);
    const [place = null] = places.length === 1 ? places : near.length === 1 ? near : [];
    const bare = places.length > 1 ? places.map((one) => one.id).join() : skeletonOf(words.join(""));
    mentions.push({
      field,
      printed,
      house,
      name: house.slice(start, end),
      place,
      near,
      key: place ? `is ${place.id}` : `${field} ${bare}`,
    });
    if (place && places.length === 1) wider.push(place);
  }
  return mentions;
}

/** A city's district lies in its settlement when there is no region: "Almaty, Nauryzbay district". */
function fieldsInOrder(place: Place): readonly NamedField[] {
  return place.region === null && place.settlement !== null
    ? ["country", "settlement", "district"]
    : FIELDS.filter((field) => place[field] !== null);
}
