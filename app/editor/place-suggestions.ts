/**
 * What a place field may offer for what was typed into it: how this month's
 * entries name such places, the most used first, then the built-in list, where
 * places inside the region or country already named come first.
 */
import { builtInGazetteer, builtInPlaces } from "../../server/domain/places/built-in-gazetteer.ts";
import { foldName } from "../../server/domain/places/fold-name.ts";
import type { KnownPlace } from "../../server/domain/places/gazetteer.ts";
import { nameWithKind } from "../../server/domain/places/name-with-kind.ts";
import type { Entry, Language, Place } from "../../server/domain/report/model.ts";
import type { PlaceQuestion } from "./month-messages.ts";

const MOST = 7;
/** With fewer letters the list of the world's places says nothing. */
const LETTERS_FOR_LIST = 2;

let known: readonly KnownPlace[] | null = null;

export function suggestPlaces(
  { field, typed, place }: PlaceQuestion,
  entries: readonly Entry[],
  language: Language,
): readonly string[] {
  const start = foldName(typed);
  const used = usedNames(entries, field, place).filter((name) => foldName(name).startsWith(start));
  const isListed = field !== "facility" && start.length >= LETTERS_FOR_LIST;
  const listed = isListed ? listedNames(field, start, place, language) : [];
  return [...new Set([...used, ...listed])].filter((name) => name !== typed).slice(0, MOST);
}

/** Names this month uses in the field, those of entries in the same region first. */
function usedNames(entries: readonly Entry[], field: keyof Place, place: Place): readonly string[] {
  const uses = new Map<string, number>();
  for (const { place: other } of entries) {
    const name = other[field];
    if (name === null) continue;
    const isNear = field !== "region" && place.region !== null && other.region === place.region;
    uses.set(name, (uses.get(name) ?? 0) + (isNear ? entries.length : 1));
  }
  return [...uses].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** House names of listed places any of whose names, in any language, begins so. */
function listedNames(
  field: Exclude<keyof Place, "facility">,
  start: string,
  { region, country }: Place,
  language: Language,
): readonly string[] {
  known ??= builtInPlaces();
  const wider = [region, country].flatMap((name) => (name === null ? [] : builtInGazetteer().find(name)));
  const around = new Set(wider.map(({ id }) => id));
  const begins = ({ names: { en, ru, kk } }: KnownPlace) =>
    [...en, ...ru, ...kk].some((name) => foldName(name).startsWith(start));
  const found = known.filter((one) => one.kind === field && begins(one));
  const isInside = ({ within }: KnownPlace) => within !== null && around.has(within);
  return [...found.filter(isInside), ...found.filter((one) => !isInside(one))].flatMap(({ names, kind }) =>
    names[language].slice(0, 1).map((name) => nameWithKind(name, kind, language)),
  );
}
