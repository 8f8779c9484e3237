/**
 * The few things a `style` attribute says that matter here: whether the text
 * is hidden, bold, italic, keeps its white space, and what Word marks with its
 * own `mso-…` properties. Sources: CSS 2.2 and CSS Text 3; Word's own are
 * taken from what Word 2010–365 puts on the clipboard.
 */

export type WhiteSpace = "collapse" | "keep" | "keep lines";

export interface InlineStyle {
  readonly isHidden: boolean;
  /** Null: as around it. */
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly whiteSpace: WhiteSpace | null;
  /** The element starts and ends a line whatever its name. */
  readonly isBlock: boolean;
  /** `list-style-type`, lower case; null when not given. */
  readonly listStyle: string | null;
  /** `mso-element`: "footnote", "endnote", "comment-list", "header", "footer", … */
  readonly wordElement: string | null;
  /** The number or bullet Word prints before a list paragraph. */
  readonly isListLabel: boolean;
  /** Spaces typed one after another, which Word writes as no-break spaces. */
  readonly isSpaceRun: boolean;
  readonly isTab: boolean;
}

export const NO_STYLE: InlineStyle = {
  isHidden: false,
  isBold: null,
  isItalic: null,
  whiteSpace: null,
  isBlock: false,
  listStyle: null,
  wordElement: null,
  isListLabel: false,
  isSpaceRun: false,
  isTab: false,
};

/** A style this long is no style; the rest is not looked at. UTF-16 units. */
const LONGEST = 4_096;

export function readInlineStyle(style: string): InlineStyle {
  let read: InlineStyle = NO_STYLE;
  for (const declaration of style.slice(0, LONGEST).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, "");
    const change = readDeclaration(
      declaration.slice(0, colon).trim().toLowerCase(),
      value.trim().toLowerCase(),
    );
    if (change) read = { ...read, ...change, isHidden: read.isHidden || change.isHidden === true };
  }
  return read;
}

function readDeclaration(property: string, value: string): Partial<InlineStyle> | null {
  switch (property) {
    case "display":
      if (value === "none") return { isHidden: true };
      return { isBlock: /^(?:block|list-item|table(?!-column)|flex|grid|flow-root)/.test(value) };
    case "visibility":
      return { isHidden: value === "hidden" || value === "collapse" };
    case "font-size":
      return { isHidden: /^0+(?:\.0+)?(?:[a-z]+|%)?$/.test(value) };
    case "mso-hide":
      return { isHidden: value === "all" };
    case "font-weight":
      return readWeight(value);
    case "font-style":
      return value === "inherit" ? null : { isItalic: /^(?:italic|oblique)/.test(value) };
    case "white-space":
    case "white-space-collapse":
      return readWhiteSpace(value);
    case "list-style":
    case "list-style-type":
      return { listStyle: value };
    case "mso-element":
      return { wordElement: value };
    case "mso-list":
      return { isListLabel: value === "ignore" };
    case "mso-spacerun":
      return { isSpaceRun: value === "yes" };
    case "mso-tab-count":
      return { isTab: true };
    default:
      return null;
  }
}

function readWeight(value: string): Partial<InlineStyle> | null {
  if (value === "bold" || value === "bolder") return { isBold: true };
  if (value === "normal" || value === "lighter") return { isBold: false };
  return /^\d{1,4}$/.test(value) ? { isBold: Number(value) >= 600 } : null;
}

function readWhiteSpace(value: string): Partial<InlineStyle> | null {
  if (/^(?:pre|pre-wrap|break-spaces|preserve)(?:\s|$)/.test(value)) return { whiteSpace: "keep" };
  if (/^(?:pre-line|preserve-breaks)(?:\s|$)/.test(value)) return { whiteSpace: "keep lines" };
  return /^(?:normal|nowrap|collapse)/.test(value) ? { whiteSpace: "collapse" } : null;
}
