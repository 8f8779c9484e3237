/**
 * Bold and italic that a page gives by class: Google Docs writes a whole
 * document so (`.c3{font-weight:700}`). Only rules for one class are taken;
 * what a class hides or moves depends on scripts and screens, and is left
 * alone.
 */
import { type InlineStyle, readInlineStyle } from "./inline-style.ts";

export interface ClassMark {
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
}

/** A style sheet longer than this belongs to a site, not to a document. UTF-16 units. */
const LONGEST_SHEET = 512 * 1024;
const STATEMENTS = /^(?:\s*@(?:import|charset|namespace)[^;]*;)+/i;
const ONE_CLASS = /^[a-z][a-z0-9]*\.([\w-]{1,100})$|^\.([\w-]{1,100})$/i;

/** Class name → what the last rule for it says. */
export function readClassMarks(sheets: readonly string[]): ReadonlyMap<string, ClassMark> {
  const marks = new Map<string, ClassMark>();
  for (const sheet of sheets) if (sheet.length <= LONGEST_SHEET) readSheet(sheet, marks);
  return marks;
}

function readSheet(sheet: string, marks: Map<string, ClassMark>): void {
  const css = withoutComments(sheet);
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    if (open < 0) return;
    const selectors = css.slice(at, open).replace(STATEMENTS, "");
    if (selectors.includes("@")) at = blockEnd(css, open);
    else {
      const close = css.indexOf("}", open);
      const to = close < 0 ? css.length : close;
      addRule(selectors, readInlineStyle(css.slice(open + 1, to)), marks);
      at = to + 1;
    }
  }
}

function withoutComments(css: string): string {
  let out = "";
  for (let at = 0; ; ) {
    const open = css.indexOf("/*", at);
    if (open < 0) return out + css.slice(at);
    out += css.slice(at, open);
    const close = css.indexOf("*/", open + 2);
    if (close < 0) return out;
    at = close + 2;
  }
}

/** An at-rule may hold rules of its own: skip to the brace that closes it. */
function blockEnd(css: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = open;
  for (let match = brace.exec(css); match; match = brace.exec(css)) {
    depth += match[0] === "{" ? 1 : -1;
    if (depth === 0) return brace.lastIndex;
  }
  return css.length;
}

function addRule(selectors: string, style: InlineStyle, marks: Map<string, ClassMark>): void {
  const { isBold, isItalic } = style;
  if (isBold === null && isItalic === null) return;
  for (const selector of selectors.split(",")) {
    const match = ONE_CLASS.exec(selector.trim());
    const name = match?.[1] ?? match?.[2];
    if (name === undefined) continue;
    const before = marks.get(name);
    marks.set(name, {
      isBold: isBold ?? before?.isBold ?? null,
      isItalic: isItalic ?? before?.isItalic ?? null,
    });
  }
}
