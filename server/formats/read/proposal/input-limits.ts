/**
 * Bounds on what is taken for a month, whatever file it came in. Each is far
 * above anything a team has written and keeps the work of reading in check.
 */
import { DomainError } from "../../../domain/errors.ts";
import { type RawDocument, type RawPiece, rawLineText } from "../raw.ts";

/** UTF-16 units of one paragraph: about 3,000 words, and little enough to search with any pattern. */
const LONGEST_PARAGRAPH = 20_000;
/** Lines that are not blank, notes included; the same bound as for a Word file's paragraphs. */
const MOST_LINES = 20_000;
/** Note markers of all entries together. */
const MOST_MARKERS = 20_000;
/** UTF-16 units of all paragraphs: some 5,000 entries with their notes. */
const MOST_TEXT = 5_000_000;

const MARKER = /\[\d/g;
const ADVICE = "look whether it is the right file.";

/** @throws DomainError INPUT_TOO_LARGE naming the line, or what there is too much of */
export function refuseWhatNobodyWrote(raw: RawDocument): void {
  const all = [...raw.lines, ...raw.notes];
  if (all.length > MOST_LINES) refuse(`The file has ${all.length} lines and at most ${MOST_LINES} are read`);
  let text = 0;
  let markers = 0;
  for (const { line, pieces } of all) {
    const length = lengthOf(pieces);
    if (length > LONGEST_PARAGRAPH) {
      refuse(`Line ${line} has ${length} characters and a paragraph may have ${LONGEST_PARAGRAPH}`);
    }
    text += length;
    markers += rawLineText(pieces).match(MARKER)?.length ?? 0;
  }
  if (text > MOST_TEXT) refuse(`The file has ${text} characters of text and at most ${MOST_TEXT} are read`);
  if (markers > MOST_MARKERS)
    refuse(`The file has ${markers} note markers and at most ${MOST_MARKERS} are read`);
}

function lengthOf(pieces: readonly RawPiece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === "text" ? piece.text.length : 1), 0);
}

function refuse(what: string): never {
  throw new DomainError("INPUT_TOO_LARGE", `${what}; ${ADVICE}`);
}
