/** Two proposed entries that are one, and one that is two. Every character stays. */
import type { Block, Entry, Inline } from "../report/model.ts";
import { NO_PLACE } from "../report/model.ts";
import { cutInlines } from "../report/splice-block.ts";
import {
  type CorrectionTools,
  entryIndex,
  type ImportDraft,
  leadOf,
  movePlaces,
  withEntries,
} from "./draft.ts";
import { withFacts } from "./facts-of.ts";
import { joined, typedText } from "./retype-body.ts";

/** The entry's own opening words become words of the text; date and place are those of the one above. */
export function mergeWithPrevious(draft: ImportDraft, entryId: string): ImportDraft {
  const index = entryIndex(draft, entryId);
  const [above, entry] = [draft.report.entries[index - 1], draft.report.entries[index]];
  if (!above || !entry) return draft;
  const body = [...above.body, ...withLeadInBody(entry)];
  const merged = withFacts({ ...above, body }, draft.report.report.language);
  const entries = draft.report.entries.toSpliced(index - 1, 2, merged);
  const places = movePlaces(draft.places, { in: "entry", id: entryId }, { in: "entry", id: above.id });
  const findings = draft.report.findings.map((one) =>
    one.entryId === entryId ? { ...one, entryId: above.id } : one,
  );
  return withEntries({ ...draft, places, report: { ...draft.report, findings } }, entries);
}

function withLeadInBody({ lead, body }: Entry): readonly Block[] {
  const [first, ...rest] = body;
  if (!lead || !first) return body;
  return [
    { ...first, content: joined([{ type: "text", text: lead, marks: [] }, ...first.content]) },
    ...rest,
  ];
}

/** The second part keeps the day unless it opens with one of its own; nothing happens at the text's ends. */
export function splitEntry(
  draft: ImportDraft,
  { entryId, offset }: { readonly entryId: string; readonly offset: number },
  tools: CorrectionTools,
): ImportDraft {
  const index = entryIndex(draft, entryId);
  const entry = draft.report.entries[index];
  const cut = entry && cutBody(entry.body, offset);
  if (!entry || !cut) return draft;
  const { language } = draft.report.report;
  const second = openedBy(cut.after, entry, draft, tools);
  const entries = draft.report.entries.toSpliced(
    index,
    1,
    withFacts({ ...entry, body: cut.before }, language),
    withFacts(second, language),
  );
  let line = 0;
  const places = draft.places.map((place) => {
    if (place.in !== "entry" || place.id !== entryId) return place;
    line += 1;
    return line > cut.linesBefore ? { in: "entry" as const, id: second.id } : place;
  });
  return withEntries({ ...draft, places }, entries);
}

interface Cut {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly linesBefore: number;
}

/** At the last gap between words before the offset, so that no word is torn; null when one side would be empty. */
function cutBody(body: readonly Block[], offset: number): Cut | null {
  let start = 0;
  for (const [index, block] of body.entries()) {
    const typed = typedText([block]);
    const within = offset - start;
    start += typed.length + 1;
    if (within > typed.length) continue;
    const gap = wordStart(typed, within);
    const [left, right] = cutInlines(block.content, unitOffset(block, gap));
    const rest = trimmedStart(right);
    const before = [...body.slice(0, index), ...(isBlank(left) ? [] : [{ ...block, content: left }])];
    const after = [...(isBlank(rest) ? [] : [{ ...block, content: rest }]), ...body.slice(index + 1)];
    if (before.length === 0 || after.length === 0) return null;
    return { before, after, linesBefore: isBlank(left) ? index : index + 1 };
  }
  return null;
}

function wordStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && at < text.length && !/\s/u.test(text[at - 1] ?? "") && !/\s/u.test(text[at] ?? ""))
    at -= 1;
  return at;
}

/** Typed text writes a citation as "[n]"; in a block it counts as one unit. */
function unitOffset(block: Block, typedOffset: number): number {
  let [typed, units] = [0, 0];
  for (const inline of block.content) {
    const length = inline.type === "text" ? inline.text.length : `[${inline.number}]`.length;
    if (typed + length > typedOffset) return units + (inline.type === "text" ? typedOffset - typed : 0);
    typed += length;
    units += inline.type === "text" ? length : 1;
  }
  return units;
}

function isBlank(content: readonly Inline[]): boolean {
  return content.every((inline) => inline.type === "text" && inline.text.trim() === "");
}

function trimmedStart(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== "text") return content;
  const text = first.text.replace(/^[\s\u00A0]+/u, "");
  return text === "" ? trimmedStart(rest) : [{ ...first, text }, ...rest];
}

/** An entry of these blocks; a date and place they open with move into the fields. */
export function openedBy(
  body: readonly Block[],
  above: Pick<Entry, "date"> | null,
  draft: ImportDraft,
  tools: CorrectionTools,
): Entry {
  const [first, ...rest] = body;
  const lead = leadOf(draft, typedText(first ? [first] : []), tools);
  const isLead = first !== undefined && lead.written !== null;
  const [, content] = isLead
    ? cutInlines(first.content, unitOffset(first, lead.end))
    : [[], first?.content ?? []];
  return {
    id: tools.newId(),
    date: isLead ? lead.date : (above?.date ?? null),
    place: isLead ? lead.place : NO_PLACE,
    lead: isLead ? typedText([first]).slice(0, lead.end) : null,
    people: [],
    law: [],
    topics: [],
    body: first ? [{ ...first, content }, ...rest] : [{ type: "paragraph", content: [] }],
  };
}
