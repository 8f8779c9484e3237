/**
 * One thing written in several forms: which form the report prefers and what
 * each entry that departs from it would have to change. Shared by the rules on
 * laws and on outlets, hashtags and units.
 */
import type { SingleEdit } from "../../../report/edit-schema.ts";
import { type Collected, type FindingDraft, finding } from "../../rule.ts";
import { formFixes } from "../places/form-finding.ts";

/** Offsets are UTF-16 units in one block's text. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface FormUse {
  /** What is written: uses of one group are forms of one thing. */
  readonly group: string;
  /** How it is written: uses with equal forms agree. */
  readonly form: string;
  /** Forms that differ in a detail only, such as quotation marks, count together when the common one is sought. */
  readonly family?: string;
  /** As a message shows it. */
  readonly words: string;
  readonly block: number;
  /** False for words that change with the grammar around them, and so cannot be put elsewhere unseen. */
  readonly isFixed: boolean;
  /** What would make this use read as `model`; null where that is not safe without a person. */
  replace(model: FormUse): readonly Replacement[] | null;
}

interface Placed {
  readonly entryId: string;
  readonly use: FormUse;
}

/** «radio “Zhetisu”»: words with marks of their own keep them, inside marks of the other kind. */
function quoted(words: string): string {
  return /[“”„"]/.test(words) ? `«${words}»` : `“${words}”`;
}

/** What a finding calls the place of a use: "in 3 other places". */
function places(count: number): string {
  return count === 1 ? "1 other place" : `${count} other places`;
}

/** One finding for each entry and each form it uses against the report's most common one; of equals, the earliest wins. */
export function formFindings(facts: readonly Collected<readonly FormUse[]>[]): readonly FindingDraft[] {
  const groups = new Map<string, Placed[]>();
  for (const { entry, fact } of facts)
    for (const use of fact) {
      const group = groups.get(use.group);
      if (group) group.push({ entryId: entry.id, use });
      else groups.set(use.group, [{ entryId: entry.id, use }]);
    }
  return [...groups.values()].flatMap(findingsOfGroup);
}

function groupedBy(
  uses: readonly Placed[],
  keyOf: (use: FormUse) => string,
): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const placed of uses) {
    const same = groups.get(keyOf(placed.use));
    if (same) same.push(placed);
    else groups.set(keyOf(placed.use), [placed]);
  }
  return groups;
}

/** The largest; of equally large ones the one met first. */
function commonest(groups: ReadonlyMap<string, readonly Placed[]>): readonly Placed[] {
  return [...groups.values()].reduce((best, one) => (one.length > best.length ? one : best), []);
}

const familyOf = (use: FormUse) => use.family ?? use.form;

function findingsOfGroup(uses: readonly Placed[]): readonly FindingDraft[] {
  const byForm = groupedBy(uses, (use) => use.form);
  if (byForm.size < 2) return [];
  const family = commonest(groupedBy(uses, familyOf));
  const model = commonest(groupedBy(family, (use) => use.form));
  const modelUse = model[0]?.use;
  if (!modelUse) return [];
  const odd = [...byForm.values()]
    .filter((one) => one[0]?.use.form !== modelUse.form)
    .flatMap((form) => [...groupedByEntry(form).values()]);
  const edits = odd.map((one) => one.map((placed) => editsOf(placed, modelUse)));
  const fixes = formFixes(
    modelUse.words,
    edits.map((one) => one.flat()),
    quoted,
  );
  return odd.flatMap((one, index) => {
    const [first] = one;
    if (!first) return [];
    const { entryId, use } = first;
    const count = familyOf(use) === familyOf(modelUse) ? model.length : family.length;
    const message = `${quoted(use.words)} here, ${quoted(modelUse.words)} in ${places(count)}; use one form`;
    const isSafe = edits[index]?.every((some) => some.length > 0) === true;
    return [finding({ entryId }, message, isSafe ? (fixes[index] ?? null) : null)];
  });
}

function groupedByEntry(uses: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const byEntry = new Map<string, Placed[]>();
  for (const placed of uses) {
    const own = byEntry.get(placed.entryId);
    if (own) own.push(placed);
    else byEntry.set(placed.entryId, [placed]);
  }
  return byEntry;
}

/** None where no edit is safe without a person. */
function editsOf({ entryId, use }: Placed, model: FormUse): readonly SingleEdit[] {
  const replacements = model.isFixed ? use.replace(model) : null;
  return (replacements ?? []).map(({ from, to, text }) => ({
    type: "replaceText",
    entryId,
    block: use.block,
    from,
    to,
    text,
  }));
}
