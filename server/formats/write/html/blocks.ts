/**
 * Paragraphs and quotations with their marks and markers. The words are the
 * editors'; only what HTML cannot carry is left out.
 */
import type { TextInline } from "../../../domain/report/model.ts";
import type { PrintWords } from "../words.ts";
import { escaped } from "./characters.ts";
import type { Marker, PlannedBlock } from "./plan-notes.ts";

function printText(inline: TextInline): string {
  let out = escaped(inline.text);
  if (inline.marks.length === 0 || out === "") return out;
  if (inline.marks.some((mark) => mark.type === "italic")) out = `<i>${out}</i>`;
  return inline.marks.some((mark) => mark.type === "bold") ? `<b>${out}</b>` : out;
}

/** `follows` is true when another marker stands directly before: the two then keep apart, so that a finger hits one. */
function printMarker(marker: Marker, follows: boolean, words: PrintWords): string {
  const locator = marker.locator?.trim() ? `: ${escaped(marker.locator.trim())}` : "";
  const flag = marker.isMissing ? ` <span class="flag">▲ ${words.sourceMissing}</span>` : "";
  const spaced = follows ? ' class="next"' : "";
  const link = `<a id="${marker.anchor}" href="#note-${marker.number}" role="doc-noteref">[${marker.number}]${flag}</a>`;
  return `<sup${spaced}>${link}${locator}</sup>`;
}

function printContent(block: PlannedBlock, words: PrintWords): string {
  let out = "";
  let afterMarker = false;
  for (const inline of block.content) {
    if (inline.type === "text") {
      const text = printText(inline);
      out += text;
      if (text !== "") afterMarker = false;
    } else {
      out += printMarker(inline, afterMarker, words);
      afterMarker = true;
    }
  }
  return out;
}

interface Surroundings {
  /** Markup before the first paragraph's words. */
  readonly opening: string;
  /** Markup after the last paragraph's words. */
  readonly ending: string;
}

const NONE: Surroundings = { opening: "", ending: "" };

/** The blocks as markup; blank ones are left out. With surroundings there is always a paragraph to hold them. */
export function printBlocks(
  blocks: readonly PlannedBlock[],
  words: PrintWords,
  { opening, ending }: Surroundings = NONE,
): string {
  const printed = blocks
    .map((block) => ({ isQuotation: block.type === "quotation", html: printContent(block, words) }))
    .filter(({ html }) => html.trim() !== "");
  // A lead never stands inside somebody's quotation, and every mark at the end needs a paragraph.
  const first = printed[0];
  if (opening !== "" && (!first || first.isQuotation)) printed.unshift({ isQuotation: false, html: "" });
  if (ending !== "" && printed.length === 0) printed.push({ isQuotation: false, html: "" });
  const last = printed.length - 1;
  return printed
    .map(({ isQuotation, html }, index) => {
      const text = `<p>${index === 0 ? opening : ""}${html}${index === last ? ending : ""}</p>`;
      return isQuotation ? `<blockquote>${text}</blockquote>\n` : `${text}\n`;
    })
    .join("");
}
