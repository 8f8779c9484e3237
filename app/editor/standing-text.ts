/** The words around the entries as somewhere one can be, beside the entries: what the desk calls them to others. */
import type { StandingText } from "../../server/domain/document/document-shape.ts";

const PLACES: Readonly<Record<StandingText, string>> = { intro: "text:intro", closing: "text:closing" };

/** What presence shows for somebody who is at these words. */
export function placeOfText(which: StandingText): string {
  return PLACES[which];
}

/** Null for what is an entry's id. */
export function textAtPlace(place: string): StandingText | null {
  if (place === PLACES.intro) return "intro";
  return place === PLACES.closing ? "closing" : null;
}
