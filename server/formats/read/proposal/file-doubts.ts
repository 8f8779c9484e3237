/** What a reader was unsure of about the places and notes of a whole file, each thing said once. */
import { importDoubt } from "../../../domain/report/import-doubts.ts";
import type { Entry, Finding } from "../../../domain/report/model.ts";
import type { NoteLines } from "./note-lines.ts";
import type { DraftEntry } from "./sort-lines.ts";
import type { PrintedNote, SourceBook } from "./source-book.ts";
import { isSameAsAbove } from "./source-of-note.ts";

/** One doubt a name, however many entries open with it. */
export function placeDoubts(drafts: readonly DraftEntry[], entries: readonly Entry[]): readonly Finding[] {
  const byName = new Map<string, string[]>();
  drafts.forEach(({ lead }, index) => {
    if (lead.unlistedName === null) return;
    byName.set(lead.unlistedName, [...(byName.get(lead.unlistedName) ?? []), entries[index]?.id ?? ""]);
  });
  return [...byName].map(([name, ids]) => {
    const where = ids.length === 1 ? "" : ` in ${ids.length} entries`;
    const message = `“${name}” is in no list of places; it was taken as a settlement${where}.`;
    return importDoubt("I02", message, { entryId: ids[0] ?? null });
  });
}

export function noteDoubts(
  noteLines: NoteLines,
  notes: readonly PrintedNote[],
  book: SourceBook,
): readonly Finding[] {
  const sameAsAbove = notes.filter((note) => isSameAsAbove(note.text));
  return [
    ...noteLines.doubts.map((doubt) => importDoubt("I04", doubt.message)),
    ...book.repeatedNotes().map((message) => importDoubt("I04", message)),
    ...sameAsAbove.map(({ number, text }) => {
      const message = `Note ${number} says only “${text
        .trim()
        .slice(0, 60)
        .replace(/^[“«"]|[”»"]$/gu, "")}”; cite the source it points back to instead.`;
      return importDoubt("I04", message, { number });
    }),
  ];
}
