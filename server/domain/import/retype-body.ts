/**
 * A body somebody typed over as plain text, citations as "[3]", brought back
 * into blocks. Whatever did not change keeps its marks and its citations; a
 * number typed anew becomes a citation of the source with that number.
 */
import type { Block, Citation, Inline, Mark, TextInline } from "../report/model.ts";

export type CiteNumber = (number: number) => Citation;

const MARKER = /\[([1-9]\d{0,2})\]/gu;

/** The body as it is shown for typing: blocks on lines of their own. */
export function typedText(body: readonly Block[]): string {
  return body.map(blockTyped).join("\n");
}

function blockTyped(block: Block): string {
  return block.content.map(inlineTyped).join("");
}

function inlineTyped(inline: Inline): string {
  return inline.type === "text" ? inline.text : `[${inline.number}]`;
}

/** The same body when the text says what it said; blank lines are no blocks. */
export function retypeBody(body: readonly Block[], text: string, cite: CiteNumber): readonly Block[] {
  if (text === typedText(body)) return body;
  const old = body.map(blockTyped);
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  let start = 0;
  while (start < old.length && start < lines.length && old[start] === lines[start]) start += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, lines.length) - start &&
    old[old.length - 1 - tail] === lines[lines.length - 1 - tail]
  )
    tail += 1;
  const changed = lines.slice(start, lines.length - tail);
  const was = body.slice(start, body.length - tail);
  // A citation that only moved keeps its id and its source, whatever else bears its number.
  const moved = citationKeeper(was, cite);
  const blocks = changed.map((line, index) =>
    retypeBlock(was[index] ?? { type: "paragraph", content: [] }, line, moved),
  );
  const next = [...body.slice(0, start), ...blocks, ...body.slice(body.length - tail)];
  return next.length > 0 ? next : [{ type: "paragraph", content: [] }];
}

interface Keeper {
  readonly cite: CiteNumber;
  /** Says that a citation stays where it is. */
  keep(citation: Citation): void;
}

function citationKeeper(blocks: readonly Block[], cite: CiteNumber): Keeper {
  const free = blocks.flatMap((block) => block.content.filter((inline) => inline.type === "citation"));
  const used = new Set<string>();
  return {
    keep: (citation) => void used.add(citation.id),
    cite(number) {
      const sameNumber = free.filter((one) => one.number === number);
      const unused = sameNumber.find((one) => !used.has(one.id));
      if (unused) {
        used.add(unused.id);
        return unused;
      }
      const fresh = cite(number);
      return sameNumber[0] ? { ...fresh, sourceId: sameNumber[0].sourceId } : fresh;
    },
  };
}

function retypeBlock(block: Block, text: string, keeper: Keeper): Block {
  const old = blockTyped(block);
  const [from, tail] = changedSpan(block, old, text);
  const before = sliceTyped(block.content, 0, from);
  const after = sliceTyped(block.content, old.length - tail, old.length);
  for (const inline of [...before, ...after]) if (inline.type === "citation") keeper.keep(inline);
  const marks = marksAt(before, after);
  const middle = parseTyped(text.slice(from, text.length - tail), marks, keeper.cite);
  return { ...block, content: joined([...before, ...middle, ...after]) };
}

/** Lengths of the equal start and end; neither cuts a citation, a character of two units, or a marker just typed. */
function changedSpan(block: Block, old: string, text: string): readonly [from: number, tail: number] {
  const most = Math.min(old.length, text.length);
  let from = 0;
  while (from < most && old[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < most - from && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const whole = [...spansOf(block), ...markerSpans(text, old.length - text.length, from, tail)];
  for (const [start, end] of [...whole, ...pairSpans(old)]) {
    if (start < from && from < end) from = start;
    const tailFrom = old.length - tail;
    if (start < tailFrom && tailFrom < end) tail = old.length - end;
  }
  return [from, Math.max(0, tail)];
}

/** Where the block's citations stand in its typed text. */
function spansOf(block: Block): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let at = 0;
  for (const inline of block.content) {
    const end = at + inlineTyped(inline).length;
    if (inline.type === "citation") spans.push([at, end]);
    at = end;
  }
  return spans;
}

/** Markers of the new text that lie across the span's ends, in the old text's offsets. */
function markerSpans(
  text: string,
  shift: number,
  from: number,
  tail: number,
): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(MARKER)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start < from && from < end) spans.push([start, from + 1]);
    const tailFrom = text.length - tail;
    if (start < tailFrom && tailFrom < end) spans.push([tailFrom - 1 + shift, end + shift]);
  }
  return spans;
}

function pairSpans(text: string): readonly (readonly [number, number])[] {
  return Array.from(
    text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g),
    ({ index }) => [index, index + 2] as const,
  );
}

function sliceTyped(content: readonly Inline[], from: number, to: number): readonly Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const inline of content) {
    const length = inlineTyped(inline).length;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (start < end)
      out.push(inline.type === "text" ? { ...inline, text: inline.text.slice(start, end) } : inline);
    at += length;
  }
  return out;
}

function marksAt(before: readonly Inline[], after: readonly Inline[]): readonly Mark[] {
  const nearest = [before.at(-1), after[0]].find((inline) => inline?.type === "text");
  return nearest?.type === "text" ? nearest.marks : [];
}

/** Text as somebody typed it, each "[n]" a citation. */
export function parseTyped(text: string, marks: readonly Mark[], cite: CiteNumber): readonly Inline[] {
  const out: Inline[] = [];
  const put = (words: string) => {
    if (words !== "") out.push({ type: "text", text: words, marks });
  };
  let done = 0;
  for (const match of text.matchAll(MARKER)) {
    put(text.slice(done, match.index));
    out.push(cite(Number(match[1])));
    done = match.index + match[0].length;
  }
  put(text.slice(done));
  return out;
}

/** Neighbouring runs under the same marks are one run. */
export function joined(content: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of content) {
    const last = out.at(-1);
    if (inline.type === "text" && last?.type === "text" && sameMarks(last, inline))
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    else out.push(inline);
  }
  return out;
}

function sameMarks(a: TextInline, b: TextInline): boolean {
  return (
    a.marks.length === b.marks.length && a.marks.every((mark, index) => mark.type === b.marks[index]?.type)
  );
}
