/**
 * Replaces a stretch of one block's text. Offsets count UTF-16 units of the
 * text `blockText` returns, in which a citation is one unit. A citation is
 * never removed: it is somebody's source, not a character.
 */
import type { Block, Inline, Mark } from "./model.ts";

const NO_MARKS: readonly Mark[] = [];

export type SpliceRefusal = "out of range" | "inside a character" | "holds a citation";

function lengthOf(inline: Inline): number {
  return inline.type === "text" ? inline.text.length : 1;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.type === b[index]?.type);
}

/** True when `offset` falls between the two halves of one character. */
function splitsCharacter(inline: Inline, offset: number): boolean {
  if (inline.type !== "text" || offset <= 0 || offset >= inline.text.length) return false;
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(inline.text.slice(offset - 1, offset + 1));
}

/** Inlines before and after an offset; the text run that holds it is cut in two. */
export function cutInlines(content: readonly Inline[], offset: number): readonly [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const inline of content) {
    const end = at + lengthOf(inline);
    if (end <= offset) before.push(inline);
    else if (at >= offset || inline.type === "citation") after.push(inline);
    else {
      before.push({ ...inline, text: inline.text.slice(0, offset - at) });
      after.push({ ...inline, text: inline.text.slice(offset - at) });
    }
    at = end;
  }
  return [before, after];
}

/** Of the text it replaces, else of what stands next to it: left first, then right, then any text further left. */
function marksForInsertion(before: readonly Inline[], replaced: readonly Inline[], after: readonly Inline[]) {
  const nearest = [replaced[0], before.at(-1), after[0], before.findLast((inline) => inline.type === "text")];
  return nearest.find((inline) => inline?.type === "text")?.marks ?? NO_MARKS;
}

/** Adds an inline, joined to the run before it when both are text under the same marks. */
function append(content: Inline[], inline: Inline): void {
  const last = content.at(-1);
  if (inline.type === "text" && inline.text === "") return;
  if (inline.type === "text" && last?.type === "text" && sameMarks(last.marks, inline.marks))
    content[content.length - 1] = { ...last, text: last.text + inline.text };
  else content.push(inline);
}

function refusal(content: readonly Inline[], from: number, to: number): SpliceRefusal | null {
  let at = 0;
  let holdsCitation = false;
  for (const inline of content) {
    if (splitsCharacter(inline, from - at) || splitsCharacter(inline, to - at)) return "inside a character";
    if (inline.type === "citation" && at >= from && at < to) holdsCitation = true;
    at += lengthOf(inline);
  }
  if (from < 0 || from > to || to > at) return "out of range";
  return holdsCitation ? "holds a citation" : null;
}

/** The block with [from, to) replaced by `text`, the same block when nothing changes, or why it cannot be done. */
export function spliceBlock(block: Block, from: number, to: number, text: string): Block | SpliceRefusal {
  const refused = refusal(block.content, from, to);
  if (refused !== null) return refused;
  const [before, rest] = cutInlines(block.content, from);
  const [replaced, after] = cutInlines(rest, to - from);
  const was = replaced.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
  if (was === text) return block;
  const content: Inline[] = [...before];
  append(content, { type: "text", text, marks: marksForInsertion(before, replaced, after) });
  const [next, ...others] = after;
  if (next) append(content, next);
  content.push(...others);
  return { ...block, content };
}
