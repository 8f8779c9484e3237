/**
 * Tells a page's furniture from its text: navigation, share buttons, cookie
 * notices, "read also", counters, copyright lines. A pasted or saved page
 * brings them along; readers set them aside and rule S14 objects when one
 * stands as an entry. Only whole short lines count, so that an entry *about*
 * cookies or a post shared on Facebook is never mistaken for furniture.
 */
import { CHROME_PATTERNS } from "./site-chrome-patterns.ts";
import { CHROME_PHRASES, NETWORK_NAMES } from "./site-chrome-phrases.ts";

/** Longer lines are prose, but for notices about cookies and copyright; UTF-16 units. */
const LONGEST_LABEL = 140;
/** Longer notices nobody could tell from prose; UTF-16 units. */
const LONGEST_LINE = 320;
const LONGEST_TEXT = 20_000;
/** Without one of these a long line is no notice, and need not be looked at more closely. */
const MAY_BE_NOTICE = /cook|куки|©|\(c\)|copyright|reserved|защищены|қорғалған|ссылк/iu;

interface ChromePattern {
  readonly regex: RegExp;
  readonly reason: string;
  /** Longer lines need not be tried; UTF-16 units. */
  readonly longest: number;
}

interface ChromeIndex {
  readonly phrases: ReadonlyMap<string, string>;
  readonly networks: ReadonlySet<string>;
  /** By the word a line opens with, or "…" and the word it ends with. */
  readonly patterns: ReadonlyMap<string, readonly ChromePattern[]>;
}

let index: ChromeIndex | null = null;

/** Built on first use: most runs of the program meet no web page. */
function chromeIndex(): ChromeIndex {
  if (index) return index;
  const phrases = new Map<string, string>();
  for (const [reason, list] of Object.entries(CHROME_PHRASES))
    for (const phrase of list) phrases.set(phrase, reason);
  index = { phrases, networks: new Set(NETWORK_NAMES), patterns: cuedPatterns() };
  return index;
}

function cuedPatterns(): ReadonlyMap<string, readonly ChromePattern[]> {
  const names = NETWORK_NAMES.map((name) => name.replaceAll(".", "\\.")).join("|");
  const byCue = new Map<string, ChromePattern[]>();
  for (const [reason, list] of Object.entries(CHROME_PATTERNS)) {
    const longest = reason === "cookie notice" || reason === "copyright" ? LONGEST_LINE : LONGEST_LABEL;
    for (const [cues, pattern] of list) {
      const one = { regex: completed(pattern, names), reason, longest };
      const end = cues.startsWith("…") ? "…" : "";
      for (const cue of cues.slice(end.length).split("|"))
        byCue.set(end + cue, [...(byCue.get(end + cue) ?? []), one]);
    }
  }
  return byCue;
}

function completed(pattern: RegExp, names: string): RegExp {
  if (!pattern.source.includes("@")) return pattern;
  const count = "\\d[\\d ., ]{0,11}\\s?[kкmм]?";
  return new RegExp(pattern.source.replaceAll("@network", `(?:${names})`).replaceAll("@count", count), "u");
}

/** What a reduced line opens and ends with, as patterns are cued. */
function cuesOf(plain: string): readonly string[] {
  const first = /^(?:\(c\)|[^\s:»›>/→|,(]+)/u.exec(plain)?.[0] ?? "";
  const opening = /^\d/u.test(first)
    ? "#"
    : /^[©👁👀❤👍]/u.test(first)
      ? String.fromCodePoint(first.codePointAt(0) ?? 0)
      : first;
  return [opening, `…${plain.slice(plain.lastIndexOf(" ") + 1)}`];
}

/** Lower case, one kind of quote and space, without bullets before and arrows, colons or dots after. */
function plainLine(line: string): string {
  return line
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, " ")
    .replace(/[“”„]|«(?=enter)|(?<=enter)»/gu, '"')
    .replace(/[’‘]/gu, "'")
    .replace(/^(?:[ •·▪◦‣*+|→←»›↑↓▲▼☰✕×-]|[«‹] )+/u, "")
    .replace(/[ .:…!|→←«»‹›↑↓▲▼✕×]+$/u, "");
}

function isNetworkRow(line: string, networks: ReadonlySet<string>): boolean {
  const words = line.split(/[\s,|·•/]+/u).filter((word) => word !== "" && word !== "и" && word !== "and");
  return (
    words.length > 0 && words.every((word) => networks.has(word)) && words.some((word) => word.length > 2)
  );
}

function reasonOfLine(line: string, { phrases, networks, patterns }: ChromeIndex): string | null {
  if (line.length > LONGEST_LABEL && !MAY_BE_NOTICE.test(line)) return null;
  const plain = plainLine(line);
  if (plain === "") return null;
  if (plain.length <= LONGEST_LABEL) {
    const phrase = phrases.get(plain);
    if (phrase !== undefined) return phrase;
    if (isNetworkRow(plain, networks)) return "sharing";
  }
  const cued = cuesOf(plain).flatMap((cue) => patterns.get(cue) ?? []);
  return cued.find(({ regex, longest }) => plain.length <= longest && regex.test(plain))?.reason ?? null;
}

const BUTTON_GAP = /[|·•/»›→\t]| {2}/u;

/** A row of buttons, "Home | About us | Contact": every part is furniture by itself. */
function reasonOfRow(line: string, known: ChromeIndex): string | null {
  if (!BUTTON_GAP.test(line)) return null;
  const parts = line.split(BUTTON_GAP).filter((part) => part.trim() !== "");
  if (parts.length < 2) return null;
  let first: string | null = null;
  for (const part of parts) {
    const reason = reasonOfLine(part, known);
    if (reason === null) return null;
    first ??= reason;
  }
  return first;
}

/**
 * Why a line is furniture of a web page and not text ("site navigation", "sharing",
 * "cookie notice", "related links", "copyright", …); null for prose. Text of several
 * lines is furniture only when each of its lines is.
 */
export function siteChromeReason(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  let first: string | null = null;
  for (const line of lines) {
    if (line.length > LONGEST_LINE) return null;
    const reason = reasonOfLine(line, chromeIndex()) ?? reasonOfRow(line.trim(), chromeIndex());
    if (reason === null) return null;
    first ??= reason;
  }
  return first;
}
