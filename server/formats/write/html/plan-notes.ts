/**
 * Puts a number and an anchor of its own on every marker and collects, per
 * note, the markers to go back to. Anchors count markers, so they stay unique
 * even where a damaged file gives two citations one id.
 */
import { deriveNumbers, type Numbering } from "../../../domain/citations/numbering.ts";
import type { Block, Citation, Report, Source, TextInline } from "../../../domain/report/model.ts";
import { isMissingSource } from "../note-parts.ts";

export interface Marker {
  readonly type: "marker";
  readonly anchor: string;
  readonly number: number;
  readonly isMissing: boolean;
  /** Printed in the marker itself where the note is shared and cannot carry it. */
  readonly locator: string | null;
}

export interface PlannedBlock {
  readonly type: Block["type"];
  readonly content: readonly (TextInline | Marker)[];
}

export interface PlannedNote {
  readonly number: number;
  /** Null when the report holds no such source. */
  readonly source: Source | null;
  readonly locator: string | null;
  /** Anchors of the markers that show this number, in reading order. */
  readonly markers: readonly string[];
}

interface Markers {
  /** Blocks with their citations turned into markers; call it in the order the numbers follow. */
  readonly place: (blocks: readonly Block[]) => readonly PlannedBlock[];
  /** Complete once every block has been placed. */
  readonly notes: readonly PlannedNote[];
}

/**
 * Entries must be placed first, then the intro, then the closing: standing
 * parts are numbered after the entries, so that an entry shows the same number
 * on the desk, in Word and here.
 */
export function createMarkers(report: Report, numbering: Numbering): Markers {
  const standing = { ...NO_FIELDS, id: "", body: [...report.report.intro, ...report.report.closing] };
  const derived = deriveNumbers({ entries: [...report.entries, standing] }, numbering).notes;
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const notes = derived.map(({ number, sourceId, locator }) => ({
    number,
    source: sources.get(sourceId) ?? null,
    locator,
    markers: [] as string[],
  }));
  const numberOfSource = new Map(derived.map((note) => [note.sourceId, note.number]));
  let count = 0;

  function toMarker(citation: Citation): Marker {
    count += 1;
    const isShared = numbering === "source";
    const number = isShared ? (numberOfSource.get(citation.sourceId) ?? count) : count;
    const note = notes[number - 1];
    const anchor = `ref-${count}`;
    note?.markers.push(anchor);
    return {
      type: "marker",
      anchor,
      number,
      isMissing: isMissingSource(note?.source ?? null),
      locator: isShared ? citation.locator : null,
    };
  }

  return {
    notes,
    place: (blocks) =>
      blocks.map(({ type, content }) => ({
        type,
        content: content.map((inline) => (inline.type === "text" ? inline : toMarker(inline))),
      })),
  };
}

const NO_FIELDS = {
  date: null,
  place: { country: null, region: null, district: null, settlement: null, facility: null },
  lead: null,
  people: [],
  law: [],
  topics: [],
} as const;
