/**
 * Who and where: an index of people and one of places, each name followed by
 * the days of its entries the way a book's index is followed by pages. Names
 * stand as the fields have them, in the alphabet of the report's language.
 */
import { dayOfMonth, monthOf } from "../../../domain/calendar/day.ts";
import { printDateRange } from "../../../domain/calendar/print-date.ts";
import { housePlace, placeParts } from "../../../domain/places/house-form.ts";
import type { DateRange, Entry } from "../../../domain/report/model.ts";
import { isolated } from "./bidi.ts";
import { carriable, escaped } from "./characters.ts";
import { pageWords } from "./own-words.ts";
import type { PlannedDay, PlannedEntry, Printer } from "./plan-page.ts";

/** "5" or "19–20" within the report's month; the whole date where a bare number would mislead. */
function shortDate(range: DateRange | null, { language, month, words }: Printer): string {
  if (range === null) return words.undated;
  if (monthOf(range.start) !== month || (range.end !== null && monthOf(range.end) !== month))
    return printDateRange(range, language, month);
  const start = String(dayOfMonth(range.start));
  return range.end === null ? start : `${start}–${dayOfMonth(range.end)}`;
}

function gather(
  entries: readonly PlannedEntry[],
  namesOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly PlannedEntry[]> {
  const found = new Map<string, PlannedEntry[]>();
  for (const planned of entries) {
    const names = namesOf(planned.entry).map((name) => carriable(name).normalize("NFC").trim());
    for (const name of new Set(names)) {
      if (name === "") continue;
      const known = found.get(name);
      if (known) known.push(planned);
      else found.set(name, [planned]);
    }
  }
  return found;
}

/** `before` is what the link in front of it shows: on paper a day that repeats says nothing new and is left out. */
function printLink(planned: PlannedEntry, before: string | null, printer: Printer): string {
  const shown = shortDate(planned.entry.date, printer);
  const name = planned.name.includes(shown) ? planned.name : [shown, planned.name].filter(Boolean).join(", ");
  const again = shown === before ? ' class="again"' : "";
  return `<a${again} href="#${planned.anchor}" aria-label="${escaped(name)}">${escaped(shown)}</a>`;
}

function printIndex(
  id: "people" | "places",
  index: ReadonlyMap<string, readonly PlannedEntry[]>,
  printer: Printer,
): string {
  if (index.size === 0) return "";
  const { compare } = new Intl.Collator(printer.language);
  // Names the alphabet does not tell apart keep one order on every machine.
  const names = [...index.keys()].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
  const items = names.map((name) => {
    const entries = index.get(name) ?? [];
    const links = entries.map((planned, position) => {
      const before = entries[position - 1];
      return printLink(planned, before ? shortDate(before.entry.date, printer) : null, printer);
    });
    return `<li>${isolated(name)} ${links.join(" ")}</li>\n`;
  });
  const hint = pageWords(printer.language).indexHint;
  return `<nav class="index" aria-labelledby="${id}">\n<h2 id="${id}">${printer.words[id]}</h2>\n<p class="hint">${hint}</p>\n<ul>\n${items.join("")}</ul>\n</nav>\n`;
}

/** Both indexes, each only when it has a name in it. */
export function printIndexes(days: readonly PlannedDay[], printer: Printer): string {
  const entries = days.flatMap((day) => day.entries);
  const people = gather(entries, (entry) => entry.people.map((person) => person.name));
  const places = gather(entries, (entry) => placeParts(housePlace(entry.place, printer.language)));
  return printIndex("people", people, printer) + printIndex("places", places, printer);
}
