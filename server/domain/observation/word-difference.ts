/** What changed from one kept copy's words to the next, word by word. */
import { diffWordsWithSpace } from "diff";

export interface DifferencePart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

export interface CopyDifference {
  readonly parts: readonly DifferencePart[];
  readonly added: number;
  readonly removed: number;
  /** The texts differ too much to be laid side by side: the whole of each is given. */
  readonly isWhole: boolean;
}

/** Characters of one text looked at; a book would hold up whoever asks. */
const LONGEST = 200_000;
/** Words put in and taken out, at most, before two pages are simply two pages. */
const MOST_EDITS = 4_000;

export function wordDifference(before: string, after: string): CopyDifference {
  const [old, now] = [before.slice(0, LONGEST), after.slice(0, LONGEST)];
  const changes = diffWordsWithSpace(old, now, { maxEditLength: MOST_EDITS });
  if (!changes) {
    const parts: DifferencePart[] = [
      { kind: "removed", text: old },
      { kind: "added", text: now },
    ];
    return { parts, added: countWords(now), removed: countWords(old), isWhole: true };
  }
  const parts = changes.map(({ added, removed, value }): DifferencePart => {
    return { kind: added ? "added" : removed ? "removed" : "same", text: value };
  });
  const count = (kind: DifferencePart["kind"]) =>
    parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + countWords(part.text), 0);
  return { parts, added: count("added"), removed: count("removed"), isWhole: false };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
