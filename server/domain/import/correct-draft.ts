/**
 * What a person may change about a draft before it is added, each correction a
 * value, so that it can be undone and tested. A correction whose target is
 * gone changes nothing.
 */
import { applyEdit } from "../report/apply-edit.ts";
import type { SingleEdit } from "../report/edit-schema.ts";
import type { DateRange, Entry, Place } from "../report/model.ts";
import { type CorrectionTools, entryIndex, type ImportDraft, movePlaces, withEntries } from "./draft.ts";
import { withFacts } from "./facts-of.ts";
import { mergeWithPrevious, splitEntry } from "./join-and-split.ts";
import { putBack, setEntryAside, setLineAside } from "./put-back.ts";
import { retypeBody } from "./retype-body.ts";
import { sourceNumbers } from "./source-numbers.ts";

export type SourceChanges = Extract<SingleEdit, { type: "setSource" }>["changes"];

export type Correction =
  | { readonly type: "setDate"; readonly entryId: string; readonly date: DateRange | null }
  | { readonly type: "setPlace"; readonly entryId: string; readonly place: Place }
  | { readonly type: "retype"; readonly entryId: string; readonly text: string }
  | { readonly type: "merge"; readonly entryId: string }
  /** `offset` into the body as typed: blocks on lines of their own, citations as "[n]". */
  | { readonly type: "split"; readonly entryId: string; readonly offset: number }
  | { readonly type: "setEntryAside"; readonly entryId: string; readonly reason: string }
  /** A line that nothing holds. */
  | { readonly type: "setLineAside"; readonly line: number; readonly reason: string }
  /** `into` an entry at its end, or, when null, as an entry of its own where the file had it. */
  | { readonly type: "putBack"; readonly asideId: string; readonly into: string | null }
  | { readonly type: "answer"; readonly asideId: string }
  | { readonly type: "setSource"; readonly sourceId: string; readonly changes: SourceChanges }
  /** A source that nobody cites is none. */
  | { readonly type: "setSourceAside"; readonly sourceId: string; readonly reason: string };

export function correctDraft(
  draft: ImportDraft,
  correction: Correction,
  tools: CorrectionTools,
): ImportDraft {
  switch (correction.type) {
    case "setDate":
      return changeEntry(draft, correction.entryId, (entry) => ({ ...entry, date: correction.date }));
    case "setPlace":
      return changeEntry(draft, correction.entryId, (entry) => ({ ...entry, place: correction.place }));
    case "retype":
      return retypeEntry(draft, correction, tools);
    case "merge":
      return mergeWithPrevious(draft, correction.entryId);
    case "split":
      return splitEntry(draft, correction, tools);
    case "setEntryAside":
      return setEntryAside(draft, correction);
    case "setLineAside":
      return setLineAside(draft, correction);
    case "putBack":
      return putBack(draft, correction, tools);
    case "answer":
      return answer(draft, correction.asideId);
    case "setSource":
      return editSource(draft, correction, tools);
    case "setSourceAside":
      return setSourceAside(draft, correction);
  }
}

type Of<Type extends Correction["type"]> = Extract<Correction, { type: Type }>;

function changeEntry(draft: ImportDraft, entryId: string, change: (entry: Entry) => Entry): ImportDraft {
  const index = entryIndex(draft, entryId);
  const entry = draft.report.entries[index];
  return entry ? withEntries(draft, draft.report.entries.with(index, change(entry))) : draft;
}

function retypeEntry(
  draft: ImportDraft,
  { entryId, text }: Of<"retype">,
  tools: CorrectionTools,
): ImportDraft {
  const entry = draft.report.entries[entryIndex(draft, entryId)];
  if (!entry) return draft;
  const numbers = sourceNumbers(draft, entry, tools);
  const body = retypeBody(entry.body, text, numbers.cite);
  if (body === entry.body) return draft;
  const { language } = draft.report.report;
  return numbers.into(changeEntry(draft, entryId, () => withFacts({ ...entry, body }, language)));
}

function answer(draft: ImportDraft, asideId: string): ImportDraft {
  const asides = draft.asides.map((one) => (one.id === asideId ? { ...one, isAnswered: true } : one));
  return { ...draft, asides };
}

function editSource(
  draft: ImportDraft,
  { sourceId, changes }: Of<"setSource">,
  tools: CorrectionTools,
): ImportDraft {
  if (!draft.report.sources.some((source) => source.id === sourceId)) return draft;
  const edit = { type: "setSource", sourceId, changes } as const;
  return { ...draft, report: applyEdit(draft.report, edit, { numbering: "citation", newId: tools.newId }) };
}

function setSourceAside(draft: ImportDraft, { sourceId, reason }: Of<"setSourceAside">): ImportDraft {
  const { report, lines, places } = draft;
  const isCited = report.entries.some((entry) =>
    entry.body.some((block) =>
      block.content.some((inline) => inline.type === "citation" && inline.sourceId === sourceId),
    ),
  );
  const source = report.sources.find((one) => one.id === sourceId);
  if (isCited || !source) return draft;
  const from = lines.filter((_, index) => isAt(places[index], sourceId));
  const id = `aside-source-${sourceId}`;
  const text = from.map((line) => line.text).join("\n") || (source.url ?? source.title ?? "");
  const aside = { id, line: from[0]?.line ?? 1, text, reason, isAnswered: true, was: null };
  const without = { ...report, sources: report.sources.filter((one) => one.id !== sourceId) };
  return {
    ...draft,
    report: without,
    asides: [...draft.asides, aside],
    places: movePlaces(places, { in: "source", id: sourceId }, { in: "aside", id }),
  };
}

function isAt(place: ImportDraft["places"][number] | undefined, id: string): boolean {
  return place !== undefined && place.in !== "nowhere" && place.id === id;
}
