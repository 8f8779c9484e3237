/**
 * What a note says about its source, part by part and in order, whatever it
 * is printed on: every writer takes the parts from here and adds only its own
 * punctuation. A withheld source says that it is withheld and nothing else,
 * even where its fields still hold an address.
 */
import type { Day } from "../../domain/calendar/day.ts";
import { printDay } from "../../domain/calendar/print-date.ts";
import type { Language, Source } from "../../domain/report/model.ts";
import type { PrintWords } from "./words.ts";

export type NotePart =
  /** A word that stands for the source itself. Only `missing` accuses the report. */
  | { readonly kind: "flag"; readonly missing: boolean; readonly text: string }
  | {
      readonly kind: "text";
      readonly field: "author" | "title" | "outlet" | "locator" | "note";
      readonly text: string;
    }
  | {
      readonly kind: "day";
      readonly field: "published" | "accessed";
      readonly day: Day;
      /** Empty when the day needs no word before it. */
      readonly label: string;
      /** The day in house form with its year. */
      readonly text: string;
    }
  | {
      readonly kind: "address";
      readonly field: "page" | "archive";
      readonly label: string;
      readonly url: string;
      /** False when the address is not one a reader may be sent to; it is then printed, not linked. */
      readonly canLink: boolean;
    };

/** http(s) with a host and without credentials. */
const WEB_ADDRESS = /^https?:\/\/[^@/?#]+(?:[/?#]|$)/i;

/** White space, backslashes, control and direction characters: what makes a browser read another address than a person does. */
const DECEPTIVE =
  /[\s\\\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFFF0-\uFFFF]/;

/** True for an address a reader may be sent to with one click. */
export function isLinkable(url: string): boolean {
  return WEB_ADDRESS.test(url) && !DECEPTIVE.test(url);
}

/** True when the note has nothing to rest on: no source, one known to be missing, or a page without an address. */
export function isMissingSource(source: Source | null): boolean {
  if (source === null || source.kind === "missing") return true;
  return source.kind === "web" && isBlank(source.url);
}

function isBlank(value: string | null): boolean {
  return value === null || value.trim() === "";
}

function textPart(
  field: "author" | "title" | "outlet" | "locator" | "note",
  value: string | null,
): NotePart[] {
  return value === null || value.trim() === "" ? [] : [{ kind: "text", field, text: value.trim() }];
}

function addressPart(field: "page" | "archive", label: string, value: string | null): NotePart[] {
  if (value === null || value.trim() === "") return [];
  const url = value.trim();
  return [{ kind: "address", field, label, url, canLink: isLinkable(url) }];
}

function dayPart(
  field: "published" | "accessed",
  label: string,
  day: Day | null,
  language: Language,
): NotePart[] {
  return day === null ? [] : [{ kind: "day", field, day, label, text: printDay(day, language, null) }];
}

function flagOf(source: Source | null, words: PrintWords): NotePart[] {
  if (isMissingSource(source)) return [{ kind: "flag", missing: true, text: words.sourceMissing }];
  if (source?.kind === "withheld") return [{ kind: "flag", missing: false, text: words.sourceWithheld }];
  if (source?.kind === "testimony") return [{ kind: "flag", missing: false, text: words.testimony }];
  // A document that has a title says what it is; the bare word is for one that has none.
  if (source?.kind === "document" && isBlank(source.title))
    return [{ kind: "flag", missing: false, text: words.document }];
  return [];
}

/** The parts of one note in printing order; never empty. `source` is null when the report holds no such source. */
export function noteParts(
  source: Source | null,
  locator: string | null,
  language: Language,
  words: PrintWords,
): readonly NotePart[] {
  const flag = flagOf(source, words);
  if (source === null || source.kind === "withheld") return flag;
  const work = [
    ...textPart("author", source.author),
    ...textPart("title", source.title),
    ...textPart("outlet", source.outlet),
  ];
  const page = addressPart("page", "", source.url);
  const note = textPart("note", source.note);
  // A note with an address of its own stands behind the source's, or it would read back as the source.
  const hasAddress = source.note?.includes("://") ?? false;
  return [
    ...flag,
    ...work,
    // After the name of a work a day explains itself; alone it would read as the day of the event.
    ...dayPart("published", work.length > 0 ? "" : words.published, source.publishedOn, language),
    ...textPart("locator", locator),
    ...(hasAddress ? [...page, ...note] : [...note, ...page]),
    ...addressPart("archive", words.archived, source.archiveUrl),
    ...dayPart("accessed", words.accessed, source.accessedOn, language),
  ];
}
