/** How a text file keeps its paragraphs apart: by blank lines, or by nothing but the end of a line. */
import type { RawLine } from "../raw.ts";

export interface LineLayout {
  /** True where a line without a blank one above it goes on with the paragraph above. */
  readonly usesBlankLines: boolean;
  /** True where a paragraph is more than a line's end: in pages, Word files and text with blank lines. */
  readonly keepsParagraphs: boolean;
  /** True when nothing but blank lines stands right above and right below. */
  standsAlone(index: number): boolean;
  /** The next line that is no note. */
  next(index: number): RawLine | undefined;
}

/** Blank lines separate when there is at least one to this many line ends without one. */
const MOST_LINES_A_PARAGRAPH = 4;

/** `isApart`: lines such as day headings, which blank lines may surround in any file. Pages have no blank lines to go by. */
export function lineLayout(
  lines: readonly RawLine[],
  taken: ReadonlySet<RawLine>,
  isPage: boolean,
  isApart: (line: RawLine) => boolean,
): LineLayout {
  const isBlankBetween = (above: RawLine | undefined, below: RawLine | undefined) =>
    above === undefined || below === undefined || below.line > above.line + 1;
  let separate = 0;
  let joined = 0;
  const apart = lines.map((line) => taken.has(line) || isApart(line));
  const firstApart = apart.indexOf(true);
  lines.forEach((line, index) => {
    if (firstApart < 0 || index <= firstApart || apart[index] || apart[index - 1]) return;
    if (isBlankBetween(lines[index - 1], line)) separate += 1;
    else joined += 1;
  });
  const usesBlankLines = !isPage && separate > 0 && joined <= separate * MOST_LINES_A_PARAGRAPH;
  return {
    usesBlankLines,
    keepsParagraphs: isPage || usesBlankLines,
    standsAlone: (index) =>
      !isPage &&
      isBlankBetween(lines[index - 1], lines[index]) &&
      isBlankBetween(lines[index], lines[index + 1]),
    next: (index) => lines.slice(index + 1, index + 50).find((line) => !taken.has(line)),
  };
}
