/** The sources of a proposal while its entries are read: one per printed note, and a `missing` one per marker without a note. */
import type { Citation, Source } from "../../../domain/report/model.ts";
import { MISSING, sourceOfNote } from "./source-of-note.ts";

export interface PrintedNote {
  readonly number: number;
  readonly line: number;
  readonly text: string;
  readonly hrefs: readonly string[];
}

interface Draft {
  readonly source: Source;
  readonly order: number;
  readonly numbers: Set<number>;
}

export interface SourceBook {
  /** A citation of the note with this number; null for a number so high that only a note could make it a marker. */
  cite(number: number, href: string | null): Citation | null;
  /** A citation of an address linked from the text itself. */
  citeLink(href: string): Citation;
  /** In the order of their numbers, uncited ones where they were printed. */
  sources(): readonly Source[];
  readonly repeatedNotes: readonly PrintedNote[];
  readonly linkedSourceIds: ReadonlySet<string>;
}

/** "[2023]" is a year in brackets unless a note has that number. */
const HIGHEST_WITHOUT_NOTE = 999;

export function createSourceBook(notes: readonly PrintedNote[], newId: () => string): SourceBook {
  const byNumber = new Map<number, Draft>();
  const byLink = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const repeatedNotes: PrintedNote[] = [];
  const linkedSourceIds = new Set<string>();

  function add(fields: ReturnType<typeof sourceOfNote>, order: number): Draft {
    const source: Source = {
      id: newId(),
      numbers: [],
      kind: fields.kind,
      url: fields.url,
      title: fields.title,
      outlet: null,
      author: null,
      publishedOn: null,
      accessedOn: null,
      language: null,
      archiveUrl: fields.archiveUrl,
      note: fields.note,
    };
    const draft = { source, order, numbers: new Set<number>() };
    drafts.push(draft);
    return draft;
  }

  for (const note of notes) {
    const draft = add(sourceOfNote(note.text, note.hrefs), note.number);
    if (byNumber.has(note.number)) repeatedNotes.push(note);
    else byNumber.set(note.number, draft);
  }

  function citation(draft: Draft, number: number): Citation {
    draft.numbers.add(number);
    return { type: "citation", id: newId(), sourceId: draft.source.id, locator: null, number };
  }

  return {
    repeatedNotes,
    linkedSourceIds,
    cite(number, href) {
      const known = byNumber.get(number);
      if (known) return citation(known, number);
      if (href === null && number > HIGHEST_WITHOUT_NOTE) return null;
      const draft = add(href === null ? MISSING : sourceOfNote("", [href]), number);
      byNumber.set(number, draft);
      return citation(draft, number);
    },
    citeLink(href) {
      const draft = byLink.get(href) ?? add(sourceOfNote("", [href]), drafts.length + 1);
      byLink.set(href, draft);
      linkedSourceIds.add(draft.source.id);
      return citation(draft, drafts.length);
    },
    sources() {
      return [...drafts]
        .sort((a, b) => a.order - b.order)
        .map(({ source, numbers }) => ({ ...source, numbers: [...numbers].sort((a, b) => a - b) }));
    },
  };
}
