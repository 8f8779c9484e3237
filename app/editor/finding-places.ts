/**
 * Where in an entry a finding is. A finding does not say so itself: its fix
 * names the words it would change, its message quotes the words it speaks of,
 * and its number and source name the citation.
 */
import type { Edit, SingleEdit } from "../../server/domain/report/edit-schema.ts";
import type { Block, Citation, Entry, Finding } from "../../server/domain/report/model.ts";
import { blockText } from "../../server/domain/report/text.ts";
import type { TextRange } from "../components/desk/text-marks.ts";

export interface FindingPlace {
  readonly ranges: readonly TextRange[];
  /** Fields of the entry it is about: "start", "end" and those of the place. */
  readonly fields: readonly string[];
}

const NOWHERE: FindingPlace = { ranges: [], fields: [] };

/** `entry` must be the one the finding was made of, or its offsets mean other words. */
export function placeOfFinding(finding: Finding, entry: Entry): FindingPlace {
  if (finding.entryId !== null && finding.entryId !== entry.id) return NOWHERE;
  const edits = editsFor(finding.fix?.edit ?? null, entry.id);
  const ranges = edits.flatMap((edit) => rangesOfEdit(edit, entry));
  const fields = [...new Set(edits.flatMap(fieldsOfEdit))];
  if (ranges.length > 0 || fields.length > 0) return { ranges, fields };
  if (finding.sourceId !== null) return { ranges: citationsMeant(finding, entry), fields };
  return { ranges: quotedWords(finding.message).flatMap((words) => occurrences(words, entry)), fields };
}

function editsFor(edit: Edit | null, entryId: string): readonly SingleEdit[] {
  if (edit === null) return [];
  const edits = edit.type === "batch" ? edit.edits : [edit];
  return edits.filter((one) => "entryId" in one && one.entryId === entryId);
}

function rangesOfEdit(edit: SingleEdit, entry: Entry): readonly TextRange[] {
  if (edit.type === "renamePerson") return occurrences(edit.from, entry);
  if (edit.type !== "replaceText") return [];
  const block = entry.body[edit.block];
  const length = block ? blockText(block).length : 0;
  if (edit.to > length || length === 0) return [];
  // Where something is to be put in, there are no words to mark: the letter before shows the place.
  const isPoint = edit.from === edit.to;
  const from = isPoint ? Math.max(0, edit.from - 1) : edit.from;
  return [{ block: edit.block, from, to: isPoint && edit.from === 0 ? 1 : edit.to }];
}

function fieldsOfEdit(edit: SingleEdit): readonly string[] {
  if (edit.type === "setDate") return ["start"];
  return edit.type === "setPlace" ? Object.keys(edit.changes) : [];
}

/** The citation with the finding's number, or all that cite its source. */
function citationsMeant({ sourceId, number }: Finding, entry: Entry): readonly TextRange[] {
  const all = citationRanges(entry).filter(({ citation }) => citation.sourceId === sourceId);
  const exact = all.filter(({ citation }) => citation.number === number);
  return (exact.length > 0 ? exact : all).map(({ range }) => range);
}

function citationRanges(entry: Entry): readonly { readonly citation: Citation; readonly range: TextRange }[] {
  return entry.body.flatMap((block, index) => {
    let at = 0;
    return block.content.flatMap((inline) => {
      const from = at;
      at += inline.type === "text" ? inline.text.length : 1;
      return inline.type === "citation" ? [{ citation: inline, range: { block: index, from, to: at } }] : [];
    });
  });
}

const QUOTED = /[“«„"]([^“”«»„"]{2,200})[”»“"]/gu;

/** Longer quotations first: a name in full says more than its surname. */
function quotedWords(message: string): readonly string[] {
  const words = [...message.matchAll(QUOTED)].map((match) => (match[1] ?? "").replace(/…$/u, "").trim());
  return [...new Set(words.filter((word) => word !== ""))].sort((a, b) => b.length - a.length);
}

function occurrences(words: string, entry: Entry): readonly TextRange[] {
  return words === "" ? [] : entry.body.flatMap((block, index) => inBlock(words, block, index));
}

const WORD_LETTER = /[\p{L}\p{N}]/u;

/** Whole words only: "Ron" is not in "Ronin". */
function inBlock(words: string, block: Block, index: number): readonly TextRange[] {
  const text = blockText(block);
  const found: TextRange[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
    const to = from + words.length;
    const isInside =
      (WORD_LETTER.test(words[0] ?? "") && WORD_LETTER.test(text[from - 1] ?? "")) ||
      (WORD_LETTER.test(words.at(-1) ?? "") && WORD_LETTER.test(text[to] ?? ""));
    if (!isInside) found.push({ block: index, from, to });
  }
  return found;
}
