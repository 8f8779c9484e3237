/**
 * What the styles of a Word file mean to the reader: which paragraphs are
 * headings or quotations, which runs are bold, italic or hidden. Styles build
 * on each other; the chain is followed with an eye on circles.
 * Source: ECMA-376 Part 1, 17.7 "Styles".
 */
import { languageTag } from "./properties.ts";
import { tooLarge } from "./refusals.ts";
import { scanXml, type XmlTag } from "./xml-scanner.ts";

export type ParagraphRole = "text" | "heading" | "quotation" | "contents";

export interface RunLook {
  /** Null: as the style it builds on has it. */
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly isHidden: boolean | null;
}

export interface StyleNumbering {
  readonly numId: string;
  readonly level: number;
}

interface Style {
  readonly type: string;
  name: string;
  basedOn: string | null;
  isBold: boolean | null;
  isItalic: boolean | null;
  isHidden: boolean | null;
  outline: boolean;
  numId: string | null;
  level: number | null;
}

export interface Styles {
  readonly roleOf: (styleId: string | null) => ParagraphRole;
  readonly lookOf: (styleId: string | null) => RunLook;
  readonly numberingOf: (styleId: string | null) => StyleNumbering | null;
  /** The style of note markers in the text. */
  readonly isNoteMark: (styleId: string | null) => boolean;
  readonly language: string | null;
}

const NO_LOOK: RunLook = { isBold: null, isItalic: null, isHidden: null };
/** Word allows chains of about ten; the rest of a longer one is not followed. */
const LONGEST_CHAIN = 50;
/** Word itself stops near 4,000. */
const MOST_STYLES = 10_000;

export function readStyles(xml: string | null): Styles {
  const { styles, defaults, language } = scanStyles(xml ?? "");
  const chains = new Map<string, readonly Style[]>();

  function chainOf(id: string | null): readonly Style[] {
    const first = id ?? defaults.get("paragraph") ?? "";
    const known = chains.get(first);
    if (known) return known;
    const chain: Style[] = [];
    for (let next: string | null = first; next !== null && chain.length < LONGEST_CHAIN; ) {
      const style: Style | undefined = styles.get(next);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    chains.set(first, chain);
    return chain;
  }

  return {
    language,
    roleOf: (id) => roleOf(chainOf(id)),
    lookOf(id) {
      const chain = chainOf(id);
      return chain.length === 0 ? NO_LOOK : mergedLook(chain);
    },
    numberingOf(id) {
      const chain = chainOf(id);
      const numId = chain.find((style) => style.numId !== null)?.numId ?? null;
      const level = chain.find((style) => style.level !== null)?.level ?? 0;
      return numId === null ? null : { numId, level };
    },
    isNoteMark: (id) =>
      id !== null &&
      chainOf(id).some(({ name }) => /^(?:footnote|endnote) (?:reference|anchor|characters)$/i.test(name)),
  };
}

function mergedLook(chain: readonly Style[]): RunLook {
  const first = (key: keyof RunLook) => chain.find((style) => style[key] !== null)?.[key] ?? null;
  return { isBold: first("isBold"), isItalic: first("isItalic"), isHidden: first("isHidden") };
}

/** Built-in styles keep their English names in the file, whatever language Word speaks. */
function roleOf(chain: readonly Style[]): ParagraphRole {
  for (const { name, outline } of chain) {
    if (/^toc (?:\d|heading)/i.test(name) || /^contents \d/i.test(name)) return "contents";
    if (/^heading(?: \d+)?$|^title$|^subtitle$/i.test(name) || outline) return "heading";
    if (/^(?:intense )?quote$|^quotations?$|^block ?text$|^block quote$/i.test(name)) return "quotation";
  }
  return "text";
}

function scanStyles(xml: string): {
  styles: ReadonlyMap<string, Style>;
  defaults: ReadonlyMap<string, string>;
  language: string | null;
} {
  const styles = new Map<string, Style>();
  const defaults = new Map<string, string>();
  let language: string | null = null;
  let style: Style | null = null;
  let isInDefaults = false;
  scanXml(xml, {
    open(tag) {
      if (tag.name === "w:docDefaults") isInDefaults = true;
      else if (tag.name === "w:lang" && isInDefaults) language = languageTag(tag.get("w:val"));
      else if (tag.name === "w:style") style = openStyle(tag, styles, defaults);
      else if (style) readStyleTag(tag, style);
    },
    close(name) {
      if (name === "w:docDefaults") isInDefaults = false;
      else if (name === "w:style") style = null;
    },
    text() {},
  });
  return { styles, defaults, language };
}

function openStyle(tag: XmlTag, styles: Map<string, Style>, defaults: Map<string, string>): Style {
  const type = tag.get("w:type") ?? "paragraph";
  const id = tag.get("w:styleId") ?? "";
  const none = { isBold: null, isItalic: null, isHidden: null, numId: null, level: null };
  const style: Style = { type, name: "", basedOn: null, outline: false, ...none };
  if (!styles.has(id)) styles.set(id, style);
  if (styles.size > MOST_STYLES) throw tooLarge("it has more than 10,000 styles");
  const isDefault = tag.get("w:default");
  if (isDefault !== null && isOn(isDefault)) defaults.set(type, id);
  return style;
}

function readStyleTag(tag: XmlTag, style: Style): void {
  switch (tag.name) {
    case "w:name":
      style.name = tag.get("w:val") ?? "";
      break;
    case "w:basedOn":
      style.basedOn = tag.get("w:val");
      break;
    case "w:outlineLvl":
      style.outline = Number(tag.get("w:val") ?? 9) < 9;
      break;
    case "w:numId":
      style.numId = tag.get("w:val");
      break;
    case "w:ilvl":
      style.level = Number(tag.get("w:val") ?? 0);
      break;
    case "w:b":
      style.isBold = isOn(tag.get("w:val"));
      break;
    case "w:i":
      style.isItalic = isOn(tag.get("w:val"));
      break;
    case "w:vanish":
    case "w:webHidden":
      style.isHidden = isOn(tag.get("w:val")) || style.isHidden === true;
      break;
  }
}

/** An on/off property is on unless it says otherwise. Source: ECMA-376 Part 1, 17.17.4 "ST_OnOff". */
export function isOn(value: string | null): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
