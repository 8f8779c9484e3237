/** The sources of a proposal while its entries are read: one per printed note, and a `missing` one per marker without a note. */
import type { Citation, Source } from "../../../domain/report/model.ts";
import { MISSING, type SourceFields, sourceOfNote } from "./source-of-note.ts";

export interface PrintedNote {
  readonly number: number;
  readonly line: number;
  readonly text: string;
  readonly hrefs: readonly string[];
  /** Which run of notes it stands in, counted from 0; each run numbers its notes anew. */
  readonly block: number;
}

interface Draft {
  readonly source: Source;
  readonly block: number;
  readonly order: number;
  readonly numbers: Set<number>;
}

export interface SourceBook {
  /**
   * A citation of the note with this number in the notes that follow the line first;
   * null for a number so high that only a note could make it a marker.
   */
  cite(number: number, href: string | null, line: number): Citation | null;
  /** A citation of an address linked from the text itself. */
  citeLink(href: string): Citation;
  /** In the order of their numbers, uncited ones where they were printed. */
  sources(): readonly Source[];
  /** One sentence for each note whose number another note of the same block has. */
  repeatedNotes(): readonly string[];
  /** The numbers that the notes following a marker lack while other notes have them, with the marker's line. */
  readonly unsure: readonly { readonly number: number; readonly line: number }[];
  readonly linkedSourceIds: ReadonlySet<string>;
}

/** "[2023]" is a year in brackets unless a note has that number. */
const HIGHEST_WITHOUT_NOTE = 999;

export function createSourceBook(notes: readonly PrintedNote[], newId: () => string): SourceBook {
  const byNumber = new Map<string, Draft>();
  const byLink = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const repeated: { note: PrintedNote; first: Draft }[] = [];
  const unsure: { number: number; line: number }[] = [];
  const numbersWithNote = new Set(notes.map((note) => note.number));
  const blocks = blockEnds(notes);
  const linkedSourceIds = new Set<string>();

  function add(fields: SourceFields, block: number, order: number): Draft {
    const source: Source = {
      id: newId(),
      numbers: [],
      kind: fields.kind,
      url: fields.url,
      title: fields.title,
      outlet: null,
      author: null,
      publishedOn: null,
      accessedOn: fields.accessedOn,
      language: null,
      archiveUrl: fields.archiveUrl,
      note: fields.note,
    };
    const draft = { source, block, order, numbers: new Set<number>() };
    drafts.push(draft);
    return draft;
  }

  for (const note of notes) {
    const draft = add(sourceOfNote(note.text, note.hrefs), note.block, note.number);
    const first = byNumber.get(keyOf(note.block, note.number));
    if (first) repeated.push({ note, first });
    else byNumber.set(keyOf(note.block, note.number), draft);
  }

  function citation(draft: Draft, number: number): Citation {
    draft.numbers.add(number);
    return { type: "citation", id: newId(), sourceId: draft.source.id, locator: null, number };
  }

  return {
    unsure,
    repeatedNotes: () => repeated.map(({ note, first }) => repeatedNote(note, first.numbers.size > 0)),
    linkedSourceIds,
    cite(number, href, line) {
      const block = blocks.find((one) => one.lastLine > line)?.block ?? blocks.at(-1)?.block ?? 0;
      const key = keyOf(block, number);
      const known = byNumber.get(key);
      if (known) return citation(known, number);
      if (href === null && number > HIGHEST_WITHOUT_NOTE) return null;
      if (href === null && numbersWithNote.has(number)) unsure.push({ number, line });
      const draft = add(href === null ? MISSING : sourceOfNote("", [href]), block, number);
      byNumber.set(key, draft);
      return citation(draft, number);
    },
    citeLink(href) {
      const draft = byLink.get(href) ?? add(sourceOfNote("", [href]), blocks.length, drafts.length + 1);
      byLink.set(href, draft);
      linkedSourceIds.add(draft.source.id);
      return citation(draft, drafts.length);
    },
    sources() {
      return [...drafts]
        .sort((a, b) => a.block - b.block || a.order - b.order)
        .map(({ source, numbers }) => ({ ...source, numbers: [...numbers].sort((a, b) => a - b) }));
    },
  };
}

function keyOf(block: number, number: number): string {
  return `${block}:${number}`;
}

interface BlockEnd {
  readonly block: number;
  readonly lastLine: number;
}

/** Blocks in file order with the line of the last note of each. */
function blockEnds(notes: readonly PrintedNote[]): readonly BlockEnd[] {
  const ends = new Map<number, number>();
  for (const { block, line } of notes) ends.set(block, Math.max(ends.get(block) ?? 0, line));
  return [...ends].map(([block, lastLine]) => ({ block, lastLine })).sort((a, b) => a.block - b.block);
}

function repeatedNote({ line, number }: PrintedNote, isCited: boolean): string {
  const opening = `Line ${line} is a second note with the number ${number}`;
  if (!isCited) return `${opening}; no marker points at it.`;
  return `${opening}; every marker [${number}] was taken for the first, so look which of the two is meant.`;
}
