/** From the text into what is set aside, and back. */
import type { Block, Entry, ReportHeader } from "../report/model.ts";
import { printedText } from "../report/text.ts";
import {
  type Aside,
  type CorrectionTools,
  entryIndex,
  firstLineAt,
  type ImportDraft,
  movePlaces,
  withEntries,
} from "./draft.ts";
import { withFacts } from "./facts-of.ts";
import { openedBy } from "./join-and-split.ts";
import { parseTyped, typedText } from "./retype-body.ts";
import { sourceNumbers } from "./source-numbers.ts";

export function setEntryAside(
  draft: ImportDraft,
  { entryId, reason }: { readonly entryId: string; readonly reason: string },
): ImportDraft {
  const index = entryIndex(draft, entryId);
  const entry = draft.report.entries[index];
  if (!entry) return draft;
  const at = firstLineAt(draft, entryId);
  const aside: Aside = {
    id: `aside-entry-${entryId}`,
    line: draft.lines[at]?.line ?? index + 1,
    text: printedText(entry),
    reason,
    isAnswered: true,
    was: entry,
  };
  const places = movePlaces(draft.places, { in: "entry", id: entryId }, { in: "aside", id: aside.id });
  return withEntries(
    { ...draft, places, asides: [...draft.asides, aside] },
    draft.report.entries.toSpliced(index, 1),
  );
}

export function setLineAside(
  draft: ImportDraft,
  { line: index, reason }: { readonly line: number; readonly reason: string },
): ImportDraft {
  const line = draft.lines[index];
  if (!line || draft.places[index]?.in !== "nowhere") return draft;
  const id = `aside-line-${index}`;
  const aside: Aside = { id, line: line.line, text: line.text, reason, isAnswered: true, was: null };
  return {
    ...draft,
    asides: [...draft.asides, aside],
    places: draft.places.with(index, { in: "aside", id }),
  };
}

export function putBack(
  draft: ImportDraft,
  { asideId, into }: { readonly asideId: string; readonly into: string | null },
  tools: CorrectionTools,
): ImportDraft {
  const aside = draft.asides.find((one) => one.id === asideId);
  if (!aside || (into !== null && entryIndex(draft, into) < 0)) return draft;
  const without: ImportDraft = {
    ...draft,
    asides: draft.asides.filter((one) => one !== aside),
    report: { ...draft.report, report: withoutStandingText(draft.report.report, aside) },
  };
  return into === null ? asOwnEntry(without, draft, aside, tools) : intoEntry(without, aside, into, tools);
}

function intoEntry(draft: ImportDraft, aside: Aside, entryId: string, tools: CorrectionTools): ImportDraft {
  const index = entryIndex(draft, entryId);
  const entry = draft.report.entries[index];
  if (!entry) return draft;
  const numbers = sourceNumbers(draft, aside.was ?? entry, tools);
  const body = [...entry.body, ...blocksOf(aside.text, numbers.cite)];
  const changed = withFacts({ ...entry, body }, draft.report.report.language);
  const places = movePlaces(draft.places, { in: "aside", id: aside.id }, { in: "entry", id: entryId });
  return numbers.into(withEntries({ ...draft, places }, draft.report.entries.with(index, changed)));
}

function asOwnEntry(
  draft: ImportDraft,
  before: ImportDraft,
  aside: Aside,
  tools: CorrectionTools,
): ImportDraft {
  const at = firstLineAt(before, aside.id);
  const to = placeInOrder(draft, at, aside.line);
  const numbers = sourceNumbers(draft, aside.was, tools);
  const entry =
    aside.was ?? readEntry(draft, aside, draft.report.entries[to - 1] ?? null, numbers.cite, tools);
  const places = movePlaces(draft.places, { in: "aside", id: aside.id }, { in: "entry", id: entry.id });
  return numbers.into(withEntries({ ...draft, places }, draft.report.entries.toSpliced(to, 0, entry)));
}

function readEntry(
  draft: ImportDraft,
  aside: Aside,
  above: Entry | null,
  cite: Parameters<typeof parseTyped>[2],
  tools: CorrectionTools,
): Entry {
  return withFacts(openedBy(blocksOf(aside.text, cite), above, draft, tools), draft.report.report.language);
}

function blocksOf(text: string, cite: Parameters<typeof parseTyped>[2]): readonly Block[] {
  return text.split("\n").map((line) => ({ type: "paragraph", content: parseTyped(line, [], cite) }));
}

/** Behind the last entry that stands above the line in the file. */
function placeInOrder(draft: ImportDraft, at: number, line: number): number {
  const { entries } = draft.report;
  const isAbove = (entry: Entry) => {
    const first = firstLineAt(draft, entry.id);
    if (!Number.isFinite(first)) return false;
    return Number.isFinite(at) ? first < at : (draft.lines[first]?.line ?? 0) < line;
  };
  return entries.findLastIndex(isAbove) + 1;
}

/** The entry a line set aside would go on with: the last one above it in the file; null above the first. */
export function entryAbove(draft: ImportDraft, asideId: string): Entry | null {
  const aside = draft.asides.find((one) => one.id === asideId);
  if (!aside) return null;
  const index = placeInOrder(draft, firstLineAt(draft, asideId), aside.line);
  return draft.report.entries[index - 1] ?? null;
}

/** An introduction that becomes part of an entry is no introduction any more. */
function withoutStandingText(header: ReportHeader, { text }: Aside): ReportHeader {
  const without = (blocks: readonly Block[]) => {
    const index = blocks.findIndex((block) => typedText([block]) === text);
    return index < 0 ? blocks : blocks.toSpliced(index, 1);
  };
  return { ...header, intro: without(header.intro), closing: without(header.closing) };
}
