/**
 * The numbers Word prints before paragraphs. The file holds no numbers, only
 * lists and levels, so they are counted here as Word counts them: levels below
 * start again, two lists of one pattern count on, an override starts anew.
 * Source: ECMA-376 Part 1, 17.9 "Numbering".
 */
import { ordinalText } from "../html/ordinal-text.ts";
import { scanXml, type XmlTag } from "./xml-scanner.ts";

interface Level {
  start: number;
  format: string;
  text: string;
  paragraphStyle: string | null;
}

interface Pattern {
  readonly levels: Map<number, Level>;
  /** The numbering style that defines the levels instead. */
  styleLink: string | null;
  /** The numbering style this pattern defines. */
  style: string | null;
}

interface List {
  pattern: string;
  readonly starts: Map<number, number>;
}

export interface Numbering {
  /** The number of the next paragraph of the list, "3." or "(b)"; null for bullets and lists the file lacks. */
  readonly next: (numId: string, level: number) => string | null;
  /** The list and level a paragraph style is tied to from the list's side. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | null;
}

/** Longer is no number. */
const LONGEST_LABEL = 30;
const LEVELS = 9;

export function readNumbering(xml: string | null): Numbering {
  const { patterns, lists } = scanNumbering(xml ?? "");
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  const byStyle = new Map<string, string>();
  for (const [id, pattern] of patterns) if (pattern.style !== null) byStyle.set(pattern.style, id);

  function patternOf(list: List): { id: string; pattern: Pattern } | null {
    const pattern = patterns.get(list.pattern);
    if (!pattern) return null;
    const linked = pattern.styleLink === null ? undefined : byStyle.get(pattern.styleLink);
    const target = linked === undefined ? undefined : patterns.get(linked);
    return linked !== undefined && target ? { id: linked, pattern: target } : { id: list.pattern, pattern };
  }

  function count(key: string, list: List, numId: string, pattern: Pattern, level: number): readonly number[] {
    const values = counters.get(key) ?? [];
    counters.set(key, values);
    const override = list.starts.get(level);
    const isFresh = override !== undefined && !started.has(`${numId} ${level}`);
    started.add(`${numId} ${level}`);
    const before = isFresh ? undefined : values[level];
    values[level] = before === undefined ? (override ?? pattern.levels.get(level)?.start ?? 1) : before + 1;
    for (let above = 0; above < level; above++) values[above] ??= pattern.levels.get(above)?.start ?? 1;
    values.length = level + 1;
    return values;
  }

  return {
    next(numId, level) {
      const list = lists.get(numId);
      const found = list ? patternOf(list) : null;
      if (!list || !found || !(level >= 0 && level < LEVELS)) return null;
      const { id, pattern } = found;
      const values = count(id, list, numId, pattern, level);
      const own = pattern.levels.get(level);
      if (!own || own.format === "bullet" || own.format === "none") return null;
      return labelText(own.text, values, pattern);
    },
    levelOfStyle(numId, styleId) {
      const list = lists.get(numId);
      const levels = list ? patternOf(list)?.pattern.levels : undefined;
      return [...(levels ?? [])].find(([, level]) => level.paragraphStyle === styleId)?.[0] ?? null;
    },
  };
}

function labelText(text: string, values: readonly number[], pattern: Pattern): string | null {
  const label = text
    .slice(0, LONGEST_LABEL)
    .replace(/%([1-9])/g, (_, digit) => {
      const level = Number(digit) - 1;
      return ordinalText(values[level] ?? 1, pattern.levels.get(level)?.format ?? "decimal");
    })
    .trim();
  return /[\p{L}\p{N}]/u.test(label) ? label.slice(0, LONGEST_LABEL) : null;
}

function scanNumbering(xml: string): {
  patterns: ReadonlyMap<string, Pattern>;
  lists: ReadonlyMap<string, List>;
} {
  const patterns = new Map<string, Pattern>();
  const lists = new Map<string, List>();
  let pattern: Pattern | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;

  function open(tag: XmlTag): void {
    const value = tag.get("w:val");
    switch (tag.name) {
      case "w:abstractNum":
        pattern = { levels: new Map(), styleLink: null, style: null };
        patterns.set(tag.get("w:abstractNumId") ?? "", pattern);
        break;
      case "w:num":
        list = { pattern: "", starts: new Map() };
        lists.set(tag.get("w:numId") ?? "", list);
        break;
      case "w:abstractNumId":
        if (list) list.pattern = value ?? "";
        break;
      case "w:lvlOverride":
        overridden = Number(tag.get("w:ilvl") ?? 0);
        break;
      case "w:startOverride":
        list?.starts.set(overridden, wholeNumber(value));
        break;
      case "w:numStyleLink":
        if (pattern) pattern.styleLink = value;
        break;
      case "w:styleLink":
        if (pattern) pattern.style = value;
        break;
      case "w:lvl":
        level = { start: 1, format: "decimal", text: "", paragraphStyle: null };
        pattern?.levels.set(Number(tag.get("w:ilvl") ?? 0), level);
        break;
      default:
        if (level) readLevelTag(tag.name, value, level);
    }
  }

  scanXml(xml, {
    open,
    close(name) {
      if (name === "w:abstractNum") pattern = null;
      else if (name === "w:num") list = null;
      else if (name === "w:lvl") level = null;
    },
    text() {},
  });
  return { patterns, lists };
}

function readLevelTag(name: string, value: string | null, level: Level): void {
  if (name === "w:start") level.start = wholeNumber(value);
  else if (name === "w:numFmt") level.format = value ?? "decimal";
  else if (name === "w:lvlText") level.text = value ?? "";
  else if (name === "w:pStyle") level.paragraphStyle = value;
}

function wholeNumber(value: string | null): number {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : 1;
}
