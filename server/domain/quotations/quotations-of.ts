/** The quotations of an entry that can be looked for: somebody's words, and enough of them. Names in quotation marks are none. */
import type { Block, Entry } from "../report/model.ts";
import { blockText, CITATION_MARK } from "../report/text.ts";
import { quotedSpans } from "../rules/consistency/text/quoted-spans.ts";
import { isTitle } from "./quoted-title.ts";

export interface Quotation {
  /** Without its marks and citations. */
  readonly text: string;
  readonly block: number;
  /** Between the marks, in the block's text. Null where a citation stands inside, so that nothing can be put in its place. */
  readonly place: { readonly from: number; readonly to: number } | null;
}

const FEWEST_WORDS = 5;

export function quotationsOf(entry: Entry): readonly Quotation[] {
  return entry.body.flatMap((block, index) => quotationsIn(block, index)).filter(isLong);
}

function isLong({ text }: Quotation): boolean {
  return (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0) >= FEWEST_WORDS;
}

function quotationsIn(block: Block, index: number): readonly Quotation[] {
  const text = blockText(block);
  if (block.type === "quotation") return [quotation(text, index, 0, text.length)];
  return quotedSpans(text)
    .filter(({ to }) => /[”»"“’]/u.test(text.charAt(to - 1)))
    .filter(({ from, to }) => !isTitle(text, from + 1, to - 1))
    .map(({ from, to }) => quotation(text, index, from + 1, to - 1));
}

function quotation(text: string, block: number, from: number, to: number): Quotation {
  const words = text.slice(from, to);
  return {
    text: words.replaceAll(CITATION_MARK, "").trim(),
    block,
    place: words.includes(CITATION_MARK) ? null : { from, to },
  };
}
