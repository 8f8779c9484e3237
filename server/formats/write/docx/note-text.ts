/**
 * A note's paragraph in Word: "Author, Title, Outlet, September 2, 2023. Note.
 * URL — Archived: URL — Accessed: October 3, 2023". Dashes around addresses,
 * so that no stop or bracket ever reads as part of one.
 */
import type { Language, Source } from "../../../domain/report/model.ts";
import { type NotePart, noteParts } from "../note-parts.ts";
import { printWords } from "../words.ts";
import type { Hyperlinks } from "./hyperlinks.ts";
import { ITALIC, textRun } from "./runs.ts";

/** A missing source must catch the eye of whoever proofreads the file. */
const WARNING = '<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>';

/** The runs of one note; `source` is null when the report does not have it. */
export function noteText(
  source: Source | null,
  locator: string | null,
  language: Language,
  links: Hyperlinks,
): string {
  let out = "";
  let before: NotePart | null = null;
  for (const part of noteParts(source, locator, language, printWords(language))) {
    if (before !== null) out += textRun(between(before, part));
    out += partRun(part, links);
    before = part;
  }
  return out;
}

function partRun(part: NotePart, links: Hyperlinks): string {
  const label = "label" in part && part.label !== "" ? `${part.label}: ` : "";
  switch (part.kind) {
    case "flag":
      return part.missing ? textRun(`[${part.text}]`, WARNING) : textRun(part.text);
    case "text":
      return textRun(part.text, part.field === "title" ? ITALIC : "");
    case "day":
      return textRun(label + part.text);
    case "address":
      return textRun(label) + (part.canLink ? links.run(part.url) : textRun(part.url));
  }
}

/** A note is up to four sentences: the flag, the work, the editors' words, where to find it. */
function sentenceOf(part: NotePart): "flag" | "work" | "note" | "place" {
  if (part.kind === "flag") return "flag";
  if (part.kind === "address" || (part.kind === "day" && part.field === "accessed")) return "place";
  return part.kind === "text" && part.field === "note" ? "note" : "work";
}

function between(before: NotePart, after: NotePart): string {
  const sentence = sentenceOf(before);
  if (sentence === sentenceOf(after)) return sentence === "place" ? " — " : ", ";
  if (before.kind === "flag" && before.missing) return " ";
  const text = before.kind === "address" ? before.url : before.text;
  return /[.!?…:;]["”»’)]?$/u.test(text) ? " " : ". ";
}
