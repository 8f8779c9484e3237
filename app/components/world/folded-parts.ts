/** A difference as one reads it: what changed with a few words around it, and how many words were left out between. */
import type { DifferencePart } from "../../../server/domain/observation/word-difference.ts";

export interface FoldedPart {
  readonly kind: DifferencePart["kind"] | "skipped";
  /** Of what is skipped, how many words. */
  readonly text: string;
  /** Where it begins, in characters of all parts; tells parts apart. */
  readonly at: number;
}

/** Characters that stay on each side of a change, up to the nearest word. */
const AROUND = 160;

export function folded(parts: readonly DifferencePart[]): readonly FoldedPart[] {
  let at = 0;
  return parts.flatMap((part, index): readonly FoldedPart[] => {
    const start = at;
    at += part.text.length;
    if (part.kind !== "same") return [{ ...part, at: start }];
    const head = index === 0 ? "" : headOf(part.text);
    const tail = index === parts.length - 1 ? "" : tailOf(part.text);
    const middle = part.text.slice(head.length, part.text.length - tail.length);
    const isShort = head.length + tail.length >= part.text.length || middle.length <= AROUND;
    if (isShort) return [{ ...part, at: start }];
    const skipped = { kind: "skipped" as const, text: String(countWords(middle)), at: start + head.length };
    return [
      { kind: "same" as const, text: head, at: start },
      skipped,
      { kind: "same" as const, text: tail, at: start + part.text.length - tail.length },
    ].filter((one) => one.text !== "");
  });
}

function headOf(text: string): string {
  return text.slice(0, AROUND).replace(/\S+$/u, "");
}

function tailOf(text: string): string {
  return text.slice(-AROUND).replace(/^\S+/u, "");
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
