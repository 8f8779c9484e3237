/**
 * Reads the references out of one run of law words, by descent: a reference is
 * a list of articles, before or after the code they are of.
 */
import type { LawItem, LawMention, TextSpan } from "./mention.ts";
import { type NumberContext, readList, withSubdivision } from "./read-articles.ts";
import { leadsToArticle, readSubdivisions } from "./read-subdivisions.ts";
import { CONNECTORS, type Read } from "./reading.ts";
import type { Token } from "./token.ts";

/** The references of one run, in reading order; codes that another reference names are not filled in here. */
export function parseRun(tokens: readonly Token[], context: NumberContext): readonly LawMention[] {
  const mentions: LawMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = readMention(tokens, at, context);
    if (found) mentions.push(found.value);
    at = found ? Math.max(found.next, at + 1) : at + 1;
  }
  return mentions;
}

function readMention(
  tokens: readonly Token[],
  start: number,
  context: NumberContext,
): Read<LawMention> | null {
  if (CONNECTORS.has(tokens[start]?.kind ?? "separator")) return null;
  const ahead = readFrontCode(tokens, start);
  const listStart = ahead?.next ?? start;
  const list = readList(tokens, listStart, context);
  if (!list) return null;
  const behind = readBackCode(tokens, list.next);
  // "… the Criminal Code and Article 488 of the Administrative Code": the nearer claim is the one without a comma.
  const isOwn = behind !== null && !hasSeparator(tokens, list.next, behind.next);
  const front = isOwn ? null : ahead;
  const back = front ? null : behind;
  let next = back?.next ?? list.next;
  if (front && tokens[listStart - 1]?.kind === "open" && tokens[next]?.kind === "close") next++;
  let items = list.value;
  // "статьи 370 УК, часть 4": what follows the code still belongs to the only article before it.
  if (back && items.length === 1 && items[0]?.part === null && items[0].paragraph === null) {
    const late = readSubdivisions(tokens, next);
    if (late && !isArticle(tokens[late.next]) && !leadsToArticle(tokens, late.next)) {
      items = withSubdivision(items[0].article, late.value);
      next = late.next;
    }
  }
  const from = front ? start : listStart;
  return { value: toMention(tokens, [from, listStart, list.next, next], items, front ?? back), next };
}

function isArticle(token: Token | undefined): boolean {
  return (token?.kind === "unit" || token?.kind === "numbered") && token.unit === "article";
}

function hasSeparator(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.kind === "separator");
}

interface CodeRead extends Read<Extract<Token, { kind: "code" }>> {
  readonly country: (TextSpan & { readonly isKazakhstan: boolean }) | null;
}

/** "ҚР ҚК-нің …", "УК РК: ст. …", "Criminal Code (Article …": a code that the articles follow at once. */
function readFrontCode(tokens: readonly Token[], start: number): CodeRead | null {
  const first = tokens[start];
  const before = first?.kind === "country" ? first : null;
  const codeAt = before ? start + 1 : start;
  const code = tokens[codeAt];
  if (code?.kind !== "code") return null;
  const after = before ? null : readCountry(tokens, codeAt + 1);
  let next = after?.next ?? codeAt + 1;
  while (tokens[next]?.kind === "separator" || tokens[next]?.kind === "open") next++;
  return { value: code, next, country: before ?? after?.value ?? null };
}

/** "… of the Criminal Code of the RK", "УК РК", "of Kazakhstan’s Criminal Code", "(ҚР ҚК)". */
function readBackCode(tokens: readonly Token[], start: number): CodeRead | null {
  let at = start;
  let before: Extract<Token, { kind: "country" }> | null = null;
  for (let token = tokens[at]; token; token = tokens[++at]) {
    if (token.kind === "country") before = token;
    else if (!CONNECTORS.has(token.kind)) break;
  }
  const code = tokens[at];
  if (code?.kind !== "code") return null;
  // A Kazakh code in front of its own article ("…, ӘҚБтК 488-бабы") is not the one of the articles before it.
  const ahead = readCountry(tokens, at + 1)?.next ?? at + 1;
  const isOpened = tokens.slice(start, at).some((token) => token.kind === "open");
  if (!isOpened && tokens[ahead]?.kind === "numbered" && tokens[start - 1]?.kind === "numbered") return null;
  const after = readCountry(tokens, at + 1);
  let next = after?.next ?? at + 1;
  if (isOpened && tokens[next]?.kind === "close") next++;
  return { value: code, next, country: after?.value ?? before };
}

function readCountry(
  tokens: readonly Token[],
  start: number,
): Read<TextSpan & { readonly isKazakhstan: boolean }> | null {
  let at = start;
  while (tokens[at]?.kind === "of" || tokens[at]?.kind === "filler") at++;
  const country = tokens[at];
  if (country?.kind !== "country") return null;
  const from = tokens[start]?.from ?? country.from;
  return { value: { from, to: country.to, isKazakhstan: country.isKazakhstan }, next: at + 1 };
}

function toMention(
  tokens: readonly Token[],
  [start, listStart, listEnd, end]: readonly [number, number, number, number],
  items: readonly LawItem[],
  code: CodeRead | null,
): LawMention {
  const listTokens = tokens.slice(listStart, listEnd);
  const firstUnit = listTokens.find((token) => token.kind === "unit");
  return {
    from: tokens[start]?.from ?? 0,
    to: tokens[end - 1]?.to ?? 0,
    items,
    list: { from: tokens[listStart]?.from ?? 0, to: tokens[listEnd - 1]?.to ?? 0 },
    articleNumbers: articleNumbers(listTokens, items),
    shape: shapeOf(listTokens),
    code: code && { from: code.value.from, to: code.value.to, name: code.value.name },
    country: code?.country ?? null,
    isWeak:
      code === null &&
      items.every((item) => item.part === null && item.paragraph === null) &&
      items.length === 1 &&
      firstUnit !== undefined,
  };
}

function shapeOf(tokens: readonly Token[]): string {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "unit") words.push(token.isShort ? `${token.unit}.` : token.unit);
    else if (token.kind === "numbered") words.push(token.unit);
  }
  return words.join(" ");
}

/** Numbers of articles among the tokens: those whose value the items name, in their order. */
function articleNumbers(tokens: readonly Token[], items: readonly LawItem[]): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let at = 0;
  for (const item of items) {
    const found = tokens.findIndex(
      (token, index) => index >= at && token.kind === "number" && token.value === item.article,
    );
    if (found < 0) continue;
    const token = tokens[found];
    if (token) spans.push({ from: token.from, to: token.to });
    at = found + 1;
  }
  return spans;
}
