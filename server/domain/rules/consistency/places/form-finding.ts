/** What rules on one thing in several forms say and offer: "… here, … elsewhere", and one form everywhere. */
import type { Edit, SingleEdit } from "../../../report/edit-schema.ts";
import type { FindingDraft } from "../../rule.ts";

/**
 * "“Akmola oblast” here, “Akmola region” elsewhere; use one form". When nobody has printed the form we propose
 * yet, it is named besides.
 */
export function formMessage(here: string, elsewhere: string, proposed: string): string {
  const end =
    proposed.toLowerCase() === elsewhere.toLowerCase() ? "use one form" : `the house form is “${proposed}”`;
  return `“${here}” here, “${elsewhere}” elsewhere; ${end}`;
}

type Fix = FindingDraft["fix"];

function fixOf(label: string, edits: readonly SingleEdit[]): Fix {
  const [only] = edits;
  if (!only) return null;
  const edit: Edit = edits.length === 1 ? only : { type: "batch", edits };
  return { label, edit };
}

/** Repeating a longer list in every finding would make the findings grow with its square. */
const MOST_REPEATED = 50;

/**
 * One fix for each odd entry, given the edits of each in turn. Any of them puts all right; past fifty edits only
 * the first does, and the others put right their own entry.
 */
export function formFixes(
  form: string,
  editsByEntry: readonly (readonly SingleEdit[])[],
  quoted: (words: string) => string = (words) => `“${words}”`,
): readonly Fix[] {
  const edits = editsByEntry.flat();
  if (editsByEntry.length < 2) return [fixOf(`Use ${quoted(form)}`, edits)];
  const everywhere = fixOf(`Use ${quoted(form)} everywhere`, edits);
  return editsByEntry.map((own, index) =>
    index === 0 || edits.length <= MOST_REPEATED ? everywhere : fixOf(`Use ${quoted(form)}`, own),
  );
}
