/**
 * A law reference as a key of an entry's map: `law:` and the JSON array
 * [code, article, part, paragraph], with null for what is absent; the value is
 * the reference as printed. JSON keeps "" apart from null and lets a field hold
 * any character. Two people who add the same article add it once.
 */
import { LAW_CODES, type LawCode, type LawReference } from "../report/model.ts";
import { wellFormed } from "./well-formed.ts";

export const LAW_PREFIX = "law:";

export function lawKey({ code, article, part, paragraph }: Omit<LawReference, "printed">): string {
  const fields = [code, article, part, paragraph];
  return LAW_PREFIX + JSON.stringify(fields.map((field) => field && wellFormed(field)));
}

function isCode(value: unknown): value is LawCode {
  return (LAW_CODES as readonly unknown[]).includes(value);
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

/** The reference a key and its value stand for; null when they stand for none. */
export function lawOf(key: string, printed: unknown): LawReference | null {
  if (!key.startsWith(LAW_PREFIX) || typeof printed !== "string" || printed === "") return null;
  let fields: unknown;
  try {
    fields = JSON.parse(key.slice(LAW_PREFIX.length));
  } catch {
    return null;
  }
  if (!Array.isArray(fields) || fields.length !== 4) return null;
  const [code, article, part, paragraph]: unknown[] = fields;
  if (!isCode(code) || typeof article !== "string" || article === "") return null;
  if (!isTextOrNull(part) || !isTextOrNull(paragraph)) return null;
  const law = { code, article, part, paragraph, printed };
  return lawKey(law) === key ? law : null;
}

/** Codes in their usual order, articles by number ("9" before "10"), then by text. */
export function compareLaws(a: LawReference, b: LawReference): number {
  return (
    LAW_CODES.indexOf(a.code) - LAW_CODES.indexOf(b.code) ||
    compareNumbered(a.article, b.article) ||
    compareNumbered(a.part, b.part) ||
    compareNumbered(a.paragraph, b.paragraph)
  );
}

function compareNumbered(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  const difference = leadingNumber(left) - leadingNumber(right);
  if (difference !== 0) return difference;
  if (left === right) return a === b ? 0 : Number(a !== null) - Number(b !== null);
  return left < right ? -1 : 1;
}

/** "390-1" is 390; what starts with no number comes first. */
function leadingNumber(text: string): number {
  return Number(/^\d{1,9}/.exec(text)?.[0] ?? -1);
}
