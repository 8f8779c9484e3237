/**
 * An entry's fields as keys of its map `e:<id>`. Single values are strings
 * under their own names, absent when empty; sets have one key for each member,
 * so that two people who add different members both keep theirs:
 *
 *   start, end, country, region, district, settlement, facility, lead → text
 *   topic:<topic> → true     person:<name> → role, or ""     law:<…> → as printed (see law-key.ts)
 */
import { isDay } from "../calendar/day.ts";
import { type DateRange, type Entry, type Person, type Place, TOPICS, type Topic } from "../report/model.ts";
import type { FieldMap } from "./document-shape.ts";
import { compareLaws, LAW_PREFIX, lawKey, lawOf } from "./law-key.ts";
import { wellFormed } from "./well-formed.ts";

const PLACE_FIELDS = ["country", "region", "district", "settlement", "facility"] as const;
export const ENTRY_TEXT_FIELDS = ["start", "end", ...PLACE_FIELDS, "lead"] as const;

export const TOPIC_PREFIX = "topic:";
export const PERSON_PREFIX = "person:";
const topicKey = (topic: Topic): string => TOPIC_PREFIX + topic;
const personKey = (name: string): string => PERSON_PREFIX + wellFormed(name);

/** What a report's entry holds besides its words. */
export type EntryFields = Omit<Entry, "id" | "body">;

/** The map's content for these fields; what it does not name is absent. */
export function entryPairs(fields: EntryFields): ReadonlyMap<string, string | true> {
  const pairs = new Map<string, string | true>();
  const texts = { start: fields.date?.start, end: fields.date?.end, ...fields.place, lead: fields.lead };
  for (const [key, text] of Object.entries(texts)) if (text != null) pairs.set(key, wellFormed(text));
  for (const topic of fields.topics) pairs.set(topicKey(topic), true);
  for (const { name, role } of fields.people) {
    const key = personKey(name);
    // Of two people under one name, the first known role stays.
    pairs.set(key, pairs.get(key) || wellFormed(role ?? ""));
  }
  for (const law of fields.law) {
    const key = lawKey(law);
    if (!pairs.has(key)) pairs.set(key, wellFormed(law.printed));
  }
  return pairs;
}

/** Sets have no order of their own: topics come as the house lists them, people by name, laws by number. */
export function readEntryFields(map: FieldMap): EntryFields {
  const text = textReader(map);
  const people: Person[] = [];
  const law: Entry["law"][number][] = [];
  for (const [key, value] of map.entries()) {
    if (key.startsWith(PERSON_PREFIX) && typeof value === "string") {
      const name = key.slice(PERSON_PREFIX.length);
      if (name !== "") people.push({ name, role: value === "" ? null : value });
    } else if (key.startsWith(LAW_PREFIX)) {
      const reference = lawOf(key, value);
      if (reference) law.push(reference);
    }
  }
  return {
    date: dateOf(text("start"), text("end")),
    place: placeOf(text),
    lead: text("lead"),
    people: people.sort((a, b) => (a.name < b.name ? -1 : 1)),
    law: law.sort(compareLaws),
    topics: TOPICS.filter((topic) => map.get(topicKey(topic)) === true),
  };
}

/** Reads a field as text: null for what is absent or something else. */
export function textReader(map: FieldMap): (key: string) => string | null {
  return (key) => {
    const value = map.get(key);
    return typeof value === "string" ? value : null;
  };
}

function placeOf(text: (key: string) => string | null): Place {
  const [country, region, district, settlement, facility] = PLACE_FIELDS;
  return {
    country: text(country),
    region: text(region),
    district: text(district),
    settlement: text(settlement),
    facility: text(facility),
  };
}

/** Two people may have set a first day and an earlier last one; then the first day stands alone. */
function dateOf(start: string | null, end: string | null): DateRange | null {
  if (start === null || !isDay(start)) return null;
  return { start, end: end !== null && isDay(end) && end > start ? end : null };
}
