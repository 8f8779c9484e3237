/** Runs: stretches of text that look alike, the smallest thing a Word paragraph is made of. */
import type { TextInline } from "../../../domain/report/model.ts";
import { xmlText } from "./xml.ts";

export const BOLD = "<w:rPr><w:b/></w:rPr>";
export const ITALIC = "<w:rPr><w:i/></w:rPr>";
const BOLD_ITALIC = "<w:rPr><w:b/><w:i/></w:rPr>";
const BREAKS = /[\t\n]/;

/** One run, or nothing for empty text; newlines and tabs become Word's own. `properties` is a whole `w:rPr` or "". */
export function textRun(text: string, properties = ""): string {
  const safe = xmlText(text);
  if (safe === "") return "";
  if (!BREAKS.test(safe)) return `<w:r>${properties}<w:t xml:space="preserve">${safe}</w:t></w:r>`;
  const pieces = safe
    .split(/([\t\n])/)
    .map((piece) =>
      piece === "\n"
        ? "<w:br/>"
        : piece === "\t"
          ? "<w:tab/>"
          : piece && `<w:t xml:space="preserve">${piece}</w:t>`,
    );
  return `<w:r>${properties}${pieces.join("")}</w:r>`;
}

/** A piece of an editor's text with its bold and italic marks. */
export function markedRun(inline: TextInline): string {
  if (inline.marks.length === 0) return textRun(inline.text);
  const bold = inline.marks.some((mark) => mark.type === "bold");
  const italic = inline.marks.some((mark) => mark.type === "italic");
  return textRun(inline.text, bold && italic ? BOLD_ITALIC : bold ? BOLD : ITALIC);
}
