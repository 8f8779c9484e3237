/**
 * Reads a list of articles with their parts. Parts stand behind their article
 * ("Article 405, Part 2"; "405-бабының 2-бөлігі") or before it ("Part 2 of
 * Article 405"; "ч. 2 ст. 405").
 */
import type { LawItem, TextSpan } from "./mention.ts";
import { leadsToArticle, readSubdivisions, type Subdivision } from "./read-subdivisions.ts";
import { CONNECTORS, type Read, SEPARATORS, skip } from "./reading.ts";
import type { Token } from "./token.ts";

/** What `text` must tell about a number that a list might go on with. */
export interface NumberContext {
  /** False for "15 days", "2023", "20 other activists": what follows shows that the number counts something else. */
  canContinueList(number: TextSpan, value: string, isExpected: boolean): boolean;
}

/** Articles with their subdivisions, one after another; null when no article starts here. */
export function readList(
  tokens: readonly Token[],
  start: number,
  context: NumberContext,
): Read<readonly LawItem[]> | null {
  const items: LawItem[] = [];
  let at = start;
  for (;;) {
    const from = items.length === 0 ? at : skip(tokens, at, CONNECTORS);
    const group = readGroup(tokens, from, context);
    if (!group) break;
    items.push(...group.value);
    at = group.next;
  }
  return items.length > 0 ? { value: items, next: at } : null;
}

/** One "Articles 405 (Part 2) and 258", one "ч. 2 ст. 405", one "405, 258-баптары". */
function readGroup(
  tokens: readonly Token[],
  start: number,
  context: NumberContext,
): Read<readonly LawItem[]> | null {
  const prefix = readSubdivisions(tokens, start);
  const unitAt = prefix ? skip(tokens, prefix.next, CONNECTORS) : start;
  const unit = tokens[unitAt];
  if (unit?.kind === "unit" && unit.unit === "article")
    return readNumbers(tokens, unitAt, prefix?.value ?? null, unit.isPlural, context);
  return readNumbered(tokens, unitAt, prefix?.value ?? null);
}

function readNumbers(
  tokens: readonly Token[],
  unitAt: number,
  prefix: Subdivision | null,
  isPlural: boolean,
  context: NumberContext,
): Read<readonly LawItem[]> | null {
  const items: LawItem[] = [];
  let at = unitAt + 1;
  for (;;) {
    const isFirst = items.length === 0;
    const numberAt = isFirst ? at : skip(tokens, at, SEPARATORS);
    const number = tokens[numberAt];
    if (number?.kind !== "number") break;
    const isSeparated = numberAt > at;
    const isExpected = isPlural && items.length === 1;
    if (!isFirst && !(isSeparated && continues(tokens, numberAt, isExpected, context))) break;
    at = numberAt + 1;
    const suffix = prefix ? null : readSuffix(tokens, at);
    // "Part 2 of Articles 405 and 258" speaks of both; "ч. 2 ст. 405, 258" of the first.
    const own = isPlural || isFirst ? prefix : null;
    items.push(...withSubdivision(number.value, own ?? suffix?.value ?? null));
    at = suffix?.next ?? at;
  }
  return items.length > 0 ? { value: items, next: at } : null;
}

/** "405-бабының 2-бөлігі", with the bare numbers of "405, 258-баптары" before it. */
function readNumbered(
  tokens: readonly Token[],
  start: number,
  prefix: Subdivision | null,
): Read<readonly LawItem[]> | null {
  const bare: string[] = [];
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (token?.kind === "number") {
      bare.push(token.value);
      at++;
      while (tokens[at]?.kind === "separator") at++;
      continue;
    }
    if (token?.kind !== "numbered" || token.unit !== "article") return null;
    const suffix = prefix ? null : readSuffix(tokens, at + 1);
    const last = withSubdivision(token.value, prefix ?? suffix?.value ?? null);
    return {
      value: [...bare.flatMap((value) => withSubdivision(value, null)), ...last],
      next: suffix?.next ?? at + 1,
    };
  }
}

/** Subdivisions behind an article, unless they are those of the next one ("… and Part 1 of Article 258"). */
function readSuffix(tokens: readonly Token[], start: number): Read<Subdivision> | null {
  const read = readSubdivisions(tokens, start);
  return read && !leadsToArticle(tokens, read.next) ? read : null;
}

/** Whether the number after a comma goes on with the list: a law word follows it, or the text lets it. */
function continues(
  tokens: readonly Token[],
  at: number,
  isExpected: boolean,
  context: NumberContext,
): boolean {
  const number = tokens[at];
  if (number?.kind !== "number") return false;
  const after = tokens[at + 1];
  const isLawWord = after && (after.kind === "unit" || after.kind === "code" || after.kind === "country");
  return isLawWord || context.canContinueList(number, number.value, isExpected);
}

export function withSubdivision(article: string, subdivision: Subdivision | null): readonly LawItem[] {
  const paragraph = subdivision?.paragraph ?? null;
  if (!subdivision || subdivision.parts.length === 0) return [{ article, part: null, paragraph }];
  return subdivision.parts.map((part) => ({ article, part, paragraph }));
}
