/** What the readers of law words share. */
import type { Token } from "./token.ts";

/** A stretch of tokens read as something: what it is and the index after it. */
export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

type Kinds = ReadonlySet<Token["kind"]>;

export const SEPARATORS: Kinds = new Set(["separator"]);

/** What may stand between the words of one reference and belongs to none of them. */
export const CONNECTORS: Kinds = new Set(["separator", "of", "filler", "open", "close", "aside"]);

export function skip(tokens: readonly Token[], start: number, kinds: Kinds): number {
  let at = start;
  for (let token = tokens[at]; token && kinds.has(token.kind); token = tokens[++at]);
  return at;
}
