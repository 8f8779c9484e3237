/**
 * One thing written in several forms: which form the report prefers and what
 * each entry that departs from it would have to change. Shared by the rules on
 * laws and on outlets, hashtags and units.
 */
import type { SingleEdit } from "../../../report/edit-schema.ts";
import { type Collected, type FindingDraft, finding } from "../../rule.ts";

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

/** “radio ‘Zhetisu’”: the words' own marks become inner ones. */
function quoted(words: string): string {
  return `“${words.replace(/[“«„]|"(?=[^\s"])/g, "‘").replace(/[”»"]/g, "’")}”`;
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

function findingsOfGroup(uses: readonly Placed[]): readonly FindingDraft[] {
  const byForm = new Map<string, Placed[]>();
  for (const placed of uses) {
    const same = byForm.get(placed.use.form);
    if (same) same.push(placed);
    else byForm.set(placed.use.form, [placed]);
  }
  if (byForm.size < 2) return [];
  // A stable sort: of equally common forms the one met first stays in front.
  const [model, ...others] = [...byForm.values()].sort((a, b) => b.length - a.length);
  const modelUse = model?.[0]?.use;
  if (!model || !modelUse) return [];
  return others.flatMap((odd) => findingsOfForm(odd, modelUse, model.length));
}

function findingsOfForm(odd: readonly Placed[], model: FormUse, count: number): readonly FindingDraft[] {
  const byEntry = new Map<string, FormUse[]>();
  for (const { entryId, use } of odd) {
    const own = byEntry.get(entryId);
    if (own) own.push(use);
    else byEntry.set(entryId, [use]);
  }
  return [...byEntry].map(([entryId, uses]) =>
    finding(
      { entryId },
      `${quoted(uses[0]?.words ?? "")} here, ${quoted(model.words)} in ${places(count)}; use one form`,
      fixOf(entryId, uses, model),
    ),
  );
}

function fixOf(entryId: string, uses: readonly FormUse[], model: FormUse): FindingDraft["fix"] {
  const edits: SingleEdit[] = [];
  for (const use of uses) {
    const replacements = model.isFixed ? use.replace(model) : null;
    if (replacements === null) return null;
    for (const { from, to, text } of replacements)
      edits.push({ type: "replaceText", entryId, block: use.block, from, to, text });
  }
  const [only] = edits;
  if (!only) return null;
  const edit = edits.length === 1 ? only : { type: "batch" as const, edits };
  return { label: `Use ${quoted(model.words)}`, edit };
}
