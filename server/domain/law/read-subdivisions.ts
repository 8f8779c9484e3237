/** Reads the parts and paragraphs of an article, wherever they stand beside it. */
import { CONNECTORS, type Read, skip } from "./reading.ts";
import type { Token, Unit } from "./token.ts";

export interface Subdivision {
  readonly parts: readonly string[];
  readonly paragraph: string | null;
}

/** Parts of an article are few; a larger number after "Part 2," is the next article. */
const MAX_PART = 20;

/** "Part 4, Paragraph 1", "(Part 2)", "п. 1 ч. 4", "Parts 1 and 2", "(2)". */
export function readSubdivisions(tokens: readonly Token[], start: number): Read<Subdivision> | null {
  const parts: string[] = [];
  let paragraph: string | null = null;
  let at = start;
  let end = start;
  for (;;) {
    at = skip(tokens, end, CONNECTORS);
    const one = readOne(tokens, at);
    if (!one) break;
    if (one.value.unit === "part") parts.push(...one.value.values);
    else if (one.value.unit === "paragraph") paragraph ??= one.value.values[0] ?? null;
    end = one.next;
    if (tokens[end]?.kind === "close") end++;
  }
  return end > start ? { value: { parts, paragraph }, next: end } : null;
}

function readOne(
  tokens: readonly Token[],
  at: number,
): Read<{ readonly unit: Unit; readonly values: readonly string[] }> | null {
  const token = tokens[at];
  if (token?.kind === "numbered" && token.unit !== "article")
    return { value: { unit: token.unit, values: [token.value] }, next: at + 1 };
  if (token?.kind === "number" && tokens[at - 1]?.kind === "open" && tokens[at + 1]?.kind === "close")
    return { value: { unit: "part", values: [token.value] }, next: at + 1 };
  if (token?.kind === "ordinal" && tokens[at + 1]?.kind === "unit") {
    const unit = tokens[at + 1] as Extract<Token, { kind: "unit" }>;
    return unit.unit === "article"
      ? null
      : { value: { unit: unit.unit, values: [token.value] }, next: at + 2 };
  }
  if (token?.kind === "number") return readNumberedList(tokens, at);
  if (token?.kind !== "unit" || token.unit === "article") return null;
  const first = tokens[at + 1];
  if (first?.kind !== "number" && first?.kind !== "ordinal") return null;
  const values = [first.value];
  let next = at + 2;
  while (tokens[next]?.kind === "separator") {
    const more = tokens[next + 1];
    if (more?.kind !== "number" || Number(more.value) > MAX_PART || !token.isPlural) break;
    if (isSubdivisionAhead(tokens, next + 2)) break;
    values.push(more.value);
    next += 2;
  }
  return { value: { unit: token.unit, values }, next };
}

/** "1, 2-бөліктері": bare numbers whose unit comes with the last of them. */
function readNumberedList(tokens: readonly Token[], start: number): ReturnType<typeof readOne> {
  const values: string[] = [];
  for (let at = start; ; at += 2) {
    const token = tokens[at];
    if (token?.kind === "numbered" && token.unit !== "article" && values.length > 0)
      return { value: { unit: token.unit, values: [...values, token.value] }, next: at + 1 };
    if (token?.kind !== "number" || tokens[at + 1]?.kind !== "separator") return null;
    values.push(token.value);
  }
}

function isSubdivisionAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[skip(tokens, at, CONNECTORS)];
  return next?.kind === "unit" && next.unit !== "article";
}

export function leadsToArticle(tokens: readonly Token[], at: number): boolean {
  const isOf = tokens[at]?.kind === "of";
  const next = tokens[isOf ? at + 1 : at];
  return isOf && next?.kind === "unit" && next.unit === "article";
}
