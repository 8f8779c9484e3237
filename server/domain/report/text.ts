/**
 * Plain-text views of an entry. Rules and recognisers search these strings and
 * speak of places in them as offsets (UTF-16 units) that edits use again.
 */
import type { Block, Citation, Entry, Inline, ReportHeader } from "./model.ts";

/** Stands for one citation in `blockText`, so that offsets in the text are offsets in the block. */
export const CITATION_MARK = "\uFFFC";

/** The block's characters; each citation is one `CITATION_MARK`. */
export function blockText(block: Block): string {
  let out = "";
  for (const inline of block.content) out += inline.type === "text" ? inline.text : CITATION_MARK;
  return out;
}

/** The block's words only: citations leave nothing behind. */
export function blockWords(block: Block): string {
  let out = "";
  for (const inline of block.content) if (inline.type === "text") out += inline.text;
  return out;
}

/** The entry's words without its lead and citations, blocks joined by a newline. */
export function bodyWords(entry: Entry): string {
  return entry.body.map(blockWords).join("\n");
}

/** Lead and body as the file printed them, each citation as `[number]`; the losslessness promise is about this string. */
export function printedText(entry: Entry): string {
  const blocks = entry.body.map((block) =>
    block.content.map((inline) => (inline.type === "text" ? inline.text : `[${inline.number}]`)).join(""),
  );
  return (entry.lead ?? "") + blocks.join("\n");
}

/** The entry's citations in reading order. */
export function citationsOf(entry: Entry): readonly Citation[] {
  return citationsIn(entry.body);
}

/** Those of the introduction and the closing words. */
export function standingCitations({ intro, closing }: ReportHeader): readonly Citation[] {
  return [...citationsIn(intro), ...citationsIn(closing)];
}

function citationsIn(blocks: readonly Block[]): readonly Citation[] {
  const found: Citation[] = [];
  for (const block of blocks)
    for (const inline of block.content) if (inline.type === "citation") found.push(inline);
  return found;
}

/** The entry's body with `change` applied to each inline; the same entry when nothing changed. */
export function mapInlines(entry: Entry, change: (inline: Inline) => Inline): Entry {
  const body = mapBlocks(entry.body, change);
  return body === entry.body ? entry : { ...entry, body };
}

/** Likewise for the introduction and the closing words. */
export function mapStanding(header: ReportHeader, change: (inline: Inline) => Inline): ReportHeader {
  const [intro, closing] = [mapBlocks(header.intro, change), mapBlocks(header.closing, change)];
  return intro === header.intro && closing === header.closing ? header : { ...header, intro, closing };
}

function mapBlocks(blocks: readonly Block[], change: (inline: Inline) => Inline): readonly Block[] {
  let touched = false;
  const mapped = blocks.map((block) => {
    let blockTouched = false;
    const content = block.content.map((inline) => {
      const next = change(inline);
      if (next !== inline) blockTouched = true;
      return next;
    });
    if (!blockTouched) return block;
    touched = true;
    return { ...block, content };
  });
  return touched ? mapped : blocks;
}
