/** What can be done with each kind of row: one list for its buttons and its keys. */
import type { Correction } from "../../server/domain/import/correct-draft.ts";
import { HIDDEN_TEXT, type ImportDraft } from "../../server/domain/import/draft.ts";
import { entryAbove } from "../../server/domain/import/put-back.ts";
import type { ReviewRow } from "./review-rows.ts";

export type RowActionName =
  | "edit"
  | "merge"
  | "notEntry"
  | "notSource"
  | "staysOut"
  | "above"
  | "own"
  | "setAside";

export interface RowAction {
  readonly name: RowActionName;
  /** As `KeyboardEvent.key` has it. */
  readonly hotkey: string;
  /** Null for editing, which opens a form. */
  readonly corrections: readonly Correction[] | null;
  /** The row to go on with; null for whatever stands there then. */
  readonly goTo: string | null;
}

/** `reason`: the words for what a person sets aside. */
export function actionsOf(row: ReviewRow, draft: ImportDraft, reason: string): readonly RowAction[] {
  switch (row.kind) {
    case "entry":
      return entryActions(row, draft, reason);
    case "source":
      return sourceActions(row, reason);
    case "aside":
      return asideActions(row, draft);
    case "nowhere":
      return nowhereActions(row, draft, reason);
  }
}

const edit: RowAction = { name: "edit", hotkey: "Enter", corrections: null, goTo: null };

type RowOf<Kind extends ReviewRow["kind"]> = Extract<ReviewRow, { kind: Kind }>;

function entryActions({ entry, ordinal }: RowOf<"entry">, draft: ImportDraft, reason: string) {
  const above = draft.report.entries[ordinal - 2];
  const merge: RowAction = {
    name: "merge",
    hotkey: "m",
    corrections: [{ type: "merge", entryId: entry.id }],
    goTo: above?.id ?? null,
  };
  const notEntry: RowAction = {
    name: "notEntry",
    hotkey: "Delete",
    corrections: [{ type: "setEntryAside", entryId: entry.id, reason }],
    goTo: null,
  };
  return above ? [edit, merge, notEntry] : [edit, notEntry];
}

function sourceActions({ source, citedBy }: RowOf<"source">, reason: string): readonly RowAction[] {
  if (citedBy.length > 0) return [edit];
  const corrections = [{ type: "setSourceAside", sourceId: source.id, reason }] as const;
  return [edit, { name: "notSource", hotkey: "Delete", corrections, goTo: null }];
}

function asideActions({ aside }: RowOf<"aside">, draft: ImportDraft): readonly RowAction[] {
  const answer: RowAction = {
    name: "staysOut",
    hotkey: "k",
    corrections: [{ type: "answer", asideId: aside.id }],
    goTo: null,
  };
  const isAsked = aside.reason === HIDDEN_TEXT && !aside.isAnswered;
  return [...(isAsked ? [answer] : []), ...backActions(aside.id, [], entryAbove(draft, aside.id)?.id)];
}

/** A line that nothing holds is set aside first, and put back from there in the same step. */
function nowhereActions({ at }: RowOf<"nowhere">, draft: ImportDraft, reason: string): readonly RowAction[] {
  const first: Correction = { type: "setLineAside", line: at, reason };
  const above = draft.places.slice(0, at).findLast((place) => place.in === "entry");
  const aboveId = above && "id" in above ? above.id : undefined;
  return [
    ...backActions(`aside-line-${at}`, [first], aboveId),
    { name: "setAside", hotkey: "Delete", corrections: [first], goTo: null },
  ];
}

function backActions(
  asideId: string,
  before: readonly Correction[],
  aboveId: string | undefined,
): readonly RowAction[] {
  const own: RowAction = {
    name: "own",
    hotkey: "e",
    corrections: [...before, { type: "putBack", asideId, into: null }],
    goTo: null,
  };
  if (aboveId === undefined) return [own];
  const corrections = [...before, { type: "putBack", asideId, into: aboveId }] as const;
  return [{ name: "above", hotkey: "p", corrections, goTo: aboveId }, own];
}
