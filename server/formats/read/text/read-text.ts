/** A plain-text month to lines. Every line terminator Unicode calls one ends a line, except those inside words. */
import { plainPieces, type RawDocument, type RawLine } from "../raw.ts";

/** Longer lines are no entry of any chronicle, and reading them would cost more than it tells. */
export function readText(text: string, doubt: string | null = null): RawDocument {
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines: RawLine[] = [];
  withoutMark.split(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/u).forEach((line, index) => {
    if (!isBlank(line)) lines.push({ line: index + 1, role: "text", pieces: plainPieces(line) });
  });
  return {
    lines,
    notes: [],
    title: null,
    language: null,
    setAside: [],
    doubts: doubt === null ? [] : [{ line: 1, message: doubt }],
  };
}

/** White space of any kind, zero-width characters included: nothing a reader would see. */
function isBlank(line: string): boolean {
  return !/[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/u.test(line);
}
