/** Gives a number somebody typed its source: one that bears it, else a new one that is still to be named. */
import { MISSING_SOURCE } from "../report/missing-source.ts";
import type { Citation, Entry, Source } from "../report/model.ts";
import { citationsOf } from "../report/text.ts";
import type { CorrectionTools, ImportDraft } from "./draft.ts";
import type { CiteNumber } from "./retype-body.ts";

export interface SourceNumbers {
  readonly cite: CiteNumber;
  /** The draft with the sources that were made on the way. */
  into(draft: ImportDraft): ImportDraft;
}

/** `near`: the entry the number is typed in; the sources it cites come first where a file numbers its notes anew. */
export function sourceNumbers(
  draft: ImportDraft,
  near: Entry | null,
  { newId }: CorrectionTools,
): SourceNumbers {
  const added: Source[] = [];
  const { sources } = draft.report;
  const known = new Map<number, string>();
  for (const source of sources.toReversed())
    for (const number of source.numbers) known.set(number, source.id);
  if (near) for (const { number, sourceId } of citationsOf(near)) known.set(number, sourceId);
  return {
    cite(number): Citation {
      const sourceId = known.get(number) ?? add(number);
      return { type: "citation", id: newId(), sourceId, locator: null, number };
    },
    into: (next) =>
      added.length === 0
        ? next
        : { ...next, report: { ...next.report, sources: [...next.report.sources, ...added] } },
  };

  function add(number: number): string {
    const source: Source = { id: newId(), numbers: [number], ...MISSING_SOURCE };
    added.push(source);
    known.set(number, source.id);
    return source.id;
  }
}
