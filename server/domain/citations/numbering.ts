/**
 * Numbers are never stored: they follow reading order. By citation, every
 * marker has its own note (the sample month prints it so); by source, every
 * source has one number, given where it is first cited.
 */
import type { Report } from "../report/model.ts";
import { citationsOf, mapInlines } from "../report/text.ts";

export type Numbering = "citation" | "source";

export interface Note {
  readonly number: number;
  readonly sourceId: string;
  readonly locator: string | null;
  /** Citations that show this number, in reading order; exactly one when numbering by citation. */
  readonly citations: readonly { readonly citationId: string; readonly entryId: string }[];
}

export interface DerivedNumbers {
  /** Citation id → the number it shows. */
  readonly byCitation: ReadonlyMap<string, number>;
  /** In ascending order of number, from 1 without gaps. */
  readonly notes: readonly Note[];
}

/** Numbers for every citation of the report, from 1, in reading order. */
export function deriveNumbers(report: Pick<Report, "entries">, numbering: Numbering): DerivedNumbers {
  const byCitation = new Map<string, number>();
  const notes: (Note & { citations: { citationId: string; entryId: string }[] })[] = [];
  const bySource = new Map<string, (typeof notes)[number]>();
  for (const entry of report.entries) {
    for (const citation of citationsOf(entry)) {
      const where = { citationId: citation.id, entryId: entry.id };
      const known = numbering === "source" ? bySource.get(citation.sourceId) : undefined;
      if (known) {
        known.citations.push(where);
        byCitation.set(citation.id, known.number);
        continue;
      }
      // A locator belongs to one citation; a note shared by several cannot carry it.
      const locator = numbering === "citation" ? citation.locator : null;
      const note = { number: notes.length + 1, sourceId: citation.sourceId, locator, citations: [where] };
      notes.push(note);
      bySource.set(citation.sourceId, note);
      byCitation.set(citation.id, note.number);
    }
  }
  return { byCitation, notes };
}

/** The report with every shown number replaced by the derived one; untouched entries keep their identity. */
export function renumber(report: Report, numbering: Numbering): Report {
  const { byCitation, notes } = deriveNumbers(report, numbering);
  const entries = report.entries.map((entry) =>
    mapInlines(entry, (inline) => {
      if (inline.type !== "citation") return inline;
      const number = byCitation.get(inline.id) ?? inline.number;
      return number === inline.number ? inline : { ...inline, number };
    }),
  );
  const numbersOf = new Map<string, number[]>();
  for (const note of notes)
    numbersOf.set(note.sourceId, [...(numbersOf.get(note.sourceId) ?? []), note.number]);
  const sources = report.sources.map((source) => {
    const numbers = numbersOf.get(source.id) ?? [];
    return numbers.length === source.numbers.length && numbers.every((n, i) => n === source.numbers[i])
      ? source
      : { ...source, numbers };
  });
  return { ...report, entries, sources };
}
