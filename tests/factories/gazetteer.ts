/** A gazetteer of a country that does not exist, for tests that must not depend on the built-in one. */
import type { Gazetteer, KnownPlace, PlaceKind } from "../../server/domain/places/gazetteer.ts";

const PLACES: readonly (readonly [PlaceKind, string, string, string])[] = [
  ["settlement", "Tarn", "Тарн", "Тарн"],
  ["settlement", "Harvel", "Харвел", "Харвел"],
  ["settlement", "New Oster", "Новый Остер", "Жаңа Остер"],
  ["region", "Kesh", "Кеш", "Кеш"],
  ["country", "Velmar", "Вельмар", "Вельмар"],
];

/** Knows exact names and nothing else; inflection is the real gazetteer's business. */
export const tinyGazetteer: Gazetteer = {
  find: (name) =>
    PLACES.filter((place) => place.slice(1).some((known) => known.toLowerCase() === name.toLowerCase())).map(
      ([kind, en, ru, kk]): KnownPlace => ({
        id: en.toLowerCase(),
        kind,
        names: { en: [en], ru: [ru], kk: [kk] },
        within: null,
      }),
    ),
  nearest: () => [],
};
