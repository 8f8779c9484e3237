/** The style of an element, as its own attribute and its classes give it; each distinct attribute is read once. */
import { type ClassMark, readClassMarks } from "./class-marks.ts";
import { type InlineStyle, NO_STYLE, readInlineStyle } from "./inline-style.ts";
import { attribute, type PageElement } from "./page-tree.ts";

export function createStyles(sheets: readonly string[]): (element: PageElement) => InlineStyle {
  const byClass = readClassMarks(sheets);
  const read = new Map<string, InlineStyle>();

  function ownStyle(element: PageElement): InlineStyle {
    const written = attribute(element, "style");
    if (written === null) return NO_STYLE;
    const known = read.get(written);
    if (known) return known;
    const style = readInlineStyle(written);
    read.set(written, style);
    return style;
  }

  return (element) => {
    const own = ownStyle(element);
    const names = byClass.size === 0 ? null : attribute(element, "class");
    return names === null ? own : withClasses(own, names, byClass);
  };
}

function withClasses(own: InlineStyle, names: string, byClass: ReadonlyMap<string, ClassMark>): InlineStyle {
  let { isBold, isItalic } = own;
  for (const name of names.slice(0, 1_000).split(/\s+/)) {
    isBold ??= byClass.get(name)?.isBold ?? null;
    isItalic ??= byClass.get(name)?.isItalic ?? null;
  }
  return isBold === own.isBold && isItalic === own.isItalic ? own : { ...own, isBold, isItalic };
}
