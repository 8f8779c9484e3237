/**
 * The sources at the end of the page: one item per note, addresses written
 * out so that paper keeps them, a way back for every marker. Links carry
 * `noreferrer`, so that a site never learns who reads about it; not
 * `nofollow`, because each was chosen and approved by a person.
 */
import type { Language } from "../../../domain/report/model.ts";
import { type NotePart, noteParts } from "../note-parts.ts";
import type { PrintWords } from "../words.ts";
import { isolated, pairIsolates } from "./bidi.ts";
import { escaped } from "./characters.ts";
import { pageWords } from "./own-words.ts";
import type { PlannedNote } from "./plan-notes.ts";

/** Languages we may name to a reading machine; a tag it does not know would be worse than none. */
const KNOWN_LANGUAGE = /^(?:ar|az|be|de|en|es|fa|fr|hy|ka|kk|ky|pl|ru|tg|tk|tr|ug|uk|uz|zh)(?=-|$)/;

function printAddress(part: NotePart & { kind: "address" }): string {
  const label = part.label === "" ? "" : `${part.label}: `;
  if (!part.canLink) return `${label}${isolated(part.url)}`;
  const url = escaped(part.url);
  return `${label}<a class="url" href="${url}" rel="noreferrer">${url}</a>`;
}

function printDay(part: NotePart & { kind: "day" }): string {
  const label = part.label === "" ? "" : `${part.label}: `;
  return `${label}<time datetime="${part.day}">${escaped(part.text)}</time>`;
}

function printTitle(text: string, sourceLanguage: string | null, language: Language): string {
  const [open, close] = pageWords(language).quotes;
  const tag = KNOWN_LANGUAGE.exec(sourceLanguage?.toLowerCase() ?? "")?.[0];
  if (tag === undefined || tag === language) return open + isolated(text) + close;
  return `${open}<bdi lang="${tag}">${escaped(pairIsolates(text))}</bdi>${close}`;
}

function printPart(part: NotePart, note: PlannedNote, language: Language): string {
  switch (part.kind) {
    case "flag":
      return part.missing
        ? `<span class="flag">▲ ${escaped(part.text)}</span>`
        : `<span class="kind">${escaped(part.text)}</span>`;
    case "text":
      return part.field === "title"
        ? printTitle(part.text, note.source?.language ?? null, language)
        : isolated(part.text);
    case "day":
      return printDay(part);
    case "address":
      return printAddress(part);
  }
}

/** a … z, aa, ab …: the letter of the marker at `index` (from 0) among those that share a note. */
export function markerLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : markerLetter(Math.floor(index / 26) - 1) + last;
}

function printBacklinks({ number, markers }: PlannedNote, words: PrintWords): string {
  const label = escaped(words.backToText(number));
  if (markers.length === 1)
    return `<a class="back" href="#${markers[0]}" role="doc-backlink" aria-label="${label}">↩</a>`;
  const links = markers.map((anchor, index) => {
    const letter = markerLetter(index);
    return `<a class="back" href="#${anchor}" role="doc-backlink" aria-label="${label}, ${letter}">${letter}</a>`;
  });
  return `<span class="backs">↩\u00A0${links.join(" ")}</span>`;
}

/** What we kept of the source and when: printed below it, on a line of its own. */
function isKept(part: NotePart): boolean {
  return (
    (part.kind === "address" && part.field === "archive") ||
    (part.kind === "day" && part.field === "accessed")
  );
}

/** Parts that name the work together, told apart by commas; everything else is a sentence of its own. */
function isWork(part: NotePart): boolean {
  return (
    (part.kind === "text" && part.field !== "note") || (part.kind === "day" && part.field === "published")
  );
}

const ENDS_SENTENCE = /[.!?…:;]["”»)\]]?$/u;

function separator(before: NotePart, part: NotePart): string {
  if (isWork(before) && isWork(part)) return ", ";
  if (before.kind === "address" || (before.kind === "flag" && before.missing)) return " ";
  return ENDS_SENTENCE.test(before.text) ? " " : ". ";
}

function printNote(note: PlannedNote, language: Language, words: PrintWords): string {
  const parts = noteParts(note.source, note.locator, language, words);
  let out = "";
  let before: NotePart | null = null;
  for (const part of parts.filter((one) => !isKept(one))) {
    if (before !== null) out += separator(before, part);
    out += printPart(part, note, language);
    before = part;
  }
  const kept = parts.filter(isKept).map((part) => printPart(part, note, language));
  if (kept.length > 0) out += `<br><span class="kept">${kept.join(" · ")}</span>`;
  return `<li id="note-${note.number}">${out} ${printBacklinks(note, words)}</li>\n`;
}

/** The list of notes; nothing when nothing is cited. */
export function printNotes(notes: readonly PlannedNote[], language: Language, words: PrintWords): string {
  if (notes.length === 0) return "";
  const items = notes.map((note) => printNote(note, language, words)).join("");
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">${words.notes}</h2>\n<ol>\n${items}</ol>\n</section>\n`;
}
