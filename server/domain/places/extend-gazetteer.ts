/** A team's own places beside those of another gazetteer: a village we do not ship, another house spelling of one we do. */
import { createGazetteer } from "./create-gazetteer.ts";
import type { Gazetteer, KnownPlace } from "./gazetteer.ts";

/**
 * A place with an id that `base` also has takes that place's stead wherever it
 * is found; names that only `base` gives it still lead to it.
 */
export function extendGazetteer(base: Gazetteer, places: readonly KnownPlace[]): Gazetteer {
  const own = createGazetteer(places);
  const byId = new Map(places.map((place) => [place.id, place]));
  const together = (ours: readonly KnownPlace[], theirs: readonly KnownPlace[]) => [
    ...new Set([...ours, ...theirs.map((place) => byId.get(place.id) ?? place)]),
  ];
  const find = (name: string) => together(own.find(name), base.find(name));
  return {
    find,
    nearest: (name) => (find(name).length > 0 ? [] : together(own.nearest(name), base.nearest(name))),
  };
}
